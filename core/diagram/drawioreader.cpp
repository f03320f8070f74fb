// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/drawioreader.h"

#include "diagram/drawiocells.h"
#include "diagram/inflate.h"
#include "readers/limits.h"
#include "readers/xml.h"

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

constexpr qsizetype PageLimit = qsizetype(64) << 20;

Error refusal(const QString &why, Error::Code code = Error::Code::Damaged)
{
    return Error(code, u"the draw.io file can't be read"_s, why);
}

/// The XML of a packed page: base64 of raw deflate of percent-encoded text.
Result<Bytes> unpacked(const QString &text)
{
    const auto packed = Bytes::fromBase64Encoding(text.simplified().remove(u' ').toLatin1(), Bytes::AbortOnBase64DecodingErrors);
    if (!packed)
        return failure(refusal(u"the page is neither XML nor packed as draw.io does"_s));
    const auto inflated = inflateRaw(*packed, PageLimit);
    if (!inflated)
        return failure(refusal(u"the packed page is damaged"_s));
    return Bytes::fromPercentEncoding(*inflated);
}

Result<Diagram> pageOf(pugi::xml_node node, const QString &title, std::vector<readers::Skipped> &skipped)
{
    if (const pugi::xml_node plain = readers::childNamed(node, "mxGraphModel"))
        return diagramOfCells(plain, title, skipped);
    const QString text = readers::textOf(node).trimmed();
    if (text.isEmpty())
        return Diagram{title, {}, {}};
    const auto bytes = unpacked(text);
    if (!bytes)
        return failure(bytes);
    const auto xml = readers::parseXml(*bytes, u"the page"_s);
    if (!xml)
        return failure(xml);
    if (readers::localName(xml->root()) != "mxGraphModel")
        return failure(refusal(u"the packed page holds something else"_s));
    if (!xml->isComplete)
        skipped.push_back({u"a part of page %1"_s.arg(title), xml->problem});
    return diagramOfCells(xml->root(), title, skipped);
}

} // namespace

Result<DrawioFile> readDrawio(BytesView bytes)
{
    if (bytes.size() > readers::limits::FileBytes)
        return failure(refusal(u"the file is larger than 256 MiB"_s, Error::Code::Refused));
    const auto xml = readers::parseXml(bytes, u"the draw.io file"_s);
    if (!xml)
        return failure(xml);
    DrawioFile file;
    if (!xml->isComplete)
        file.skipped.push_back({u"the end of the file"_s, xml->problem});
    const pugi::xml_node root = xml->root();
    if (readers::localName(root) == "mxGraphModel") {
        file.pages.push_back(diagramOfCells(root, {}, file.skipped));
        return file;
    }
    if (readers::localName(root) != "mxfile")
        return failure(refusal(u"it is XML, but not what draw.io writes"_s));
    for (const pugi::xml_node node : root.children("diagram")) {
        const QString title = readers::attribute(node, "name");
        auto page = pageOf(node, title, file.skipped);
        if (page)
            file.pages.push_back(std::move(*page));
        else
            file.skipped.push_back({u"page %1"_s.arg(title), page.error().why()});
    }
    if (file.pages.empty())
        return failure(refusal(file.skipped.empty() ? u"it has no page"_s : file.skipped.front().why));
    return file;
}

} // namespace covault::diagram
