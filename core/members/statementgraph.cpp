// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/statementgraph.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

using Group = std::pair<DeviceId, SegmentId>; // the statements of one segment, or of a device's unpublished ones

// What each statement builds on directly, by its index in the list; nothing if something of it is not here.
using Parents = std::vector<std::optional<std::vector<size_t>>>;

std::vector<StatementId> headsOfPublished(const std::vector<KnownStatement> &statements)
{
    std::set<StatementId> heads;
    std::map<SegmentId, quint32> last;
    for (const KnownStatement &known : statements) {
        if (!known.segment.isNull())
            last[known.segment] = std::max(last[known.segment], known.indexInSegment);
    }
    for (const KnownStatement &known : statements) {
        if (!known.segment.isNull() && last[known.segment] == known.indexInSegment)
            heads.insert(known.id);
    }
    for (const KnownStatement &known : statements) {
        for (const StatementId &seen : known.position)
            heads.erase(seen);
    }
    return {heads.begin(), heads.end()};
}

Parents parentsOf(const std::vector<KnownStatement> &statements)
{
    QHash<StatementId, size_t> index;
    std::map<Group, std::map<quint32, size_t>> groups;
    for (size_t i = 0; i < statements.size(); ++i) {
        index.insert(statements[i].id, i);
        groups[{statements[i].author, statements[i].segment}].emplace(statements[i].indexInSegment, i);
    }
    const std::vector<StatementId> published = headsOfPublished(statements);
    Parents parents(statements.size());
    for (size_t i = 0; i < statements.size(); ++i) {
        const KnownStatement &known = statements[i];
        const bool afterAll = known.segment.isNull() && known.position.empty();
        std::vector<size_t> own;
        bool isComplete = true;
        for (const StatementId &seen : afterAll ? published : known.position) {
            const auto found = index.constFind(seen);
            isComplete = isComplete && found != index.constEnd();
            if (found != index.constEnd())
                own.push_back(*found);
        }
        const auto &group = groups[{known.author, known.segment}];
        if (const auto self = group.find(known.indexInSegment); self != group.begin() && self != group.end())
            own.push_back(std::prev(self)->second);
        if (isComplete)
            parents[i] = std::move(own);
    }
    return parents;
}

// How many steps lie between a statement and the root; nothing for what waits or builds on itself.
std::vector<std::optional<qsizetype>> depthsOf(const Parents &parents)
{
    std::vector<std::vector<size_t>> children(parents.size());
    std::vector<size_t> missing(parents.size());
    std::vector<std::optional<qsizetype>> depths(parents.size());
    std::vector<size_t> ready;
    for (size_t i = 0; i < parents.size(); ++i) {
        if (!parents[i])
            continue;
        missing[i] = parents[i]->size();
        for (const size_t parent : *parents[i])
            children[parent].push_back(i);
        if (missing[i] == 0)
            ready.push_back(i);
    }
    while (!ready.empty()) {
        const size_t next = ready.back();
        ready.pop_back();
        qsizetype depth = 0;
        for (const size_t parent : *parents[next])
            depth = std::max(depth, *depths[parent] + 1);
        depths[next] = depth;
        for (const size_t child : children[next]) {
            if (--missing[child] == 0)
                ready.push_back(child);
        }
    }
    return depths;
}

} // namespace

