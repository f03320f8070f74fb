// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/layoutplan.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

constexpr size_t InRow = 6; // so many still stand side by side
constexpr size_t LeastColumns = 4;

/// 'fw-core-01' and 'fw-core-02': the same name but for its digits, and the same role.
bool arePeers(const Node &a, const Node &b)
{
    const auto nameOf = [](const Node &node) {
        QString name = node.label;
        return name.removeIf([](QChar character) { return character.isDigit(); });
    };
    return a.role == b.role && a.label != b.label && !nameOf(a).isEmpty() && nameOf(a) == nameOf(b) && isDevice(a.role);
}

class Planner
{
public:
    explicit Planner(const Diagram &diagram)
        : m_diagram(diagram)
    {
        m_plan.parents = diagram.parents();
        for (size_t i = 0; i < diagram.nodes.size(); ++i)
            m_indexes.insert(diagram.nodes[i].id, int(i));
    }

    LayoutPlan plan()
    {
        divide();
        addLinks();
        addRows();
        findParts();
        return std::move(m_plan);
    }

private:
    const Node &node(int index) const { return m_diagram.nodes[size_t(index)]; }
    int parentOf(int index) const { return m_plan.parents[size_t(index)]; }

    int depthOf(int index) const
    {
        int depth = 0;
        for (int above = parentOf(index); above >= 0; above = parentOf(above))
            ++depth;
        return depth;
    }

    /// Groups that hold a leaf, themselves or in a group of theirs, are frames; empty ones are boxes.
    void divide()
    {
        std::set<int> frames;
        for (size_t i = 0; i < m_diagram.nodes.size(); ++i) {
            if (m_diagram.nodes[i].role == Role::Group)
                continue;
            for (int above = parentOf(int(i)); above >= 0; above = parentOf(above))
                frames.insert(above);
        }
        for (size_t i = 0; i < m_diagram.nodes.size(); ++i) {
            m_plan.sizes.push_back(neededSize(m_diagram.nodes[i]));
            (frames.contains(int(i)) ? m_plan.groups : m_plan.leaves).push_back(int(i));
        }
        std::ranges::stable_sort(m_plan.groups, {}, [this](int group) { return depthOf(group); });
        m_frames = QSet<int>(m_plan.groups.begin(), m_plan.groups.end());
    }

    /// The leaf that stands for a node in a link: the first one inside, for a group.
    int leafFor(const QString &id) const
    {
        const int index = m_indexes.value(id, -1);
        if (index < 0 || !m_frames.contains(index))
            return index;
        for (const int leaf : m_plan.leaves) {
            for (int above = parentOf(leaf); above >= 0; above = parentOf(above)) {
                if (above == index)
                    return leaf;
            }
        }
        return -1;
    }

    void addLinks()
    {
        for (const Link &link : m_diagram.links) {
            int from = leafFor(link.from), to = leafFor(link.to);
            if (from < 0 || to < 0 || from == to)
                continue;
            if (levelOf(node(from).role) > levelOf(node(to).role))
                std::swap(from, to);
            const bool isSideBySide = arePeers(node(from), node(to)) && parentOf(from) == parentOf(to);
            m_plan.edges.push_back({from, to, isSideBySide ? LayoutPlan::EdgeSort::Peers : LayoutPlan::EdgeSort::Link});
            m_neighbours[from].insert(to);
            m_neighbours[to].insert(from);
        }
    }

    /// More than a row of devices with one link to the same hub, or with none, are stacked in several rows.
    void addRows()
    {
        std::map<std::pair<int, int>, std::vector<int>> flocks; // by hub (or -1) and group
        for (const int leaf : m_plan.leaves) {
            const QSet<int> &neighbours = m_neighbours[leaf];
            if (neighbours.size() <= 1)
                flocks[{neighbours.isEmpty() ? -1 : *neighbours.begin(), parentOf(leaf)}].push_back(leaf);
        }
        for (const auto &[place, flock] : flocks) {
            // An even number leaves a gap below the hub, in which its line runs down to the further rows.
            if (flock.size() <= InRow)
                continue;
            const size_t columns = std::max(LeastColumns, 2 * size_t(std::lround(std::sqrt(double(flock.size())) * 0.4)));
            for (size_t i = columns; i < flock.size(); ++i) {
                std::erase_if(m_plan.edges, [leaf = flock[i]](const LayoutPlan::Edge &edge) { return edge.sort == LayoutPlan::EdgeSort::Link && (edge.from == leaf || edge.to == leaf); });
                m_plan.edges.push_back({flock[i - columns], flock[i], LayoutPlan::EdgeSort::Row});
            }
        }
    }

    /// Nodes are in one part if edges join them, or a frame stands around both.
    void findParts()
    {
        std::vector<size_t> join(m_diagram.nodes.size());
        std::iota(join.begin(), join.end(), size_t(0));
        const auto rootOf = [&](size_t index) {
            while (join[index] != index)
                index = join[index] = join[join[index]];
            return index;
        };
        for (const LayoutPlan::Edge &edge : m_plan.edges)
            join[rootOf(size_t(edge.from))] = rootOf(size_t(edge.to));
        for (size_t i = 0; i < join.size(); ++i) {
            if (m_plan.parents[i] >= 0)
                join[rootOf(i)] = rootOf(size_t(m_plan.parents[i]));
        }
        std::map<size_t, int> numbers; // in the order of the nodes
        for (size_t i = 0; i < join.size(); ++i)
            m_plan.parts.push_back(numbers.emplace(rootOf(i), int(numbers.size())).first->second);
        m_plan.partCount = int(numbers.size());
    }

    const Diagram &m_diagram;
    LayoutPlan m_plan;
    QHash<QString, int> m_indexes;
    QSet<int> m_frames;
    QHash<int, QSet<int>> m_neighbours;
};

} // namespace

LayoutPlan planOf(const Diagram &diagram)
{
    return Planner(diagram).plan();
}

} // namespace covault::diagram
