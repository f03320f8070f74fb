// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/judging.h"

#include "members/ids.h"
#include "members/rules.h"

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

// Of a set of statements: who is whose, whether or not they count. So a removal reaches also what was brought in beside
// it.
struct People
{
    QHash<DeviceId, MemberId> memberOf;
    QHash<MemberId, PartyId> partyOf;
    QHash<DeviceId, qsizetype> broughtBy; // the statement that names a device

    void add(const VaultId &vault, qsizetype node, const Statement &statement)
    {
        if (const auto *genesis = statement.as<GenesisStatement>()) {
            addFirst(memberOf, deviceIdOf(genesis->signKey, genesis->boxKey), genesis->member);
            addFirst(partyOf, genesis->member, genesis->party);
        } else if (const auto *member = statement.as<MemberStatement>();
                member && member->member == memberIdFrom(vault, member->party, statement.nonce())) {
            addFirst(partyOf, member->member, member->party);
        } else if (const auto *device = statement.as<DeviceStatement>()) {
            addFirst(memberOf, deviceIdOf(device->signKey, device->boxKey), device->member);
            addFirst(broughtBy, deviceIdOf(device->signKey, device->boxKey), node);
        }
    }

    template<typename K, typename V>
    static void addFirst(QHash<K, V> &map, const K &key, const V &value)
    {
        if (!map.contains(key))
            map.insert(key, value);
    }

    PartyId partyOfDevice(const DeviceId &device) const { return partyOf.value(memberOf.value(device)); }
};

// What a statement takes away, if it does.
struct Removal
{
    const std::vector<DeviceCut> *cuts = nullptr;
    std::optional<std::variant<MemberId, DeviceId, PartyId>> removed;
    std::optional<Role> role;               // the new one, of a demotion
    std::optional<CollectionId> collection; // the one, of a withdrawal
    std::optional<Grantee> whose;           // of what is no removal: whose rights
};

class Judge
{
public:
    Judge(const StatementGraph &graph, const VaultId &vault, const NodeSet &set)
        : m_graph(graph)
        , m_vault(vault)
        , m_set(set)
        , m_endsOfPartyGrants(graph.size())
    {
        for (qsizetype i = 0; i < graph.size(); ++i) {
            if (set.contains(i))
                m_people.add(vault, i, graph.statement(i));
        }
        for (qsizetype i = 0; i < graph.size(); ++i) {
            if (!set.contains(i))
                continue;
            NodeSet voided = voidedBy(i, RosterState());
            if (voided.isEmpty())
                continue;
            m_voidedBy.emplace(i, std::move(voided));
            const auto whose = removalOf(i).whose;
            if (whose && std::holds_alternative<PartyId>(*whose))
                m_endsOfPartyGrants.insert(i);
        }
    }

    Roster roster();

private:
    struct Outcome
    {
        NodeSet stands;
        QHash<qsizetype, Permission> why; // of those that don't
    };

    Outcome settled();
    Outcome evaluated(const NodeSet &forced) const;
    Outcome passed(const NodeSet &forced, const NodeSet &overruled) const;
    Outcome pass(const NodeSet &forced, const NodeSet &voided) const;
    NodeSet voidedByAll(const NodeSet &removals, const RosterState &grants) const;
    NodeSet overruledByFirstAdmin(const Outcome &outcome) const;
    std::vector<qsizetype> nextToStand(const std::vector<qsizetype> &open, const NodeSet &forced) const;
    RosterState folded(const NodeSet &seen, const NodeSet &stands) const;
    void applyTo(RosterState &state, qsizetype node) const;

    Removal removalOf(qsizetype node) const;
    NodeSet voidedBy(qsizetype node, const RosterState &grants) const;
    bool reaches(qsizetype node, const Removal &removal, const DeviceId &device, const RosterState &grants) const;
    bool takesFrom(const Removal &removal, qsizetype node) const;
    bool isOwnBusiness(qsizetype node) const;
    std::optional<PartyId> whosePeople(qsizetype node) const;

    const StatementGraph &m_graph;
    const VaultId &m_vault;
    const NodeSet &m_set;
    People m_people;
    std::map<qsizetype, NodeSet> m_voidedBy; // only of those that void something; as if nobody had a grant of his own
    NodeSet m_endsOfPartyGrants;             // those of them that a grant of one's own outlasts
};