NodeSet &NodeSet::unite(const NodeSet &other)
{
    for (size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

bool NodeSet::includes(const NodeSet &other) const
{
    for (size_t i = 0; i < m_words.size(); ++i) {
        if (other.m_words[i] & ~m_words[i])
            return false;
    }
    return true;
}

bool NodeSet::isEmpty() const
{
    return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
}

StatementGraph::StatementGraph(std::vector<KnownStatement> statements, std::vector<SegmentLink> links)
    : m_links(std::move(links))
{
    for (const SegmentLink &link : m_links)
        m_previous.insert(link.segment, link.previous);
    build(withoutRepetitions(std::move(statements)));
    std::ranges::sort(m_leftOut, {}, &RefusedStatement::id);
}

void StatementGraph::leaveOut(const KnownStatement &known, RefusedStatement::Sort sort, const QString &why)
{
    m_leftOut.push_back({known.id, known.author, sort, why});
}

// Of copies the published one stands, then the one of the smallest segment id.
std::vector<KnownStatement> StatementGraph::withoutRepetitions(std::vector<KnownStatement> statements)
{
    std::vector<KnownStatement> own;
    for (KnownStatement &known : statements) {
        if (known.author == known.statement.author() && known.id == known.statement.id())
            own.push_back(std::move(known));
        else
            leaveOut(known, RefusedStatement::Sort::NotAllowed, u"it names another device as its author"_s);
    }
    std::ranges::sort(own, [](const KnownStatement &a, const KnownStatement &b) {
        return std::tuple(a.id, a.segment.isNull(), a.segment, a.indexInSegment)
                < std::tuple(b.id, b.segment.isNull(), b.segment, b.indexInSegment);
    });
    const auto isSame = [](const KnownStatement &a, const KnownStatement &b) { return a.id == b.id; };
    own.erase(std::unique(own.begin(), own.end(), isSame), own.end());
    return own;
}

void StatementGraph::build(std::vector<KnownStatement> statements)
{
    const Parents parents = parentsOf(statements);
    const auto depths = depthsOf(parents);
    std::vector<size_t> order;
    for (size_t i = 0; i < statements.size(); ++i) {
        if (depths[i])
            order.push_back(i);
        else
            leaveOut(statements[i], RefusedStatement::Sort::Waiting, u"what it builds on has not arrived"_s);
    }
    std::ranges::sort(order, [&](size_t a, size_t b) {
        return std::tuple(*depths[a], statements[a].id) < std::tuple(*depths[b], statements[b].id);
    });

    const auto count = qsizetype(order.size());
    NodeSet isSeen(count);
    m_nodes.reserve(order.size());
    for (const size_t index : order) {
        Node node{statements[index], {}, NodeSet(count)};
        NodeSet indirectly(count);
        std::set<qsizetype> direct;
        for (const size_t parent : *parents[index]) {
            const qsizetype number = m_numbers.value(statements[parent].id);
            direct.insert(number);
            indirectly.unite(m_nodes[size_t(number)].seen);
            node.seen.insert(number);
        }
        node.seen.unite(indirectly);
        isSeen.unite(node.seen);
        std::ranges::copy_if(direct, std::back_inserter(node.parents),
                [&](qsizetype parent) { return !indirectly.contains(parent); });
        m_numbers.insert(node.known.id, size());
        m_statements.push_back(node.known);
        m_nodes.push_back(std::move(node));
    }
    for (qsizetype number = 0; number < count; ++number) {
        if (!isSeen.contains(number))
            m_heads.push_back(node(number).known.id);
    }
    std::ranges::sort(m_heads);
    for (size_t i = 0; i < statements.size(); ++i) {
        if (!depths[i])
            m_statements.push_back(std::move(statements[i]));
    }
}

NodeSet StatementGraph::closure(const std::vector<StatementId> &position) const
{
    NodeSet set(size());
    for (const StatementId &id : position) {
        if (const qsizetype number = find(id); number >= 0) {
            set.unite(node(number).seen);
            set.insert(number);
        }
    }
    return set;
}

NodeSet StatementGraph::all() const
{
    NodeSet set(size());
    for (qsizetype number = 0; number < size(); ++number)
        set.insert(number);
    return set;
}

const std::set<SegmentId> &StatementGraph::before(const SegmentId &end) const
{
    const auto known = m_before.find(end);
    if (known != m_before.end())
        return known->second;
    std::set<SegmentId> segments;
    SegmentId at = end;
    while (!at.isNull() && segments.insert(at).second)
        at = m_previous.value(at);
    return m_before.emplace(end, std::move(segments)).first->second;
}

bool StatementGraph::isWithin(const SegmentId &segment, const std::vector<SegmentId> &ends) const
{
    if (segment.isNull())
        return false;
    return std::ranges::any_of(
            ends, [&](const SegmentId &end) { return !m_previous.contains(end) || before(end).contains(segment); });
}

std::vector<SegmentLink> StatementGraph::linksTo(const std::set<SegmentId> &ends) const
{
    std::set<SegmentId> kept = ends;
    for (const KnownStatement &known : m_statements)
        kept.insert(known.segment);
    std::map<SegmentId, SegmentId> links;
    for (const SegmentId &end : ends) {
        SegmentId last = m_previous.contains(end) ? end : SegmentId();
        for (SegmentId at = m_previous.value(last); !last.isNull(); at = m_previous.value(at)) {
            if (!at.isNull() && !kept.contains(at))
                continue;
            if (!links.emplace(last, at).second)
                break;
            last = at;
        }
    }
    std::vector<SegmentLink> list;
    for (const auto &[segment, previous] : links)
        list.push_back({segment, previous});
    return list;
}

} // namespace covault::members
