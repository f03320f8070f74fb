// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/layout.h"

#include "diagram/layoutplan.h"

#include <graphviz/gvc.h>

#include <clocale>
#include <cmath>
#include <mutex>
#include <string>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

constexpr double PointsPerInch = 72; // one point is one pixel here
constexpr double Margin = 24;

/// Graphviz reads and writes numbers by the locale, which a window may have set to one with decimal commas.
class PlainNumbers
{
public:
    PlainNumbers()
        : m_before(std::setlocale(LC_NUMERIC, nullptr))
    {
        std::setlocale(LC_NUMERIC, "C");
    }
    ~PlainNumbers() { std::setlocale(LC_NUMERIC, m_before.c_str()); }
    PlainNumbers(const PlainNumbers &) = delete;
    PlainNumbers &operator=(const PlainNumbers &) = delete;

private:
    std::string m_before;
};

/// One for the whole program, under the lock: Graphviz gives back neither all of a context nor of its plugins.
GVC_t *graphviz()
{
    static GVC_t *context = gvContext();
    return context;
}

void setAttribute(void *object, const char *name, const QByteArray &value)
{
    agsafeset(object, const_cast<char *>(name), const_cast<char *>(value.constData()), const_cast<char *>(""));
}

Agraph_t *subgraph(Agraph_t *parent, const QByteArray &name)
{
    return agsubg(parent, const_cast<char *>(name.constData()), 1);
}

/// A graph of Graphviz, made of one part of a plan; it is freed with its layout.
class Graph
{
public:
    Graph(GVC_t *context, const LayoutPlan &plan, int part)
        : m_context(context)
        , m_graph(agopen(const_cast<char *>("diagram"), Agdirected, nullptr))
        , m_nodes(plan.sizes.size(), nullptr)
        , m_groups(plan.sizes.size(), nullptr)
    {
        setAttribute(m_graph, "rankdir", "TB");
        setAttribute(m_graph, "nodesep", "0.65");
        setAttribute(m_graph, "ranksep", "0.85");
        setAttribute(m_graph, "splines", "none"); // lines are routed by ourselves, around what is drawn
        setAttribute(m_graph, "nslimit", "4");
        setAttribute(m_graph, "nslimit1", "4");
        for (const int group : plan.groups) {
            if (plan.parts[size_t(group)] == part)
                addGroup(plan, size_t(group));
        }
        for (const int leaf : plan.leaves) {
            if (plan.parts[size_t(leaf)] == part)
                addNode(plan, size_t(leaf));
        }
        for (const LayoutPlan::Edge &edge : plan.edges) {
            if (plan.parts[size_t(edge.from)] == part)
                addEdge(edge);
        }
    }
    ~Graph()
    {
        if (m_isLaidOut)
            gvFreeLayout(m_context, m_graph);
        agclose(m_graph);
    }
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;

    bool layOut() { return m_isLaidOut = gvLayout(m_context, m_graph, "dot") == 0; }

    QSizeF size() const { return QSizeF(GD_bb(m_graph).UR.x, GD_bb(m_graph).UR.y); }

    /// Where the node or group with that index stands, y downwards.
    QRectF place(size_t index, QSizeF size) const
    {
        const double top = GD_bb(m_graph).UR.y;
        if (m_groups[index]) {
            const boxf box = GD_bb(m_groups[index]);
            return QRectF(QPointF(box.LL.x, top - box.UR.y), QPointF(box.UR.x, top - box.LL.y));
        }
        const pointf centre = ND_coord(m_nodes[index]);
        return QRectF(QPointF(centre.x - size.width() / 2, top - centre.y - size.height() / 2), size);
    }

private:
    Agraph_t *parentOf(const LayoutPlan &plan, size_t index) const
    {
        const int parent = plan.parents[index];
        return parent >= 0 && m_groups[size_t(parent)] ? m_groups[size_t(parent)] : m_graph;
    }

    void addGroup(const LayoutPlan &plan, size_t index)
    {
        m_groups[index] = subgraph(parentOf(plan, index), "cluster" + QByteArray::number(qulonglong(index)));
        setAttribute(m_groups[index], "margin", "32"); // the group's label stands in its lower part
    }

