// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/drawiocells.h"

#include "readers/textreader.h"
#include "readers/xml.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

constexpr size_t MaxCells = 10'000; // a drawing by hand has hundreds

using Style = QMap<QString, QString>;

/// "shape=x;dashed=1;rounded" as a map; a word without '=' is a key without a value.
Style styleOf(const QString &text)
{
    Style style;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts))
        style.insert(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1));
    return style;
}

/// A cell with what a wrapping object or UserObject says about it.
struct Cell
{
    pugi::xml_node node;    // the mxCell
    pugi::xml_node wrapper; // object or UserObject, or none
    QString id;
    QString parent;
    QString text;
    Style style;

    QString property(const char *name) const { return wrapper ? readers::attribute(wrapper, name) : QString(); }
    bool isVertex() const { return node.attribute("vertex").as_bool(); }
    bool isEdge() const { return node.attribute("edge").as_bool(); }
};

double finite(double value)
{
    return std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0;
}

QRectF geometryOf(const Cell &cell)
{
    const pugi::xml_node geometry = cell.node.child("mxGeometry");
    const auto read = [geometry](const char *name) { return finite(geometry.attribute(name).as_double()); };
    return QRectF(read("x"), read("y"), std::max(0.0, read("width")), std::max(0.0, read("height")));
}

Role roleOf(const Cell &cell)
{
    const QString told = cell.property("covault_role");
    if (!told.isEmpty())
        return roleFromId(told);
    if (cell.style.contains(u"swimlane"_s) || cell.style.contains(u"group"_s) || cell.style.value(u"container"_s) == u"1")
        return Role::Group;
    const QString shape = cell.style.value(u"shape"_s) + u' ' + cell.style.value(u"prIcon"_s) + u' ' + cell.style.value(u"resIcon"_s) + u' '
            + cell.style.value(u"image"_s).section(u'/', -1).section(u',', 0, 0) + u' ' + (cell.style.contains(u"cloud"_s) ? u"cloud"_s : QString());
    if (const Role role = guessRole(shape); role != Role::Other)
        return role;
    if (cell.style.contains(u"text"_s) && !cell.style.contains(u"shape"_s))
        return Role::Note;
    return guessRole(cell.text);
}

class Page
{
public:
    Page(const QString &title, std::vector<readers::Skipped> &skipped)
        : m_skipped(skipped)
    {
        m_diagram.title = title;
    }

    Diagram read(pugi::xml_node root)
    {
        collect(root);
        for (const Cell &cell : m_cells) {
            if (cell.isVertex() && !isEdgeLabel(cell))
                addNode(cell);
        }
        for (const Cell &cell : m_cells) {
            if (cell.isEdge())
                addLink(cell);
        }
        for (const Cell &cell : m_cells) {
            if (cell.isVertex() && isEdgeLabel(cell))
                addLabel(cell);
        }
        groupByPlace();
        return std::move(m_diagram);
    }

private:
    void collect(pugi::xml_node root)
    {
        for (const pugi::xml_node child : root.children()) {
            if (m_cells.size() >= MaxCells) {
                m_skipped.push_back({u"the rest of page %1"_s.arg(m_diagram.title), u"it has more than %1 shapes"_s.arg(MaxCells)});
                return;
            }
            Cell cell;
            const bool isPlain = readers::localName(child) == "mxCell";
            cell.node = isPlain ? child : child.child("mxCell");
            cell.wrapper = isPlain ? pugi::xml_node() : child;
            if (!cell.node)
                continue;
            cell.id = readers::attribute(child, "id");
            cell.parent = readers::attribute(cell.node, "parent");
            const QString label = readers::attribute(child, isPlain ? "value" : "label");
            cell.style = styleOf(readers::attribute(cell.node, "style"));
            cell.text = label.contains(u'<') || label.contains(u'&') ? readers::textOfHtml(label) : label.trimmed();
            if (cell.id.isEmpty() || m_places.contains(cell.id)) {
                m_skipped.push_back({u"a shape '%1'"_s.arg(cell.text), u"it has no id of its own"_s});
                continue;
            }
            m_places.insert(cell.id, m_cells.size());
            m_cells.push_back(std::move(cell));
        }
    }

    const Cell *cell(const QString &id) const
    {
        const auto place = m_places.constFind(id);
        return place != m_places.constEnd() ? &m_cells[*place] : nullptr;
    }

    bool isEdgeLabel(const Cell &label) const
    {
        const Cell *parent = cell(label.parent);
        return parent && parent->isEdge();
    }

    /// Where the cell's own zero lies: draw.io counts from the parent.
    QPointF originOf(const Cell &child) const
    {
        QPointF origin;
        const Cell *parent = cell(child.parent);
        for (size_t steps = 0; parent && steps < m_cells.size(); ++steps) {
            if (parent->isVertex())
                origin += geometryOf(*parent).topLeft();
            parent = cell(parent->parent);
        }
        return origin;
    }

