// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xlsxworkbook.h"

#include "readers/xml.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

/// The member that \p target of the part \p from means: relative to that part, or from the root.
QString resolved(const QString &from, const QString &target)
{
    if (target.startsWith(u'/'))
        return QDir::cleanPath(target).sliced(1);
    const qsizetype slash = from.lastIndexOf(u'/');
    return QDir::cleanPath(from.first(slash + 1) + target);
}

struct Relationship
{
    QString type; ///< the last word of its URI
    QString target;
};

/// The relationships of \p part by their id. A part without any has no file of them.
QHash<QString, Relationship> relationships(const Archive &archive, const QString &part)
{
    QHash<QString, Relationship> result;
    const qsizetype slash = part.lastIndexOf(u'/');
    const Bytes *bytes = archive.find(part.first(slash + 1) + u"_rels/"_s + part.sliced(slash + 1) + u".rels"_s);
    const auto xml = bytes ? parseXml(*bytes, u"the list of parts"_s) : Result<Xml>(failure(Error::Code::NotFound, {}, {}));
    if (!xml)
        return result;
    for (const pugi::xml_node node : xml->root().children()) {
        const QString type = attribute(node, "Type");
        result.insert(attribute(node, "Id"), {type.sliced(type.lastIndexOf(u'/') + 1), resolved(part, attribute(node, "Target"))});
    }
    return result;
}

QString targetOfType(const QHash<QString, Relationship> &list, QStringView type, const QString &otherwise)
{
    for (const Relationship &relationship : list) {
        if (relationship.type == type)
            return relationship.target;
    }
    return otherwise;
}

/// The text of a string item: its runs, without the reading aids of East Asian text.
QString textOfItem(pugi::xml_node item)
{
    QString text;
    for (const pugi::xml_node child : item.children()) {
        if (localName(child) == "t")
            text += textOf(child);
        else if (localName(child) == "r")
            text += textOf(childNamed(child, "t"));
    }
    return unescaped(text);
}

void readStrings(const Xml &xml, QStringList &strings)
{
    for (const pugi::xml_node item : xml.root().children()) {
        if (localName(item) == "si")
            strings += textOfItem(item);
    }
}

void readFormats(const Xml &xml, std::vector<NumberFormat> &formats)
{
    QHash<int, NumberFormat> own;
    for (const pugi::xml_node node : childNamed(xml.root(), "numFmts").children())
        own.insert(node.attribute("numFmtId").as_int(), NumberFormat::fromCode(attribute(node, "formatCode")));
    for (const pugi::xml_node node : childNamed(xml.root(), "cellXfs").children()) {
        const int number = node.attribute("numFmtId").as_int();
        formats.push_back(own.contains(number) ? own[number] : NumberFormat::builtIn(number));
    }
}

/// Reads a part that may be missing; one that is damaged is told.
template<typename Read>
void readPart(const Archive &archive, const QString &path, const QString &what, std::vector<Skipped> &skipped, Read read)
{
    const Bytes *bytes = archive.find(path);
    if (!bytes)
        return;
    const auto xml = parseXml(*bytes, what);
    if (!xml || !xml->isComplete)
        skipped.push_back({what, xml ? xml->problem : xml.error().why()});
    if (xml)
        read(*xml);
}

QString relationOf(pugi::xml_node sheet)
{
    for (const pugi::xml_attribute candidate : sheet.attributes()) {
        if (QByteArrayView(candidate.name()).endsWith(":id"))
            return QString::fromUtf8(candidate.value());
    }
    return {};
}

} // namespace

QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains(u"_x"))
        return text;
    QString result;
    qsizetype from = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        const QChar character(char16_t(match.capturedView(1).toUShort(nullptr, 16)));
        if (character != u'\r') // line ends are "\n" in cells, the other half is escaped
            result += character;
        from = match.capturedEnd();
    }
    return result += QStringView(text).sliced(from);
}

Result<WorkbookParts> readWorkbookParts(const Archive &archive, std::vector<Skipped> &skipped)
{
    const QString workbook = targetOfType(relationships(archive, {}), u"officeDocument", u"xl/workbook.xml"_s);
    const Bytes *bytes = archive.find(workbook);
    if (!bytes)
        return failure(Error::Code::Damaged, u"the workbook can't be read"_s, u"the list of its sheets is missing"_s);
    const auto xml = parseXml(*bytes, u"the list of sheets"_s);
    if (!xml)
        return failure(xml);

    WorkbookParts parts;
    const auto relations = relationships(archive, workbook);
    const pugi::xml_node properties = childNamed(xml->root(), "workbookPr");
    parts.shared.dayCount = properties.attribute("date1904").as_bool() ? DayCount::Since1904 : DayCount::Since1900;
    for (const pugi::xml_node sheet : childNamed(xml->root(), "sheets").children()) {
        const Relationship relation = relations.value(relationOf(sheet));
        parts.sheets.push_back({attribute(sheet, "name"), relation.target});
    }
    readPart(archive, targetOfType(relations, u"sharedStrings", u"xl/sharedStrings.xml"_s), u"the workbook's texts"_s, skipped,
            [&](const Xml &read) { readStrings(read, parts.shared.strings); });
    readPart(archive, targetOfType(relations, u"styles", u"xl/styles.xml"_s), u"the workbook's formats"_s, skipped,
            [&](const Xml &read) { readFormats(read, parts.shared.formats); });
    return parts;
}

} // namespace covault::readers
