// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/drawiowriter.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

QString styleOf(const Node &node)
{
    const QString kept = node.extras.value(u"drawio"_s);
    if (!kept.isEmpty())
        return kept;
    if (node.role == Role::Group)
        return u"rounded=1;arcSize=2;container=1;collapsible=0;fillColor=none;strokeColor=#74818A;verticalAlign=bottom;align=left;spacing=8;fontStyle=1;html=1;"_s;
    if (node.role == Role::Note)
        return u"text;html=1;whiteSpace=wrap;"_s;
    if (node.role == Role::Cloud)
        return u"shape=cloud;html=1;whiteSpace=wrap;fillColor=#FFFFFF;strokeColor=#74818A;"_s;
    return u"rounded=1;arcSize=8;html=1;whiteSpace=wrap;fillColor=#FFFFFF;strokeColor=#74818A;"_s;
}

QString styleOf(const Link &link)
{
    const QString kept = link.extras.value(u"drawio"_s);
    if (!kept.isEmpty())
        return kept;
    return u"edgeStyle=orthogonalEdgeStyle;rounded=0;html=1;endArrow=none;strokeColor=#43525C;"_s + (link.style == LinkStyle::Dashed ? u"dashed=1;"_s : QString());
}

/// Labels go out as HTML: the second line below the first.
QString labelOf(const Node &node)
{
    const QString label = node.label.toHtmlEscaped();
    return node.detail.isEmpty() ? label : label + u"<br>"_s + node.detail.toHtmlEscaped();
}

class PageWriter
{
public:
    PageWriter(QXmlStreamWriter &xml, const Diagram &diagram)
        : m_xml(xml)
        , m_diagram(diagram)
        , m_parents(diagram.parents())
    {
    }

    void write(qsizetype number)
    {
        m_xml.writeStartElement(u"diagram"_s);
        m_xml.writeAttribute(u"id"_s, u"page-%1"_s.arg(number));
        m_xml.writeAttribute(u"name"_s, m_diagram.title.isEmpty() ? u"Page %1"_s.arg(number) : m_diagram.title);
        m_xml.writeStartElement(u"mxGraphModel"_s);
        m_xml.writeAttribute(u"grid"_s, u"1"_s);
        m_xml.writeAttribute(u"gridSize"_s, u"10"_s);
        m_xml.writeStartElement(u"root"_s);
        writeLayer(Root, {});
        writeLayer(Layer, Root);
        for (size_t i = 0; i < m_diagram.nodes.size(); ++i)
            writeNode(i);
        for (const Link &link : m_diagram.links)
            writeLink(link);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

private:
    static constexpr QStringView Root = u"0";
    static constexpr QStringView Layer = u"1";

    /// Ids of ours that draw.io uses for its layers get a prefix.
    static QString safeId(const QString &id) { return id == Root || id == Layer ? u"covault-"_s + id : id; }

    void writeLayer(QStringView id, QStringView parent)
    {
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"id"_s, id.toString());
        if (!parent.isEmpty())
            m_xml.writeAttribute(u"parent"_s, parent.toString());
        m_xml.writeEndElement();
    }

    void writeProperty(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeAttribute(name, value);
    }

    void writeNode(size_t index)
    {
        const Node &node = m_diagram.nodes[index];
        const Node *parent = m_parents[index] >= 0 ? &m_diagram.nodes[size_t(m_parents[index])] : nullptr;
        m_xml.writeStartElement(u"object"_s);
        m_xml.writeAttribute(u"label"_s, labelOf(node));
        m_xml.writeAttribute(u"id"_s, safeId(node.id));
        writeProperty(u"covault_role"_s, idOf(node.role));
        writeProperty(u"covault_record"_s, node.record);
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"style"_s, styleOf(node));
        m_xml.writeAttribute(u"vertex"_s, u"1"_s);
        m_xml.writeAttribute(u"parent"_s, parent ? safeId(parent->id) : Layer.toString());
        writeGeometry(parent ? node.rect.translated(-parent->rect.topLeft()) : node.rect);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeGeometry(const QRectF &rect)
    {
        m_xml.writeEmptyElement(u"mxGeometry"_s);
        m_xml.writeAttribute(u"x"_s, QString::number(rect.x()));
        m_xml.writeAttribute(u"y"_s, QString::number(rect.y()));
        m_xml.writeAttribute(u"width"_s, QString::number(rect.width()));
        m_xml.writeAttribute(u"height"_s, QString::number(rect.height()));
        m_xml.writeAttribute(u"as"_s, u"geometry"_s);
    }

    void writeLink(const Link &link)
    {
        if (!m_diagram.find(link.from) || !m_diagram.find(link.to))
            return; // left by a merge, see FORMAT.md
        m_xml.writeStartElement(u"object"_s);
        m_xml.writeAttribute(u"label"_s, link.label.toHtmlEscaped());
        m_xml.writeAttribute(u"id"_s, m_diagram.find(link.id) ? u"link-"_s + link.id : safeId(link.id));
        writeProperty(u"covault_from_port"_s, link.fromPort);
        writeProperty(u"covault_to_port"_s, link.toPort);
        m_xml.writeStartElement(u"mxCell"_s);
        m_xml.writeAttribute(u"style"_s, styleOf(link));
        m_xml.writeAttribute(u"edge"_s, u"1"_s);
        m_xml.writeAttribute(u"parent"_s, Layer.toString());
        m_xml.writeAttribute(u"source"_s, safeId(link.from));
        m_xml.writeAttribute(u"target"_s, safeId(link.to));
        m_xml.writeEmptyElement(u"mxGeometry"_s);
        m_xml.writeAttribute(u"relative"_s, u"1"_s);
        m_xml.writeAttribute(u"as"_s, u"geometry"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter &m_xml;
    const Diagram &m_diagram;
    std::vector<int> m_parents;
};

} // namespace

Bytes writeDrawio(const std::vector<Diagram> &pages)
{
    Bytes bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"mxfile"_s);
    xml.writeAttribute(u"host"_s, u"Covault"_s);
    qsizetype number = 0;
    for (const Diagram &page : pages)
        PageWriter(xml, page).write(++number);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace covault::diagram
