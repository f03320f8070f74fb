// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/svgwriter.h"

#include <QXmlStreamWriter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

QString number(double value)
{
    return QString::number(std::round(value * 100) / 100);
}

/// Text that XML can hold: control characters are left out.
QString writable(QString text)
{
    return text.removeIf([](QChar character) { return character.unicode() < 32 || character.unicode() == 0xfffe || character.unicode() == 0xffff; });
}

class SvgWriter
{
public:
    SvgWriter(Bytes *bytes, Theme theme)
        : m_xml(bytes)
        , m_theme(theme)
    {
    }

    void write(const Scene &scene, const QString &title)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        const QRectF &area = scene.area;
        attribute(u"width"_s, number(area.width()));
        attribute(u"height"_s, number(area.height()));
        attribute(u"viewBox"_s, u"%1 %2 %3 %4"_s.arg(number(area.x()), number(area.y()), number(area.width()), number(area.height())));
        m_xml.writeTextElement(u"title"_s, writable(title));
        writeBox({area, 0, Ink::Ground, Ink::None, 0, false});
        for (const Shape &shape : scene.shapes)
            std::visit([this](const auto &one) { write(one); }, shape);
        m_xml.writeEndDocument();
    }

private:
    void attribute(const QString &name, const QString &value) { m_xml.writeAttribute(name, value); }
    QString colourOf(Ink ink) const { return ink == Ink::None ? u"none"_s : colour(ink, m_theme).name(); }

    void writeStroke(Ink ink, double width, bool isDashed)
    {
        attribute(u"stroke"_s, colourOf(ink));
        if (ink == Ink::None)
            return;
        attribute(u"stroke-width"_s, number(width));
        if (isDashed)
            attribute(u"stroke-dasharray"_s, u"6 4"_s);
    }

    void write(const BoxShape &box) { writeBox(box); }

    void writeBox(const BoxShape &box)
    {
        m_xml.writeEmptyElement(u"rect"_s);
        attribute(u"x"_s, number(box.rect.x()));
        attribute(u"y"_s, number(box.rect.y()));
        attribute(u"width"_s, number(box.rect.width()));
        attribute(u"height"_s, number(box.rect.height()));
        if (box.radius > 0)
            attribute(u"rx"_s, number(box.radius));
        attribute(u"fill"_s, colourOf(box.fill));
        writeStroke(box.edge, box.width, box.isDashed);
    }

    void write(const LineShape &line)
    {
        QStringList points;
        for (const QPointF &point : line.points)
            points += number(point.x()) + u',' + number(point.y());
        m_xml.writeEmptyElement(u"polyline"_s);
        attribute(u"points"_s, points.join(u' '));
        attribute(u"fill"_s, u"none"_s);
        attribute(u"stroke-linecap"_s, u"round"_s);
        attribute(u"stroke-linejoin"_s, u"round"_s);
        writeStroke(line.ink, line.width, line.isDashed);
    }

    void write(const TextShape &text)
    {
        m_xml.writeStartElement(u"text"_s);
        attribute(u"x"_s, number(text.at.x()));
        attribute(u"y"_s, number(text.at.y()));
        attribute(u"font-family"_s, text.style.isMono ? u"JetBrains Mono, monospace"_s : u"Inter, sans-serif"_s);
        attribute(u"font-size"_s, number(text.style.size));
        attribute(u"font-weight"_s, QString::number(text.style.weight));
        attribute(u"fill"_s, colourOf(text.ink));
        if (text.anchor == Anchor::Middle)
            attribute(u"text-anchor"_s, u"middle"_s);
        if (text.hasHalo) {
            attribute(u"stroke"_s, colourOf(Ink::Alt));
            attribute(u"stroke-width"_s, u"3"_s);
            attribute(u"stroke-linejoin"_s, u"round"_s);
            attribute(u"paint-order"_s, u"stroke"_s);
        }
        m_xml.writeCharacters(writable(text.text));
        m_xml.writeEndElement();
    }

    void write(const PartShape &part)
    {
        if (m_hasPart)
            m_xml.writeEndElement();
        m_hasPart = true;
        m_xml.writeStartElement(u"g"_s);
        if (!part.title.isEmpty())
            m_xml.writeTextElement(u"title"_s, writable(part.title));
    }

    QXmlStreamWriter m_xml;
    Theme m_theme;
    bool m_hasPart = false;
};

} // namespace

Bytes writeSvg(const Diagram &diagram, const std::vector<Mark> &marks, Theme theme)
{
    Bytes bytes;
    SvgWriter(&bytes, theme).write(sceneOf(diagram, marks), diagram.title);
    return bytes;
}

} // namespace covault::diagram
