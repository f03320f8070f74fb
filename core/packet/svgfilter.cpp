// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/svgfilter.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace covault::packet {

static bool isDrawing(QStringView element)
{
    static const QSet<QString> elements = {u"svg"_s, u"g"_s, u"path"_s, u"rect"_s, u"circle"_s, u"ellipse"_s, u"line"_s,
            u"polyline"_s, u"polygon"_s, u"text"_s, u"tspan"_s, u"title"_s, u"desc"_s, u"defs"_s, u"marker"_s,
            u"clipPath"_s, u"symbol"_s, u"use"_s, u"linearGradient"_s, u"radialGradient"_s, u"stop"_s, u"pattern"_s,
            u"mask"_s};
    return elements.contains(element.toString());
}

static bool isLook(QStringView attribute)
{
    static const QSet<QString> attributes = {u"id"_s, u"d"_s, u"x"_s, u"y"_s, u"x1"_s, u"y1"_s, u"x2"_s, u"y2"_s,
            u"cx"_s, u"cy"_s, u"r"_s, u"rx"_s, u"ry"_s, u"dx"_s, u"dy"_s, u"width"_s, u"height"_s, u"viewBox"_s,
            u"points"_s, u"transform"_s, u"fill"_s, u"fill-opacity"_s, u"fill-rule"_s, u"stroke"_s, u"stroke-width"_s,
            u"stroke-opacity"_s, u"stroke-dasharray"_s, u"stroke-linecap"_s, u"stroke-linejoin"_s,
            u"stroke-miterlimit"_s, u"opacity"_s, u"font-family"_s, u"font-size"_s, u"font-weight"_s, u"font-style"_s,
            u"text-anchor"_s, u"dominant-baseline"_s, u"clip-path"_s, u"clip-rule"_s, u"mask"_s, u"marker-start"_s,
            u"marker-mid"_s, u"marker-end"_s, u"markerWidth"_s, u"markerHeight"_s, u"markerUnits"_s, u"orient"_s,
            u"refX"_s, u"refY"_s, u"offset"_s, u"stop-color"_s, u"stop-opacity"_s, u"gradientUnits"_s,
            u"gradientTransform"_s, u"patternUnits"_s, u"preserveAspectRatio"_s, u"href"_s, u"role"_s, u"aria-label"_s,
            u"xml:space"_s, u"textLength"_s, u"lengthAdjust"_s};
    return attributes.contains(attribute.toString());
}

/// The value with ids renamed; nothing if it would reach outside the drawing.
static std::optional<QString> safeValue(QStringView name, QString value, const QString &idPrefix)
{
    static const QRegularExpression local(u"^url\\(\\s*['\"]?#([^'\")\\s]+)['\"]?\\s*\\)$"_s);
    if (name == u"id")
        return idPrefix + value;
    if (name == u"href")
        return value.startsWith(u'#') ? std::optional(u'#' + idPrefix + value.mid(1)) : std::nullopt;
    if (const auto match = local.match(value.trimmed()); match.hasMatch())
        return u"url(#"_s + idPrefix + match.captured(1) + u')';
    if (value.contains(u"url("_s, Qt::CaseInsensitive) || value.contains(u"javascript"_s, Qt::CaseInsensitive)
            || value.contains(u'\\'))
        return std::nullopt;
    return value;
}

static void copyElement(const QXmlStreamReader &reader, QXmlStreamWriter &writer, const QString &idPrefix)
{
    writer.writeStartElement(reader.name().toString());
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const QString name = attribute.qualifiedName() == u"xml:space" ? u"xml:space"_s : attribute.name().toString();
        if (!isLook(name))
            continue;
        if (const auto value = safeValue(name, attribute.value().toString(), idPrefix))
            writer.writeAttribute(name, *value);
    }
}

Result<QString> filteredSvg(const QString &svg, const QString &idPrefix)
{
    QString filtered;
    QXmlStreamWriter writer(&filtered);
    QXmlStreamReader reader(svg);
    reader.setEntityExpansionLimit(0);
    bool any = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!any && reader.name() != u"svg")
                return failure(Error::Code::Damaged, u"the drawing"_s, u"it is not SVG"_s);
            any = true;
            if (isDrawing(reader.name()))
                copyElement(reader, writer, idPrefix);
            else
                reader.skipCurrentElement();
            break;
        case QXmlStreamReader::EndElement:
            writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            if (any)
                writer.writeCharacters(reader.text().toString());
            break;
        default:
            break; // comments, instructions and document types are no drawing
        }
    }
    if (reader.hasError() || !any)
        return failure(Error::Code::Damaged, u"the drawing"_s, any ? reader.errorString() : u"it is empty"_s);
    return filtered;
}

} // namespace covault::packet
