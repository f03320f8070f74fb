// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/roster.h"

#include "members/ids.h"
#include "members/rules.h"

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

template<typename V>
std::optional<V> valueOf(const V *found)
{
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace

Roster::Roster(RosterState state, std::vector<RefusedStatement> refused)
    : m_state(std::move(state))
    , m_refused(std::move(refused))
{
}

CollectionId Roster::membersCollection() const
{
    return members::membersCollection(m_state.vault, m_state.genesisParty);
}

CollectionId Roster::sharedCollection() const
{
    return members::sharedCollection(m_state.vault, m_state.genesisParty);
}

std::vector<Grant> Roster::grants() const
{
    std::vector<Grant> all;
    const auto add = [&](const CollectionId &collection, const Grantee &grantee) {
        if (const auto grant = m_state.grantOf(collection, grantee))
            all.push_back(*grant);
    };
    for (const Collection &collection : m_state.collections) {
        for (const Party &party : m_state.parties)
            add(collection.id, party.id);
        for (const Member &member : m_state.members)
            add(collection.id, member.id);
    }
    return all;
}

std::optional<Party> Roster::findParty(const PartyId &id) const
{
    return valueOf(m_state.party(id));
}

std::optional<Member> Roster::findMember(const MemberId &id) const
{
    return valueOf(m_state.member(id));
}

std::optional<Device> Roster::findDevice(const DeviceId &id) const
{
    return valueOf(m_state.device(id));
}

std::optional<Collection> Roster::findCollection(const CollectionId &id) const
{
    return valueOf(m_state.collection(id));
}

std::optional<Epoch> Roster::findEpoch(const EpochId &id) const
{
    const auto epoch = m_state.epochs.constFind(id);
    return epoch == m_state.epochs.constEnd() ? std::nullopt : std::optional(*epoch);
}

std::optional<Member> Roster::memberOf(const DeviceId &device) const
{
    return valueOf(m_state.memberOf(device));
}

std::optional<Party> Roster::partyOf(const DeviceId &device) const
{
    const Member *member = m_state.memberOf(device);
    return member ? findParty(member->party) : std::nullopt;
}

std::vector<Device> Roster::devicesOf(const MemberId &member) const
{
    std::vector<Device> devices;
    std::ranges::copy_if(m_state.devices, std::back_inserter(devices),
            [&](const Device &device) { return device.member == member; });
    return devices;
}

bool Roster::isHosted(const PartyId &party) const
{
    return m_state.isHosted(party);
}

bool Roster::isActive(const DeviceId &device) const
{
    return m_state.isActive(device);
}

bool Roster::isAdmin(const DeviceId &device, const PartyId &party) const
{
    return m_state.isAdmin(device, party);
}

bool Roster::canRead(const DeviceId &device, const CollectionId &collection) const
{
    return m_state.canRead(device, collection);
}

bool Roster::canRead(const MemberId &id, const CollectionId &collection) const
{
    const Member *member = m_state.member(id);
    return member && m_state.isIn(*member) && m_state.effectiveGrant(*member, collection);
}

Permission Roster::may(const DeviceId &device, const CollectionId &id, Right right) const
{
    if (!canRead(device, id))
        return Permission::no(u"this device does not belong to the collection"_s);
    const Member &member = *m_state.memberOf(device);
    switch (right) {
    case Right::Note:
        return Permission::yes();
    case Right::Edit:
        if (member.role != Role::Reader && m_state.effectiveGrant(member, id)->readOnly)
            return Permission::no(u"%1 may only read this collection"_s.arg(member.name));
        [[fallthrough]];
    case Right::Decide:
        return member.role != Role::Reader ? Permission::yes() : Permission::no(u"%1 is a reader"_s.arg(member.name));
    case Right::Administer:
        return m_state.isAdmin(device, m_state.collection(id)->owner)
                ? Permission::yes()
                : Permission::no(u"only admins of the party that owns the collection may do this"_s);
    }
    Q_UNREACHABLE();
}

std::optional<Moment> Roster::untilOf(const MemberId &id, const CollectionId &collection) const
{
    const Member *member = m_state.member(id);
    const auto grant = member ? m_state.effectiveGrant(*member, collection) : std::nullopt;
    return grant ? grant->until : std::nullopt;
}

std::vector<Device> Roster::readersOf(const CollectionId &collection) const
{
    std::vector<Device> readers;
    std::ranges::copy_if(m_state.devices, std::back_inserter(readers),
            [&](const Device &device) { return canRead(device.id, collection); });
    return readers;
}

std::vector<Device> Roster::recipientsOf(const CollectionId &collection, Moment now) const
{
    std::vector<Device> recipients = readersOf(collection);
    std::erase_if(recipients, [&](const Device &device) {
        const auto until = untilOf(device.member, collection);
        return until && *until <= now;
    });
    return recipients;
}

// Whether a statement took from this device though its cuts leave it out: of a removal all devices lose; else those that
// were added beside it.
bool Roster::isReached(const Taking &taking, const DeviceId &id, const Member &owner) const
{
    if (taking.removed) {
        using Removed = std::variant<MemberId, DeviceId, PartyId>;
        return *taking.removed == Removed(id) || *taking.removed == Removed(owner.id) || *taking.removed == Removed(owner.party);
    }
    return taking.whose && !taking.knew.contains(id) && m_state.isTakenOf(*taking.whose, taking.collection, owner.id, owner.party);
}

std::vector<Cut> Roster::cutsOf(const DeviceId &id, const CollectionId &collection) const
{
    std::vector<Cut> cuts;
    const Member *member = m_state.memberOf(id);
    for (const Taking &taking : m_state.takings) {
        if (taking.collection && *taking.collection != collection)
            continue;
        const auto listed = std::ranges::find(taking.cuts, id, &DeviceCut::device);
        const bool isListed = listed != taking.cuts.end();
        const bool isReached = member && this->isReached(taking, id, *member);
        if (taking.removed ? !isReached : !isListed && !isReached)
            continue;
        cuts.push_back({taking.by, taking.party, taking.scope, !taking.collection,
                isListed ? listed->ends : std::vector<SegmentId>()});
    }
    return cuts;
}

Permission Roster::mayState(const DeviceId &author, const Statement &statement) const
{
    return rules::mayState(m_state, author, statement);
}

} // namespace covault::members
