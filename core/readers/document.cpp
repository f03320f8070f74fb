// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/document.h"

#include "readers/archive.h"
#include "readers/budget.h"
#include "readers/csvreader.h"
#include "readers/docxreader.h"
#include "readers/limits.h"
#include "readers/pdfreader.h"
#include "readers/textreader.h"
#include "readers/xlsxreader.h"

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

/// Where a reading has come to: how deep it is in its file, how much of it is still read, and whether it goes on.
struct Place
{
    const std::function<bool()> &isStopped;
    Budget &budget;
    int depth = 0;
    bool isInArchive = false;

    Place deeper() const { return {isStopped, budget, depth + 1, isInArchive}; }
    Place inArchive() const { return {isStopped, budget, depth, true}; }
};

// What is kept of a document itself, not of its parts.
void charge(Document &document, Budget &budget)
{
    if (document.text.size() > budget.characters) {
        document.text.truncate(qsizetype(std::max<qint64>(0, budget.characters)));
        document.skipped.push_back({u"the rest of its text"_s, u"it is too long"_s});
    }
    budget.characters -= document.text.size();
    for (const Table &table : document.tables) {
        for (const Row &row : table.rows) {
            for (const QString &cell : row.cells)
                budget.characters -= cell.size() + 1;
        }
    }
}

// As much as can hold the text that is still kept.
BytesView beginningOf(Document &document, BytesView bytes, const Budget &budget)
{
    constexpr qint64 MostForOne = 4; // bytes of a character
    const qint64 most = MostForOne * std::max<qint64>(0, budget.characters);
    if (bytes.size() <= most)
        return bytes;
    document.skipped.push_back({u"the rest of its text"_s, u"it is too long"_s});
    return bytes.first(qsizetype(most));
}

Result<Document> readAt(const QString &fileName, BytesView bytes, const Place &place);

/// Reads \p bytes as a part of \p document; a part that can't be read is listed.
void addPart(Document &document, const QString &name, BytesView bytes, const Place &place)
{
    if (place.depth >= limits::Depth) {
        document.skipped.push_back({name, u"it is nested deeper than %1 files"_s.arg(limits::Depth)});
        return;
    }
    if (place.budget.characters <= 0) {
        document.skipped.push_back({name, u"there is more text than is read"_s});
        return;
    }
    auto part = readAt(name, bytes, place.deeper());
    if (part)
        document.parts.push_back({name, std::move(*part)});
    else
        document.skipped.push_back({name, part.error().text()});
}

void takeText(Document &document, BytesView bytes, const Place &place)
{
    auto [text, encoding] = readText(beginningOf(document, bytes, place.budget));
    document.text = document.kind == FileKind::Html ? textOfHtml(text) : std::move(text);
    document.encoding = encoding;
}

Result<> takeCsv(Document &document, BytesView bytes, const Place &place)
{
    auto table = readCsv(beginningOf(document, bytes, place.budget));
    if (!table)
        return failure(table);
    document.encoding = readText(bytes.first(std::min(bytes.size(), SniffBytes))).encoding;
    document.tables.push_back(std::move(*table));
    return {};
}

Result<> takeWorkbook(Document &document, BytesView bytes, const Place &place)
{
    auto workbook = readXlsx(bytes, place.budget);
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
        charge(part, place.budget);
        document.parts.push_back({name, std::move(part)});
    }
    return {};
}

Result<> takePdf(Document &document, BytesView bytes, const Place &place)
{
    if (bytes.size() > place.budget.each)
        return failure(Error::Code::Refused, u"the PDF can't be read"_s, tooLarge(place.budget.each));
    auto pdf = readPdf(bytes, {}, place.isStopped);
    if (!pdf)
        return failure(pdf);
    document.text = std::move(pdf->text);
    document.skipped = std::move(pdf->skipped);
    return {};
}

Result<> takeDocx(Document &document, BytesView bytes, const Place &place)
{
    auto docx = readDocx(bytes, place.budget);
    if (!docx)
        return failure(docx);
    document.text = std::move(docx->text);
    document.skipped = std::move(docx->skipped);
    return {};
}

Result<> takeArchive(Document &document, BytesView bytes, const Place &place)
{
    if (place.isInArchive && !place.budget.opensInner) {
        document.skipped.push_back({u"the archive"_s, u"one in another is not looked into"_s});
        return {};
    }
    const auto archive = Archive::open(bytes, {}, place.budget);
    if (!archive)
        return failure(archive);
    document.skipped = archive->skipped();
    for (const Archive::Member &member : archive->members())
        addPart(document, member.name, member.bytes, place.inArchive());
    return {};
}

Result<> takeScan(Document &document, BytesView bytes, const Place &place)
{
    if (bytes.size() > place.budget.each)
        return failure(Error::Code::Refused, u"the scan can't be read"_s, tooLarge(place.budget.each));
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
        return takeCsv(document, bytes, place);
    case FileKind::Xlsx:
        return takeWorkbook(document, bytes, place);
    case FileKind::Mail:
        return takeMailFile(document, bytes, place);
    case FileKind::Mailbox:
        return takeMailbox(document, bytes, place);
    case FileKind::NmapXml:
        return takeScan(document, bytes, place);
    case FileKind::Pdf:
        return takePdf(document, bytes, place);
    case FileKind::WordDocument:
        return takeDocx(document, bytes, place);
    case FileKind::Zip:
        return takeArchive(document, bytes, place);
    case FileKind::NetworkConfig:
        takeText(document, bytes, place);
        document.config = readNetworkConfig(document.text);
        return {};
    case FileKind::Text:
    case FileKind::Markdown:
    case FileKind::Html:
    case FileKind::DrawIo:
    case FileKind::Xml:
    case FileKind::Json:
        takeText(document, bytes, place);
        return {};
    case FileKind::OldOffice: // the workbook's reader knows encrypted files from old ones
        if (const auto workbook = readXlsx(bytes, place.budget); !workbook)
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
    charge(document, place.budget);
    return document;
}

} // namespace

Result<Document> read(const QString &fileName, BytesView bytes, const std::function<bool()> &isStopped, Budget budget)
{
    return readAt(fileName, bytes, {isStopped, budget});
}

} // namespace covault::readers