Removal Judge::removalOf(qsizetype node) const
{
    const Statement &statement = m_graph.statement(node);
    if (const auto *remove = statement.as<RemoveStatement>())
        return {&remove->cuts, remove->what, {}, {}, {}};
    if (const auto *leave = statement.as<LeaveStatement>())
        return {&leave->cuts, m_people.memberOf.value(statement.author()), {}, {}, {}};
    if (const auto *role = statement.as<RoleStatement>(); role && role->role != Role::Admin)
        return {&role->cuts, {}, role->role, {}, role->member};
    if (const auto *withdraw = statement.as<WithdrawStatement>())
        return {&withdraw->cuts, {}, {}, withdraw->collection, withdraw->grantee};
    if (const auto *grant = statement.as<GrantStatement>(); grant && grant->readOnly)
        return {&grant->cuts, {}, {}, grant->collection, grant->grantee};
    return {};
}

// A removal reaches all devices; what takes less those that it lists, and those that were added beside it.
bool Judge::reaches(qsizetype node, const Removal &removal, const DeviceId &device, const RosterState &grants) const
{
    if (!removal.removed) {
        const bool isListed = std::ranges::find(*removal.cuts, device, &DeviceCut::device) != removal.cuts->end();
        const MemberId member = m_people.memberOf.value(device);
        const bool isTheirs = !member.isNull() && removal.whose
                && grants.isTakenOf(*removal.whose, removal.collection, member, m_people.partyOf.value(member));
        const auto brought = m_people.broughtBy.constFind(device);
        return isListed || (isTheirs && brought != m_people.broughtBy.constEnd() && !m_graph.hadSeen(node, *brought));
    }
    if (const auto *id = std::get_if<DeviceId>(&*removal.removed))
        return *id == device;
    if (const auto *id = std::get_if<MemberId>(&*removal.removed))
        return *id == m_people.memberOf.value(device) && !id->isNull();
    return std::get<PartyId>(*removal.removed) == m_people.partyOfDevice(device);
}

// What every member may state whatever its role: about its own devices, and keys.
bool Judge::isOwnBusiness(qsizetype node) const
{
    const Statement &statement = m_graph.statement(node);
    const MemberId self = m_people.memberOf.value(statement.author());
    if (const auto *device = statement.as<DeviceStatement>())
        return device->member == self;
    if (const auto *checked = statement.as<CheckedStatement>())
        return m_people.memberOf.value(checked->device) == self;
    if (const auto *remove = statement.as<RemoveStatement>()) {
        const auto *device = std::get_if<DeviceId>(&remove->what);
        return device && m_people.memberOf.value(*device) == self;
    }
    return statement.as<SealStatement>() || statement.as<EpochStatement>() || statement.as<LeaveStatement>()
            || statement.as<UnknownStatement>();
}

// Whether a statement is of the sort for which the removal takes the right.
bool Judge::takesFrom(const Removal &removal, qsizetype node) const
{
    const auto *epoch = m_graph.statement(node).as<EpochStatement>();
    const auto *seal = m_graph.statement(node).as<SealStatement>();
    if (removal.role)
        return !isOwnBusiness(node) || (epoch && *removal.role == Role::Reader);
    if (removal.collection)
        return (epoch && epoch->collection == *removal.collection) || (seal && seal->collection == *removal.collection);
    return true;
}

// What was written above the cuts of a removal, by devices that had not seen it.
NodeSet Judge::voidedBy(qsizetype node, const RosterState &grants) const
{
    NodeSet voided(m_graph.size());
    const Removal removal = removalOf(node);
    if (!removal.cuts)
        return voided;
    const KnownStatement &by = m_graph.node(node).known;
    for (qsizetype i = 0; i < m_graph.size(); ++i) {
        const KnownStatement &known = m_graph.node(i).known;
        const bool sameSegment = known.author == by.author && known.segment == by.segment;
        if (!m_set.contains(i) || i == node || sameSegment || m_graph.hadSeen(i, node)
                || !reaches(node, removal, known.author, grants) || !takesFrom(removal, i))
            continue;
        const auto cut = std::ranges::find(*removal.cuts, known.author, &DeviceCut::device);
        if (cut == removal.cuts->end() || !m_graph.isWithin(known.segment, cut->ends))
            voided.insert(i);
    }
    return voided;
}

