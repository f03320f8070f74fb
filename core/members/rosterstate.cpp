// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/rosterstate.h"

namespace covault::members {

namespace {

template<typename K, typename V>
const V *found(const QMap<K, V> &map, const K &key)
{
    const auto at = map.constFind(key);
    return at == map.constEnd() ? nullptr : &*at;
}

// The later of two ends; no end is later than any.
std::optional<Moment> laterOf(std::optional<Moment> a, std::optional<Moment> b)
{
    return a && b ? std::optional(std::max(*a, *b)) : std::nullopt;
}

} // namespace

const Party *RosterState::party(const PartyId &id) const
{
    return found(parties, id);
}

const Member *RosterState::member(const MemberId &id) const
{
    return found(members, id);
}

const Device *RosterState::device(const DeviceId &id) const
{
    return found(devices, id);
}

const Collection *RosterState::collection(const CollectionId &id) const
{
    return found(collections, id);
}

const Member *RosterState::memberOf(const DeviceId &id) const
{
    const Device *known = device(id);
    return known ? member(known->member) : nullptr;
}

bool RosterState::isIn(const Member &who) const
{
    const Party *home = party(who.party);
    return !who.removed && home && !home->removed;
}

bool RosterState::isActive(const DeviceId &id) const
{
    const Device *known = device(id);
    const Member *owner = known ? member(known->member) : nullptr;
    return owner && !known->removed && known->checkedBy && isIn(*owner);
}

bool RosterState::isHosted(const PartyId &id) const
{
    const Party *known = party(id);
    return known && !known->hadAdmin;
}

bool RosterState::isAdmin(const DeviceId &id, const PartyId &of) const
{
    const Member *who = memberOf(id);
    return who && who->role == Role::Admin && who->party == of && isActive(id);
}

bool RosterState::speaksFor(const DeviceId &id, const PartyId &of) const
{
    return isAdmin(id, of) || (isHosted(of) && isAdmin(id, genesisParty));
}

RosterState::GrantKey RosterState::grantKey(const CollectionId &collection, const Grantee &grantee)
{
    return {collection, std::visit([](const auto &id) { return id.bytes(); }, grantee)};
}

std::optional<Grant> RosterState::grantOf(const CollectionId &collection, const Grantee &grantee) const
{
    const QList<GrantChoice> *choices = found(grants, grantKey(collection, grantee));
    if (!choices || choices->isEmpty())
        return std::nullopt;
    Grant grant{collection, grantee, false, std::nullopt};
    for (const GrantChoice &choice : *choices) {
        if (choice.withdrawn)
            return std::nullopt;
        grant.readOnly = grant.readOnly || choice.readOnly;
        if (choice.until)
            grant.until = grant.until ? std::min(*grant.until, *choice.until) : *choice.until;
    }
    return grant;
}

std::optional<Grant> RosterState::effectiveGrant(const Member &who, const CollectionId &id) const
{
    const Collection *known = collection(id);
    if (!known)
        return std::nullopt;
    if (known->sort == Collection::Sort::Members)
        return Grant{id, who.id, false, std::nullopt};
    const auto own = grantOf(id, who.id);
    const auto partys = grantOf(id, who.party);
    if (!own || !partys)
        return own ? own : partys;
    return Grant{id, who.id, own->readOnly && partys->readOnly, laterOf(own->until, partys->until)};
}

bool RosterState::isTakenOf(
        const Grantee &whose, const std::optional<CollectionId> &collection, const MemberId &who, const PartyId &home) const
{
    if (whose == Grantee(who))
        return true;
    const auto own = collection ? grantOf(*collection, who) : std::nullopt;
    return whose == Grantee(home) && !(own && !own->readOnly);
}

bool RosterState::canRead(const DeviceId &id, const CollectionId &of) const
{
    return isActive(id) && effectiveGrant(*memberOf(id), of);
}

bool RosterState::canWrite(const DeviceId &id, const CollectionId &of) const
{
    if (!isActive(id))
        return false;
    const Member &who = *memberOf(id);
    const auto grant = effectiveGrant(who, of);
    return grant && !grant->readOnly && who.role != Role::Reader;
}

} // namespace covault::members
