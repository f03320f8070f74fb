// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/judgement.h"

#include "members/judging.h"

using namespace Qt::StringLiterals;

namespace covault::members {

struct Judgement::Data
{
    Data(const VaultId &id, StatementGraph statements)
        : vault(id)
        , graph(std::move(statements))
        , now(rosterOf(graph.all()))
        , cutEnds(endsOf(graph.statements()))
    {
    }

    static std::set<SegmentId> endsOf(const std::vector<KnownStatement> &statements)
    {
        std::set<SegmentId> ends;
        const auto collect = [&](const std::vector<DeviceCut> &cuts) {
            for (const DeviceCut &cut : cuts)
                ends.insert(cut.ends.begin(), cut.ends.end());
        };
        for (const KnownStatement &known : statements) {
            std::visit(
                    [&](const auto &body) {
                        if constexpr (requires { body.cuts; })
                            collect(body.cuts);
                    },
                    known.statement.body());
        }
        return ends;
    }

    Roster rosterOf(const NodeSet &set) const
    {
        const Roster judged = judgeSet(graph, vault, set);
        std::vector<RefusedStatement> refused = judged.refused();
        refused.insert(refused.end(), graph.leftOut().begin(), graph.leftOut().end());
        std::ranges::sort(refused, {}, &RefusedStatement::id);
        return judged.withRefused(std::move(refused));
    }

    const Roster &at(const NodeSet &set)
    {
        if (set == graph.all())
            return now;
        const auto known = rosters.find(set);
        return known != rosters.end() ? known->second : rosters.emplace(set, rosterOf(set)).first->second;
    }

    VaultId vault;
    StatementGraph graph;
    Roster now;
    std::set<SegmentId> cutEnds;
    std::map<NodeSet, Roster> rosters;
};

namespace {

// A cut counts in another party's collection only until the owner's admins have set one of their own, knowing of it or
// beside it.
bool isReplacedByOwner(const StatementGraph &graph, const Cut &cut, const std::vector<Cut> &all, const PartyId &owner)
{
    if (!cut.everywhere || cut.party == owner || cut.scope != CutScope::Everything)
        return false;
    return std::ranges::any_of(all, [&](const Cut &other) {
        return other.scope == cut.scope && other.party == owner
                && !graph.hadSeen(graph.find(cut.by), graph.find(other.by));
    });
}

// Whether a segment lies above a cut that it had not seen. Of cuts that did not know of each other the union counts.
bool isAbove(const StatementGraph &graph, const Cut &cut, const std::vector<Cut> &all, const SegmentId &segment)
{
    const qsizetype node = graph.find(cut.by);
    return std::ranges::none_of(all, [&](const Cut &other) {
        const qsizetype otherNode = graph.find(other.by);
        const bool countsToo = node == otherNode
                || (other.scope == cut.scope && !graph.hadSeen(node, otherNode) && !graph.hadSeen(otherNode, node));
        return countsToo && graph.isWithin(segment, other.ends);
    });
}

} // namespace

Judgement::Judgement()
    : Judgement(VaultId(), {})
{
}

Judgement::Judgement(const VaultId &vault, std::vector<KnownStatement> statements, std::vector<SegmentLink> links)
    : m_data(std::make_shared<Data>(vault, StatementGraph(std::move(statements), std::move(links))))
{
}

const Roster &Judgement::now() const
{
    return m_data->now;
}

const Roster &Judgement::at(const std::vector<StatementId> &position) const
{
    return m_data->at(m_data->graph.closure(position));
}

bool Judgement::knows(const std::vector<StatementId> &position) const
{
    return std::ranges::all_of(position, [this](const StatementId &id) { return m_data->graph.find(id) >= 0; });
}

bool Judgement::includes(const std::vector<StatementId> &position, const std::vector<StatementId> &earlier) const
{
    return m_data->graph.closure(position).includes(m_data->graph.closure(earlier));
}

const std::vector<StatementId> &Judgement::heads() const
{
    return m_data->graph.heads();
}

const std::vector<KnownStatement> &Judgement::statements() const
{
    return m_data->graph.statements();
}

SectionStanding Judgement::standingOf(const DeviceId &device, const CollectionId &collection, const SegmentId &segment,
        const std::vector<StatementId> &position, const std::vector<StatementId> &own) const
{
    const StatementGraph &graph = m_data->graph;
    const NodeSet before = graph.closure(position);
    const NodeSet with = NodeSet(before).unite(graph.closure(own));
    const Roster &first = m_data->at(before);
    const Roster &second = m_data->at(with);
    SectionStanding standing;
    standing.belongs = first.canRead(device, collection) || second.canRead(device, collection);
    if (!standing.belongs)
        return {false, u"its device did not belong to the collection"_s, false, {}};
    for (const Right right : {Right::Note, Right::Edit, Right::Decide, Right::Administer}) {
        const Permission permission = second.may(device, collection, right);
        standing.rights[size_t(right)] = permission || first.may(device, collection, right);
        if (!standing.rights[size_t(right)] && right == Right::Edit)
            standing.why = permission.why;
    }
    standing.writes = standing.rights[size_t(Right::Edit)] || standing.rights[size_t(Right::Decide)];

    const std::vector<Cut> cuts = now().cutsOf(device, collection);
    const auto known = now().findCollection(collection);
    for (const Cut &cut : cuts) {
        if (with.contains(graph.find(cut.by)) || !isAbove(graph, cut, cuts, segment)
                || (known && isReplacedByOwner(graph, cut, cuts, known->owner)))
            continue;
        if (cut.scope == CutScope::Everything)
            return {false, u"it was written after the rights of its device had ended"_s, false, {}};
        standing.rights[size_t(Right::Administer)] = false;
        if (cut.scope == CutScope::Writing) {
            standing.rights[size_t(Right::Edit)] = standing.rights[size_t(Right::Decide)] = false;
            standing.writes = false;
            standing.why = u"it was written after its device's right to write had ended"_s;
        }
    }
    return standing;
}

const Roster &Judgement::rosterFor(const std::vector<StatementId> &position, const std::vector<StatementId> &own) const
{
    return m_data->at(m_data->graph.closure(position).unite(m_data->graph.closure(own)));
}

Judgement Judgement::with(const DeviceId &author, const std::vector<Statement> &added) const
{
    std::vector<KnownStatement> statements = m_data->graph.statements();
    quint32 next = 0;
    for (const KnownStatement &known : statements) {
        if (known.author == author && known.segment.isNull())
            next = std::max(next, known.indexInSegment + 1);
    }
    for (const Statement &statement : added)
        statements.push_back({statement.id(), statement, author, {}, next++, heads()});
    return Judgement(m_data->vault, std::move(statements), m_data->graph.links());
}

bool Judgement::isCutEnd(const SegmentId &segment) const
{
    return m_data->cutEnds.contains(segment);
}

std::vector<SegmentLink> Judgement::essentialLinks() const
{
    return m_data->graph.linksTo(m_data->cutEnds);
}

Roster judge(const VaultId &vault, std::span<const KnownStatement> statements, std::span<const SegmentLink> links)
{
    return Judgement(vault, {statements.begin(), statements.end()}, {links.begin(), links.end()}).now();
}

} // namespace covault::members