    void addNode(const LayoutPlan &plan, size_t index)
    {
        const QByteArray name = "n" + QByteArray::number(qulonglong(index));
        m_nodes[index] = agnode(parentOf(plan, index), const_cast<char *>(name.constData()), 1);
        setAttribute(m_nodes[index], "shape", "box");
        setAttribute(m_nodes[index], "fixedsize", "true");
        setAttribute(m_nodes[index], "label", "");
        setAttribute(m_nodes[index], "width", QByteArray::number(plan.sizes[index].width() / PointsPerInch, 'f', 4));
        setAttribute(m_nodes[index], "height", QByteArray::number(plan.sizes[index].height() / PointsPerInch, 'f', 4));
    }

    void addEdge(const LayoutPlan::Edge &edge)
    {
        Agedge_t *made = agedge(m_graph, m_nodes[size_t(edge.from)], m_nodes[size_t(edge.to)], nullptr, 1);
        if (edge.sort == LayoutPlan::EdgeSort::Peers)
            setAttribute(made, "minlen", "0");
        setAttribute(made, "weight", edge.sort == LayoutPlan::EdgeSort::Row ? "8" : "1");
    }

    GVC_t *m_context;
    Agraph_t *m_graph;
    std::vector<Agnode_t *> m_nodes;   // by index in the diagram
    std::vector<Agraph_t *> m_groups;  // by index in the diagram
    bool m_isLaidOut = false;
};

/// Puts the parts of a diagram beside and below each other, like words in a paragraph that is a little wider than high.
class Shelves
{
public:
    explicit Shelves(const std::vector<QSizeF> &parts)
    {
        double area = 0, widest = 0;
        for (const QSizeF &part : parts) {
            area += (part.width() + Gap) * (part.height() + Gap);
            widest = std::max(widest, part.width());
        }
        m_width = std::max(widest, std::sqrt(area * 1.8));
    }

    QPointF place(QSizeF part)
    {
        if (m_next.x() > Margin && m_next.x() + part.width() > Margin + m_width) {
            m_next = QPointF(Margin, m_next.y() + m_height + Gap);
            m_height = 0;
        }
        const QPointF at = m_next;
        m_next.rx() += part.width() + Gap;
        m_height = std::max(m_height, part.height());
        return at;
    }

private:
    static constexpr double Gap = 40;
    double m_width;
    double m_height = 0; // of the current shelf
    QPointF m_next{Margin, Margin};
};

std::mutex &graphvizLock()
{
    static std::mutex mutex;
    return mutex;
}

/// Moves each part to its place, on whole pixels.
void arrange(Diagram &diagram, const LayoutPlan &plan, const std::vector<QSizeF> &sizes)
{
    Shelves shelves(sizes);
    std::vector<QPointF> places;
    for (const QSizeF &size : sizes)
        places.push_back(shelves.place(size));
    for (size_t i = 0; i < diagram.nodes.size(); ++i) {
        const QRectF rect = diagram.nodes[i].rect.translated(places[size_t(plan.parts[i])]);
        diagram.nodes[i].rect = QRectF(std::round(rect.x()), std::round(rect.y()), std::round(rect.width()), std::round(rect.height()));
    }
}

} // namespace

Result<Diagram> laidOut(Diagram diagram)
{
    const QString what = u"the diagram can't be laid out"_s;
    if (diagram.nodes.size() > MaxLaidOutNodes)
        return failure(Error::Code::Refused, what, u"it has more than %1 nodes"_s.arg(MaxLaidOutNodes), u"divide it into several"_s);
    if (diagram.nodes.empty())
        return diagram;
    const LayoutPlan plan = planOf(diagram);

    const std::lock_guard lock(graphvizLock());
    const PlainNumbers plainNumbers;
    agseterr(AGMAX); // it would write its warnings to the terminal
    if (!graphviz())
        return failure(Error::Code::Io, what, u"Graphviz does not start"_s);
    std::vector<QSizeF> sizes;
    for (int part = 0; part < plan.partCount; ++part) {
        Graph graph(graphviz(), plan, part);
        if (!graph.layOut())
            return failure(Error::Code::Io, what, u"Graphviz gave up"_s, u"check that its layout plugins are installed"_s);
        sizes.push_back(graph.size());
        for (size_t i = 0; i < diagram.nodes.size(); ++i) {
            if (plan.parts[i] == part)
                diagram.nodes[i].rect = graph.place(i, plan.sizes[i]);
        }
    }
    arrange(diagram, plan, sizes);
    return diagram;
}

} // namespace covault::diagram
