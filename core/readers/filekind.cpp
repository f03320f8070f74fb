// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/filekind.h"

#include "readers/netconfigreader.h"
#include "readers/textreader.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

struct Magic
{
    QByteArrayView start;
    FileKind kind;
};

constexpr std::array Magics = {
        Magic{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::OldOffice},
        Magic{"\x03\xd9\xa2\x9a", FileKind::PasswordStore},
        Magic{"PWS3", FileKind::PasswordStore},
        Magic{"%PDF-", FileKind::Pdf},
        Magic{"\x89PNG", FileKind::Image},
        Magic{"\xff\xd8\xff", FileKind::Image},
        Magic{"GIF8", FileKind::Image},
        Magic{"II*\0", FileKind::Image},
        Magic{"MM\0*", FileKind::Image},
};

FileKind kindOfZip(const QString &ending, BytesView head)
{
    if (head.indexOf("mimetypeapplication/vnd.oasis") >= 0)
        return FileKind::OpenDocument;
    if (head.indexOf("xl/workbook") >= 0 || ((ending == u"xlsx" || ending == u"xlsm") && head.indexOf("[Content_Types]") >= 0))
        return FileKind::Xlsx;
    if (head.indexOf("word/document") >= 0 || (ending == u"docx" && head.indexOf("[Content_Types]") >= 0))
        return FileKind::WordDocument;
    return ending == u"xlsx" || ending == u"xlsm" ? FileKind::Xlsx : FileKind::Zip;
}

std::optional<FileKind> kindOfMarkup(QStringView text)
{
    const QStringView start = text.first(std::min(text.size(), qsizetype(4096)));
    if (!start.startsWith(u'<'))
        return std::nullopt;
    if (start.contains(u"<mxfile") || start.contains(u"<mxGraphModel"))
        return FileKind::DrawIo;
    if (start.contains(u"<nmaprun"))
        return FileKind::NmapXml;
    if (start.contains(u"<html", Qt::CaseInsensitive) || start.contains(u"<!doctype html", Qt::CaseInsensitive))
        return FileKind::Html;
    return start.startsWith(u"<?xml") ? std::optional(FileKind::Xml) : std::nullopt;
}

/// A mail begins with header fields, two of which every mail has.
bool isMail(QStringView text, int needed)
{
    static const QRegularExpression field(u"^[!-9;-~]+:"_s);
    static const QRegularExpression known(u"^(?:From|To|Subject|Date|Received|Message-ID|MIME-Version|Return-Path|Delivered-To):"_s,
            QRegularExpression::CaseInsensitiveOption);
    int found = 0;
    for (const QStringView line : text.split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty() || found >= needed)
            break;
        if (known.match(trimmed).hasMatch())
            ++found;
        else if (!field.match(trimmed).hasMatch() && !line.startsWith(u' ') && !line.startsWith(u'\t'))
            return false;
    }
    return found >= needed;
}

FileKind kindOfText(const QString &ending, const QString &text)
{
    static const QRegularExpression fromLine(u"^From \\S+ .*\\d\\d:\\d\\d.*\\r?\\n[!-9;-~]+:"_s);
    static const QRegularExpression json(u"^(?:\\{\\s*(?:\"|\\}|$)|\\[\\s*(?:[\\{\\[\"\\]\\d-]|$))"_s);
    if (ending == u"csv" || ending == u"tsv" || ending == u"tab")
        return FileKind::Csv;
    const QStringView trimmed = QStringView(text).trimmed();
    if (const auto markup = kindOfMarkup(trimmed))
        return *markup;
    if (fromLine.match(text).hasMatch())
        return FileKind::Mailbox;
    if (isMail(trimmed, ending == u"eml" ? 1 : 2))
        return FileKind::Mail;
    if (ending == u"md" || ending == u"markdown")
        return FileKind::Markdown;
    if (ending == u"json" || json.match(trimmed.first(std::min(trimmed.size(), qsizetype(64)))).hasMatch())
        return FileKind::Json;
    return dialectOf(text) ? FileKind::NetworkConfig : FileKind::Text;
}

} // namespace

std::optional<FileKind> kindByMagic(BytesView head)
{
    const auto known = std::ranges::find_if(Magics, [head](const Magic &magic) { return head.startsWith(magic.start); });
    return known == Magics.end() ? std::nullopt : std::optional(known->kind);
}

FileKind sniff(const QString &fileName, BytesView head)
{
    const QString ending = fileName.section(u'.', -1).toLower();
    if (head.isEmpty())
        return FileKind::Empty;
    head = head.first(std::min(head.size(), SniffBytes));
    if (const auto known = kindByMagic(head))
        return *known;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return kindOfZip(ending, head);
    if (isBinary(head))
        return FileKind::Binary;
    return kindOfText(ending, readText(head).text);
}

QString nameOf(FileKind kind)
{
    static const QHash<FileKind, QString> names = {{FileKind::Empty, u"empty file"_s}, {FileKind::Csv, u"table (CSV)"_s},
            {FileKind::Xlsx, u"Excel workbook"_s}, {FileKind::Text, u"text"_s}, {FileKind::Markdown, u"Markdown text"_s},
            {FileKind::Html, u"web page"_s}, {FileKind::Mail, u"mail"_s}, {FileKind::Mailbox, u"mailbox"_s},
            {FileKind::NetworkConfig, u"network device configuration"_s}, {FileKind::NmapXml, u"nmap scan"_s}, {FileKind::DrawIo, u"draw.io diagram"_s},
            {FileKind::Xml, u"XML"_s}, {FileKind::Json, u"JSON"_s}, {FileKind::Zip, u"ZIP archive"_s}, {FileKind::WordDocument, u"Word document"_s},
            {FileKind::OpenDocument, u"OpenDocument file"_s}, {FileKind::Pdf, u"PDF"_s}, {FileKind::OldOffice, u"old or encrypted Office file"_s},
            {FileKind::PasswordStore, u"password store"_s}, {FileKind::Image, u"picture"_s}, {FileKind::Binary, u"file of unknown kind"_s}};
    return names.value(kind);
}

} // namespace covault::readers