void Judge::applyTo(RosterState &state, qsizetype node) const
{
    const std::function<bool(qsizetype)> hadSeen = [&](qsizetype earlier) { return m_graph.hadSeen(node, earlier); };
    rules::apply(state, {m_graph.statement(node), node, hadSeen});
}

RosterState Judge::folded(const NodeSet &seen, const NodeSet &stands) const
{
    RosterState state;
    state.vault = m_vault;
    for (qsizetype i = 0; i < m_graph.size(); ++i) {
        if (seen.contains(i) && stands.contains(i))
            applyTo(state, i);
    }
    return state;
}

// Each statement at its own position: by the roster of what it had seen. Where it had seen one line only, that line's
// roster is carried on; where lines meet, it is made anew.
Judge::Outcome Judge::pass(const NodeSet &forced, const NodeSet &voided) const
{
    Outcome outcome{NodeSet(m_graph.size()), {}};
    std::vector<int> waiting(size_t(m_graph.size()));
    for (qsizetype i = 0; i < m_graph.size(); ++i) {
        const auto &parents = m_graph.node(i).parents;
        if (m_set.contains(i) && parents.size() == 1)
            ++waiting[size_t(parents.front())];
    }
    std::vector<std::optional<RosterState>> after(size_t(m_graph.size()));
    for (qsizetype i = 0; i < m_graph.size(); ++i) {
        if (!m_set.contains(i))
            continue;
        const auto &node = m_graph.node(i);
        RosterState state;
        if (node.parents.size() == 1) {
            auto &line = after[size_t(node.parents.front())];
            if (--waiting[size_t(node.parents.front())] == 0)
                state = *std::exchange(line, std::nullopt);
            else
                state = *line;
        } else {
            state = folded(node.seen, outcome.stands);
        }
        Permission permission = voided.contains(i) && !forced.contains(i)
                ? Permission::no(u"it was written after the rights of its device had ended"_s)
                : rules::mayState(state, node.known.author, node.known.statement);
        if (permission || forced.contains(i)) {
            outcome.stands.insert(i);
            applyTo(state, i);
        } else {
            outcome.why.insert(i, std::move(permission));
        }
        if (waiting[size_t(i)] > 0)
            after[size_t(i)] = std::move(state);
    }
    return outcome;
}

std::optional<PartyId> Judge::whosePeople(qsizetype node) const
{
    const Statement &statement = m_graph.statement(node);
    if (const auto *member = statement.as<MemberStatement>())
        return member->party;
    if (const auto *device = statement.as<DeviceStatement>())
        return m_people.partyOf.value(device->member);
    if (const auto *role = statement.as<RoleStatement>())
        return m_people.partyOf.value(role->member);
    if (const auto *checked = statement.as<CheckedStatement>())
        return m_people.partyOfDevice(checked->device);
    if (const auto *remove = statement.as<RemoveStatement>()) {
        if (const auto *member = std::get_if<MemberId>(&remove->what))
            return m_people.partyOf.value(*member);
        if (const auto *device = std::get_if<DeviceId>(&remove->what))
            return m_people.partyOfDevice(*device);
    }
    return std::nullopt;
}

// The host's statements about a party's people that no appointment of its first admin had seen.
NodeSet Judge::overruledByFirstAdmin(const Outcome &outcome) const
{
    std::map<PartyId, std::pair<NodeSet, NodeSet>> parties; // the appointments, and what they had seen
    std::vector<std::pair<qsizetype, PartyId>> byHost;
    for (qsizetype i = 0; i < m_graph.size(); ++i) {
        if (!outcome.stands.contains(i))
            continue;
        const auto party = whosePeople(i);
        if (!party || *party == m_people.partyOfDevice(m_graph.node(i).known.author))
            continue;
        byHost.emplace_back(i, *party);
        const auto *role = m_graph.statement(i).as<RoleStatement>();
        if (role && role->role == Role::Admin) {
            auto &[appointments, seen] =
                    parties.try_emplace(*party, NodeSet(m_graph.size()), NodeSet(m_graph.size())).first->second;
            appointments.insert(i);
            seen.unite(m_graph.node(i).seen);
        }
    }
    NodeSet overruled(m_graph.size());
    for (const auto &[node, party] : byHost) {
        const auto known = parties.find(party);
        if (known != parties.end() && !known->second.first.contains(node) && !known->second.second.contains(node))
            overruled.insert(node);
    }
    return overruled;
}

