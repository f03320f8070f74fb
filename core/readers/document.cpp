// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/document.h"

#include "readers/archive.h"
#include "readers/csvreader.h"
#include "readers/docxreader.h"
#include "readers/limits.h"
#include "readers/pdfreader.h"
#include "readers/textreader.h"
#include "readers/xlsxreader.h"

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

/// Where a reading has come to: how deep it is in its file, and whether it goes on.
struct Place
{
    const std::function<bool()> &isStopped;
    int depth = 0;

    Place deeper() const { return {isStopped, depth + 1}; }
};

Result<Document> readAt(const QString &fileName, BytesView bytes, const Place &place);

/// Reads \p bytes as a part of \p document; a part that can't be read is listed.
void addPart(Document &document, const QString &name, BytesView bytes, const Place &place)
{
    if (place.depth >= limits::Depth) {
        document.skipped.push_back({name, u"it is nested deeper than %1 files"_s.arg(limits::Depth)});
        return;
    }
    auto part = readAt(name, bytes, place.deeper());
    if (part)
        document.parts.push_back({name, std::move(*part)});
    else
        document.skipped.push_back({name, part.error().text()});
}

void takeText(Document &document, BytesView bytes)
{
    auto [text, encoding] = readText(bytes);
    document.text = document.kind == FileKind::Html ? textOfHtml(text) : std::move(text);
    document.encoding = encoding;
}

Result<> takeCsv(Document &document, BytesView bytes)
{
    auto table = readCsv(bytes);
    if (!table)
        return failure(table);
    document.encoding = readText(bytes.first(std::min(bytes.size(), SniffBytes))).encoding;
    document.tables.push_back(std::move(*table));
    return {};
}

Result<> takeWorkbook(Document &document, BytesView bytes)
{
    auto workbook = readXlsx(bytes);
    if (!workbook)
        return failure(workbook);
    document.tables = std::move(workbook->tables);
    document.skipped = std::move(workbook->skipped);
    return {};
}

void takeMail(Document &document, Mail mail, const Place &place)
{
    document.text = mail.text;
    for (const QString &note : mail.notes)
        document.skipped.push_back({u"a part of the mail"_s, note});
    for (MailAttachment &attachment : mail.attachments) {
        const Bytes bytes = std::exchange(attachment.bytes, {});
        addPart(document, attachment.name, bytes, place);
    }
    document.mail = std::move(mail);
}

Result<> takeMailFile(Document &document, BytesView bytes, const Place &place)
{
    auto mail = readMail(bytes);
    if (!mail)
        return failure(mail);
    takeMail(document, std::move(*mail), place);
    return {};
}

Result<> takeMailbox(Document &document, BytesView bytes, const Place &place)
{
    auto mails = readMailbox(bytes);
    if (!mails)
        return failure(mails);
    qsizetype number = 0;
    for (Mail &mail : *mails) {
        Document part;
        part.kind = FileKind::Mail;
        const QString name = u"mail %1: %2"_s.arg(++number).arg(mail.subject);
        takeMail(part, std::move(mail), place.deeper());
        document.parts.push_back({name, std::move(part)});
    }
    return {};
}

Result<> takePdf(Document &document, BytesView bytes, const Place &place)
{
    auto pdf = readPdf(bytes, {}, place.isStopped);
    if (!pdf)
        return failure(pdf);
    document.text = std::move(pdf->text);
    document.skipped = std::move(pdf->skipped);
    return {};
}

Result<> takeDocx(Document &document, BytesView bytes)
{
    auto docx = readDocx(bytes);
    if (!docx)
        return failure(docx);
    document.text = std::move(docx->text);
    document.skipped = std::move(docx->skipped);
    return {};
}

Result<> takeArchive(Document &document, BytesView bytes, const Place &place)
{
    const auto archive = Archive::open(bytes);
    if (!archive)
        return failure(archive);
    document.skipped = archive->skipped();
    for (const Archive::Member &member : archive->members())
        addPart(document, member.name, member.bytes, place);
    return {};
}

Result<> takeScan(Document &document, BytesView bytes)
{
    auto scan = readNmap(bytes);
    if (!scan)
        return failure(scan);
    for (const QString &note : scan->notes)
        document.skipped.push_back({u"a part of the scan"_s, note});
    document.scan = std::move(*scan);
    return {};
}

/// Kinds that are recognised and not read.
QString reasonNotRead(FileKind kind)
{
    if (kind == FileKind::PasswordStore)
        return u"it is locked with a passphrase of its own; open it in its own program, export it as CSV and import that"_s;
    if (kind == FileKind::Empty)
        return u"it is empty"_s;
    return u"files of this kind can't be read: %1"_s.arg(nameOf(kind));
}

Result<> take(Document &document, BytesView bytes, const Place &place)
{
    switch (document.kind) {
    case FileKind::Csv:
        return takeCsv(document, bytes);
    case FileKind::Xlsx:
        return takeWorkbook(document, bytes);
    case FileKind::Mail:
        return takeMailFile(document, bytes, place);
    case FileKind::Mailbox:
        return takeMailbox(document, bytes, place);
    case FileKind::NmapXml:
        return takeScan(document, bytes);
    case FileKind::Pdf:
        return takePdf(document, bytes, place);
    case FileKind::WordDocument:
        return takeDocx(document, bytes);
    case FileKind::Zip:
        return takeArchive(document, bytes, place);
    case FileKind::NetworkConfig:
        takeText(document, bytes);
        document.config = readNetworkConfig(document.text);
        return {};
    case FileKind::Text:
    case FileKind::Markdown:
    case FileKind::Html:
    case FileKind::DrawIo:
    case FileKind::Xml:
    case FileKind::Json:
        takeText(document, bytes);
        return {};
    case FileKind::OldOffice: // the workbook's reader knows encrypted files from old ones
        if (const auto workbook = readXlsx(bytes); !workbook)
            document.skipped.push_back({u"the file"_s, workbook.error().why()});
        return {};
    case FileKind::Empty:
    case FileKind::OpenDocument:
    case FileKind::PasswordStore:
    case FileKind::Image:
    case FileKind::Binary:
        document.skipped.push_back({u"the file"_s, reasonNotRead(document.kind)});
        return {};
    }
    return {};
}

Result<Document> readAt(const QString &fileName, BytesView bytes, const Place &place)
{
    if (place.isStopped && place.isStopped())
        return failure(Error::Code::Refused, u"%1 was not read"_s.arg(fileName), u"it was stopped"_s);
    if (bytes.size() > limits::FileBytes)
        return failure(Error::Code::Refused, u"%1 can't be read"_s.arg(fileName), u"it is larger than 256 MiB"_s);
    Document document;
    document.kind = sniff(fileName, bytes.first(std::min(bytes.size(), SniffBytes)));
    if (const auto taken = take(document, bytes, place); !taken)
        return failure(taken);
    return document;
}

} // namespace

Result<Document> read(const QString &fileName, BytesView bytes, const std::function<bool()> &isStopped)
{
    return readAt(fileName, bytes, {isStopped});
}

} // namespace covault::readers
