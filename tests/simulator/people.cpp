// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simulation.h"

#include "sync/segmentstore.h"

using namespace Qt::StringLiterals;

/// What people do to each other's membership while files are on their way: nobody waits for anybody, so cuts and
/// admissions cross each other and what is written meanwhile.
namespace covault::simulator {

namespace {

members::Acting actingIn(SimReplica &replica)
{
    auto &own = replica.vault().replica();
    return {own.judgement, own.keys, *own.identity, own.clock};
}

MemberId memberOf(SimReplica &replica)
{
    return replica.vault().roster().memberOf(replica.vault().replica().device())->id;
}

// What the founder's side lets somebody do.
members::Access accessIn(SimReplica &founder, const MemberId &member)
{
    const auto &roster = founder.vault().roster();
    return members::accessOf(roster, roster.partyOf(founder.vault().replica().device())->id, member);
}

} // namespace

void Simulation::state(SimReplica &replica, Result<members::Composed> composed)
{
    if (!isDone(composed, replica.name() + u" composes statements"_s))
        return;
    isDone(replica.vault().state(composed->statements, std::move(composed->keys)), replica.name() + u" states"_s);
}

// The founder makes collections, lets others in later than their first records, changes keys, and ends rights; the
// provider's admin makes collections and brings somebody along.
void Simulation::changeMembers(SimReplica &replica)
{
    if (replica.index() > 1)
        return;
    if (replica.index() == 1)
        return m_dice.chance(50) ? addCollection(replica) : admitNewcomer(replica);
    SimReplica &other = *m_replicas[1 + m_dice.below(m_replicas.size() - 1)];
    switch (m_dice.below(8)) {
    case 0:
        return addCollection(replica);
    case 1:
    case 2:
        return letIn(other);
    case 3:
        return shutOut(other);
    case 4:
    case 5:
        return demote(other);
    case 6:
        return m_dice.chance(50) ? remove(other) : letIn(other);
    default:
        if (const auto collections = collectionsOf(replica); !collections.empty()) {
            const bool isShared = m_dice.chance(50);
            state(replica, members::newEpoch(actingIn(replica), isShared ? replica.vault().roster().sharedCollection() : m_dice.pick(collections)));
        }
    }
}

void Simulation::addCollection(SimReplica &replica)
{
    auto added = members::addCollection(actingIn(replica), u"Collection %1"_s.arg(++m_tally.collections));
    if (isDone(added, u"making a collection"_s))
        state(replica, std::move(added->composed));
}

void Simulation::letIn(SimReplica &other)
{
    SimReplica &founder = *m_replicas.front();
    if (m_removed.contains(other.index()))
        return;
    const MemberId member = memberOf(other);
    members::Access access = accessIn(founder, member);
    for (const CollectionId &collection : collectionsOf(founder)) {
        m_couldRead.emplace(other.index(), collection);
        if (!founder.vault().roster().canRead(member, collection))
            access.grants.push_back({collection, false, {}});
    }
    state(founder, members::setAccess(actingIn(founder), member, access));
}

// Where somebody's rights end: behind what of theirs has arrived, which may be less than they wrote.
static std::vector<members::DeviceCut> cutBehind(SimReplica &whose, SimReplica &where)
{
    const DeviceId device = whose.vault().replica().device();
    const auto head = sync::SegmentStore(where.vault().replica()).headOf(device);
    return {{device, head && *head ? std::vector{(*head)->id} : std::vector<SegmentId>()}};
}

void Simulation::shutOut(SimReplica &other)
{
    SimReplica &founder = *m_replicas.front();
    if (m_removed.contains(other.index()))
        return;
    m_couldRead.emplace(other.index(), founder.vault().roster().sharedCollection());
    ++m_tally.cuts;
    members::Access access = accessIn(founder, memberOf(other));
    access.grants.clear();
    state(founder, members::setAccess(actingIn(founder), memberOf(other), access, cutBehind(other, founder)));
}

void Simulation::demote(SimReplica &other)
{
    SimReplica &founder = *m_replicas.front();
    if (other.index() == 1 || m_removed.contains(other.index()))
        return; // the provider's admin decides about his own side
    members::Access access = accessIn(founder, memberOf(other));
    const bool isReader = access.role == members::Role::Reader;
    m_tally.cuts += isReader ? 0 : 1;
    const auto cuts = isReader ? std::vector<members::DeviceCut>() : cutBehind(other, founder);
    access.role = isReader ? members::Role::Editor : members::Role::Reader;
    state(founder, members::setAccess(actingIn(founder), memberOf(other), access, cuts));
}

void Simulation::remove(SimReplica &other)
{
    SimReplica &founder = *m_replicas.front();
    if (other.index() == 1 || !m_removed.empty())
        return;
    m_removed.insert(other.index());
    ++m_tally.cuts;
    for (const CollectionId &collection : allCollections())
        m_couldRead.emplace(other.index(), collection);
    state(founder, members::remove(actingIn(founder), memberOf(other), cutBehind(other, founder)));
}

// All people of the provider read Shared: also one whom its admin brings along later.
void Simulation::shareWithTheProvider()
{
    SimReplica &founder = *m_replicas.front();
    const auto &roster = founder.vault().roster();
    const auto provider = std::ranges::find(roster.parties(), members::Side::Provider, &members::Party::side);
    members::Composed grant;
    grant.statements.push_back(members::Statement::make(founder.vault().replica().device(),
            members::GrantStatement{roster.sharedCollection(), provider->id, false, {}, {}}));
    state(founder, std::move(grant));
}

// Rights end while the one concerned writes on, and nothing is stated afterwards that would have all judged anew: whoever
// meets statement, cut and late work in whatever order must come to the same.
void Simulation::endRightsLast()
{
    constexpr quint64 Concerned = 2;
    if (m_replicas.size() <= Concerned || m_removed.contains(int(Concerned)))
        return;
    SimReplica &founder = *m_replicas.front();
    SimReplica &concerned = *m_replicas[Concerned];
    const quint64 when = 4 + m_dice.below(6);
    for (quint64 i = 0; i < 20 && m_wrong.isEmpty(); ++i) {
        m_storage.tick();
        const bool isEditor = founder.vault().roster().findMember(memberOf(concerned))->role == members::Role::Editor;
        if (i == when && isEditor)
            demote(concerned);
        switch (m_dice.below(6)) {
        case 0:
        case 1:
            edit(concerned);
            break;
        case 2:
        case 3:
            exchange(concerned, /*mayCrash=*/false);
            break;
        case 4:
            exchange(founder, /*mayCrash=*/false);
            break;
        default:
            exchange(*m_replicas[m_dice.below(m_replicas.size())], /*mayCrash=*/false);
        }
    }
}

void Simulation::admitNewcomer(SimReplica &replica)
{
    const Team &team = **Team::instance();
    if (replica.vault().roster().findDevice(team.newcomer().device()))
        return;
    auto admitted = members::admit(actingIn(replica), team.request(), {});
    if (!isDone(admitted, u"admitting"_s))
        return;
    ++m_tally.admissions;
    state(replica, std::move(admitted->composed));
}

} // namespace covault::simulator