    void addNode(const Cell &cell)
    {
        const Cell *parent = this->cell(cell.parent);
        Node node;
        node.id = cell.id;
        node.label = cell.text.section(u'\n', 0, 0).simplified();
        node.detail = cell.text.section(u'\n', 1).simplified();
        node.role = roleOf(cell);
        node.rect = geometryOf(cell).translated(originOf(cell));
        node.parent = parent && parent->isVertex() ? parent->id : QString();
        node.record = cell.property("covault_record");
        node.extras.insert(u"drawio"_s, readers::attribute(cell.node, "style"));
        m_diagram.nodes.push_back(std::move(node));
    }

    void addLink(const Cell &cell)
    {
        Link link;
        link.id = cell.id;
        link.from = nodeAt(readers::attribute(cell.node, "source"));
        link.to = nodeAt(readers::attribute(cell.node, "target"));
        if (link.from.isEmpty() || link.to.isEmpty()) {
            m_skipped.push_back({cell.text.isEmpty() ? u"a line"_s : u"the line '%1'"_s.arg(cell.text), u"one of its ends is not attached to a shape"_s});
            return;
        }
        link.label = cell.text.simplified();
        link.fromPort = cell.property("covault_from_port");
        link.toPort = cell.property("covault_to_port");
        link.style = cell.style.value(u"dashed"_s) == u"1" ? LinkStyle::Dashed : LinkStyle::Solid;
        link.extras.insert(u"drawio"_s, readers::attribute(cell.node, "style"));
        m_diagram.links.push_back(std::move(link));
    }

    /// An end may be attached to a label or a part of a shape; then the shape is meant.
    QString nodeAt(const QString &id) const
    {
        const Cell *end = cell(id);
        return end && end->isVertex() && !isEdgeLabel(*end) ? end->id : QString();
    }

    /// A label on a line: near an end it names the port there (draw.io counts from -1 to 1 along the line).
    void addLabel(const Cell &label)
    {
        const auto link = std::ranges::find(m_diagram.links, label.parent, &Link::id);
        if (link == m_diagram.links.end() || label.text.isEmpty())
            return;
        const double along = geometryOf(label).x();
        QString &text = along < -0.5 ? link->fromPort : along > 0.5 ? link->toPort : link->label;
        text = text.isEmpty() ? label.text.simplified() : text + u' ' + label.text.simplified();
    }

    /// Frames are often only drawn behind shapes. A plain shape without links that holds others is their group, the
    /// smallest one counting.
    void groupByPlace()
    {
        QSet<QString> linked;
        for (const Link &link : m_diagram.links)
            linked << link.from << link.to;
        for (Node &frame : m_diagram.nodes) {
            const bool isPlain = (frame.role == Role::Other || !frame.extras.value(u"drawio"_s).contains(u"shape=")) && !linked.contains(frame.id);
            if (frame.role != Role::Group && isPlain && holdsAny(frame))
                frame.role = Role::Group;
        }
        for (Node &node : m_diagram.nodes) {
            if (node.parent.isEmpty())
                node.parent = frameOf(node);
        }
        for (Node &node : m_diagram.nodes) { // a parent that is no group is a shape made of parts
            const auto parent = std::ranges::find(m_diagram.nodes, node.parent, &Node::id);
            if (parent != m_diagram.nodes.end() && parent->role != Role::Group && !linked.contains(parent->id))
                parent->role = Role::Group;
        }
    }

    static bool holds(const Node &frame, const Node &node)
    {
        return &frame != &node && !node.rect.isEmpty() && frame.rect.width() * frame.rect.height() > node.rect.width() * node.rect.height() * 1.5
                && frame.rect.contains(node.rect.center()) && frame.rect.intersected(node.rect).width() > node.rect.width() * 0.8;
    }

    bool holdsAny(const Node &frame) const
    {
        return std::ranges::any_of(m_diagram.nodes, [&](const Node &node) { return holds(frame, node); });
    }

    QString frameOf(const Node &node) const
    {
        const Node *smallest = nullptr;
        for (const Node &frame : m_diagram.nodes) {
            const bool isSmaller = !smallest || frame.rect.width() * frame.rect.height() < smallest->rect.width() * smallest->rect.height();
            if (frame.role == Role::Group && holds(frame, node) && isSmaller)
                smallest = &frame;
        }
        return smallest ? smallest->id : QString();
    }

    Diagram m_diagram;
    std::vector<readers::Skipped> &m_skipped;
    std::vector<Cell> m_cells;
    QHash<QString, size_t> m_places; // of cells by id
};

} // namespace

Diagram diagramOfCells(pugi::xml_node graphModel, const QString &title, std::vector<readers::Skipped> &skipped)
{
    return Page(title, skipped).read(graphModel.child("root"));
}

} // namespace covault::diagram
