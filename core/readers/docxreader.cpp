// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docxreader.h"

#include "readers/archive.h"
#include "readers/limits.h"
#include "readers/xml.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

const QString BodyPart = u"word/document.xml"_s;

bool isText(const QString &member)
{
    static const QRegularExpression part(u"^/?word/(?:document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml$"_s,
            QRegularExpression::CaseInsensitiveOption);
    return part.match(member).hasMatch();
}

// Appends what stands in \p node; whether all of it could be followed. Text is in elements `t` alone: what was deleted, and
// what fields are made of, has names of its own.
bool append(QString &text, pugi::xml_node node, int depth)
{
    if (depth > limits::XmlDepth)
        return false;
    bool isWhole = true;
    for (const pugi::xml_node child : node.children()) {
        const QByteArrayView name = localName(child);
        if (name == "t")
            text += textOf(child);
        else if (name == "tab")
            text += u'\t';
        else if (name == "br" || name == "cr")
            text += u'\n';
        else if (name != "pPr" && name != "Fallback") // how it looks; what older programs show instead of what stands beside it
            isWhole = append(text, child, depth + 1) && isWhole;
        if (name == "p")
            text += u'\n';
    }
    return isWhole;
}

void take(DocxText &result, const Archive::Member &member)
{
    const auto xml = parseXml(member.bytes, member.name);
    if (!xml) {
        result.skipped.push_back({member.name, xml.error().why()});
        return;
    }
    if (!append(result.text, xml->root(), 0))
        result.skipped.push_back({member.name, u"some of it is nested too deep"_s});
    if (!xml->isComplete)
        result.skipped.push_back({member.name, xml->problem});
}

} // namespace

Result<DocxText> readDocx(BytesView bytes)
{
    Budget all;
    return readDocx(bytes, all);
}

Result<DocxText> readDocx(BytesView bytes, Budget &budget)
{
    const QString what = u"the Word document can't be read"_s;
    const auto archive = Archive::open(bytes, isText, budget);
    if (!archive)
        return failure(archive.error().during(what));
    if (!archive->find(BodyPart))
        return failure(Error::Code::Damaged, what, archive->skipped().empty() ? u"its text is missing in the file"_s : archive->skipped().front().why);
    DocxText result;
    result.skipped = archive->skipped();
    const auto isBody = [](const Archive::Member &member) { return member.name.endsWith(BodyPart, Qt::CaseInsensitive); };
    for (const bool bodyNow : {true, false}) {
        for (const Archive::Member &member : archive->members()) {
            if (isBody(member) == bodyNow)
                take(result, member);
        }
    }
    return result;
}

} // namespace covault::readers