NodeSet Judge::voidedByAll(const NodeSet &removals, const RosterState &grants) const
{
    NodeSet voided(m_graph.size());
    for (const auto &[node, nodes] : m_voidedBy) {
        if (removals.contains(node))
            voided.unite(m_endsOfPartyGrants.contains(node) ? voidedBy(node, grants) : nodes);
    }
    return voided;
}

// What the end of a party's grant voids are keys, on which no grant hangs. So the grants of a first pass are those that
// count, and what they still allow stands in a second.
Judge::Outcome Judge::passed(const NodeSet &forced, const NodeSet &overruled) const
{
    Outcome outcome = pass(forced, voidedByAll(forced, RosterState()).unite(overruled));
    if (m_endsOfPartyGrants.isEmpty())
        return outcome;
    return pass(forced, voidedByAll(forced, folded(m_set, outcome.stands)).unite(overruled));
}

Judge::Outcome Judge::evaluated(const NodeSet &forced) const
{
    Outcome outcome = passed(forced, NodeSet(m_graph.size()));
    const NodeSet overruled = overruledByFirstAdmin(outcome);
    if (overruled.isEmpty())
        return outcome;
    NodeSet remaining = forced;
    for (qsizetype i = 0; i < m_graph.size(); ++i) {
        if (overruled.contains(i))
            remaining.remove(i);
    }
    return passed(remaining, overruled);
}

// Of removals that are still open: those that no other strikes; if each is struck, the rings that nothing outside
// strikes.
std::vector<qsizetype> Judge::nextToStand(const std::vector<qsizetype> &open, const NodeSet &forced) const
{
    const size_t count = open.size();
    std::vector<std::vector<bool>> strikes(count, std::vector<bool>(count));
    for (size_t a = 0; a < count; ++a) {
        NodeSet with = forced;
        with.insert(open[a]);
        const Outcome outcome = evaluated(with);
        for (size_t b = 0; b < count; ++b)
            strikes[a][b] = a != b && !outcome.stands.contains(open[b]);
    }
    for (size_t via = 0; via < count; ++via) { // also through others
        for (size_t a = 0; a < count; ++a) {
            for (size_t b = 0; strikes[a][via] && b < count; ++b)
                strikes[a][b] = strikes[a][b] || strikes[via][b];
        }
    }
    std::vector<qsizetype> next;
    for (size_t b = 0; b < count; ++b) {
        bool isStruckFromOutside = false;
        for (size_t a = 0; a < count; ++a)
            isStruckFromOutside = isStruckFromOutside || (strikes[a][b] && !strikes[b][a]);
        if (!isStruckFromOutside)
            next.push_back(open[b]);
    }
    return next;
}

// Removals that void something are settled one after another; once one stands, it stands whatever follows.
Judge::Outcome Judge::settled()
{
    NodeSet forced(m_graph.size());
    while (true) {
        Outcome outcome = evaluated(forced);
        std::vector<qsizetype> open;
        for (const auto &[node, voided] : m_voidedBy) {
            if (outcome.stands.contains(node) && !forced.contains(node))
                open.push_back(node);
        }
        if (open.empty())
            return outcome;
        for (const qsizetype node : open.size() == 1 ? open : nextToStand(open, forced))
            forced.insert(node);
    }
}

Roster Judge::roster()
{
    const Outcome outcome = settled();
    RosterState state = folded(m_set, outcome.stands);
    const NodeSet voided = voidedByAll(outcome.stands, state);
    std::vector<RefusedStatement> refused;
    for (auto why = outcome.why.begin(); why != outcome.why.end(); ++why) {
        const KnownStatement &known = m_graph.node(why.key()).known;
        refused.push_back({known.id, known.author,
                voided.contains(why.key()) ? RefusedStatement::Sort::Void : RefusedStatement::Sort::NotAllowed, why->why});
    }
    return Roster(std::move(state), std::move(refused));
}

} // namespace

Roster judgeSet(const StatementGraph &graph, const VaultId &vault, const NodeSet &set)
{
    return Judge(graph, vault, set).roster();
}

} // namespace covault::members
