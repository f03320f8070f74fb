// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/roster.h"

#include <QHash>

namespace covault::members {

/// A set of statements of one graph, by number.
class NodeSet
{
public:
    NodeSet() = default;
    explicit NodeSet(qsizetype size)
        : m_words(size_t(size + 63) / 64)
    {
    }

    bool contains(qsizetype node) const { return m_words[size_t(node) / 64] >> (node % 64) & 1; }
    void insert(qsizetype node) { m_words[size_t(node) / 64] |= quint64(1) << (node % 64); }
    void remove(qsizetype node) { m_words[size_t(node) / 64] &= ~(quint64(1) << (node % 64)); }
    NodeSet &unite(const NodeSet &other);
    bool includes(const NodeSet &other) const;
    bool isEmpty() const;

    friend auto operator<=>(const NodeSet &, const NodeSet &) = default;

private:
    std::vector<quint64> m_words;
};

/// Which statement had seen which, and which segment follows which. Judging asks it; it knows no rule.
///
/// A statement had seen those of its segment's position, those before it in its segment, and all that they had seen.
/// Numbers are in an order that follows from the set alone and in which what was seen comes first.
class StatementGraph
{
public:
    struct Node
    {
        KnownStatement known;
        std::vector<qsizetype> parents; // none of them seen by another
        NodeSet seen;                   // all that it had seen
    };

    StatementGraph() = default;
    StatementGraph(std::vector<KnownStatement> statements, std::vector<SegmentLink> links);

    qsizetype size() const { return qsizetype(m_nodes.size()); }
    const Node &node(qsizetype number) const { return m_nodes[size_t(number)]; }
    const Statement &statement(qsizetype number) const { return node(number).known.statement; }
    bool hadSeen(qsizetype later, qsizetype earlier) const { return node(later).seen.contains(earlier); }
    /// The number of a statement, or -1.
    qsizetype find(const StatementId &id) const { return m_numbers.value(id, -1); }
    /// These and all that they had seen; what is not here is left out.
    NodeSet closure(const std::vector<StatementId> &position) const;
    NodeSet all() const;
    const std::vector<StatementId> &heads() const { return m_heads; }

    /// All that were given, once each, in the order of the graph; what waits comes last.
    const std::vector<KnownStatement> &statements() const { return m_statements; }
    const std::vector<RefusedStatement> &leftOut() const { return m_leftOut; }
    const std::vector<SegmentLink> &links() const { return m_links; }

    /// Whether a segment is one of \p ends or before one. An end that is not here yet ends nothing.
    bool isWithin(const SegmentId &segment, const std::vector<SegmentId> &ends) const;
    /// The fewest links by which isWithin() gives the same for all segments that hold statements.
    std::vector<SegmentLink> linksTo(const std::set<SegmentId> &ends) const;

private:
    void leaveOut(const KnownStatement &known, RefusedStatement::Sort sort, const QString &why);
    std::vector<KnownStatement> withoutRepetitions(std::vector<KnownStatement> statements);
    void build(std::vector<KnownStatement> statements);
    const std::set<SegmentId> &before(const SegmentId &end) const;

    std::vector<Node> m_nodes;
    QHash<StatementId, qsizetype> m_numbers;
    std::vector<StatementId> m_heads;
    std::vector<KnownStatement> m_statements;
    std::vector<RefusedStatement> m_leftOut;
    std::vector<SegmentLink> m_links;
    QHash<SegmentId, SegmentId> m_previous;
    mutable std::map<SegmentId, std::set<SegmentId>> m_before; // worked out when asked for
};

} // namespace covault::members
