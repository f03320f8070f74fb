// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/access.h"

#include "members/compose.h"
#include "members/draft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

std::optional<GrantWish> wishFor(const std::vector<GrantWish> &grants, const CollectionId &collection)
{
    const auto found = std::ranges::find(grants, collection, &GrantWish::collection);
    return found == grants.end() ? std::nullopt : std::optional(*found);
}

Result<Member> presentMember(const Roster &roster, const MemberId &id)
{
    const auto member = roster.findMember(id);
    if (member && !member->removed)
        return *member;
    return failure(Error::Code::NotFound, u"changing what a member may"_s, u"it is not known, or was removed"_s,
            u"look at the list of members"_s);
}

// Nobody could let anybody in any more, or bring back who could.
Result<> checkLastAdmin(const Roster &roster, const Member &member, Role role)
{
    if (role == Role::Admin || !isLastAdmin(roster, member.id))
        return {};
    return failure(Error::Code::NotAllowed, u"changing the role of '%1'"_s.arg(member.name),
            u"it is the only admin of its side"_s, u"make somebody else an admin first"_s);
}

// What another party let the member into stays as that party has it, and may stand in the list of all that it may read.
// Other terms there are that party's to state.
std::vector<GrantWish> withoutOthers(const Acting &acting, const MemberId &member, std::vector<GrantWish> wished)
{
    const Roster &roster = acting.judgement.now();
    const auto party = roster.partyOf(acting.self.device());
    std::erase_if(wished, [&](const GrantWish &wish) {
        const auto collection = roster.findCollection(wish.collection);
        const bool isOthers = collection && party && collection->owner != party->id;
        return isOthers && !wish.readOnly && !wish.until && roster.canRead(member, wish.collection);
    });
    return wished;
}

// An end that has passed lets nobody in; one that stands may have.
Result<> checkEnds(const std::vector<GrantWish> &wished, const std::vector<GrantWish> &current, Moment now)
{
    const bool isLate = std::ranges::any_of(wished, [&](const GrantWish &wish) {
        return wish.until && *wish.until <= now && wishFor(current, wish.collection) != wish;
    });
    if (!isLate)
        return {};
    return failure(Error::Code::Usage, u"changing what a member may"_s, u"the end of it has passed"_s,
            u"give a later day, or take the collection away"_s);
}

// States what differs: what is missing or other is granted, the rest withdrawn.
void stateGrants(Draft &draft, const MemberId &member, const std::vector<GrantWish> &wished,
        const std::vector<GrantWish> &current, const std::vector<DeviceCut> &cuts)
{
    for (const GrantWish &wish : wished) {
        if (wishFor(current, wish.collection) != wish)
            draft.state(GrantStatement{
                    wish.collection, member, wish.readOnly, wish.until, wish.readOnly ? cuts : std::vector<DeviceCut>()});
    }
    for (const GrantWish &grant : current) {
        if (!wishFor(wished, grant.collection))
            draft.state(WithdrawStatement{grant.collection, member, cuts});
    }
}

// The keys that follow: new ones where somebody lost, the newest where somebody won.
Result<Composed> finished(Draft &draft, const MemberId &member)
{
    if (const auto settled = draft.settle(); !settled)
        return failure(settled);
    const std::vector<Device> devices = draft.now().devicesOf(member);
    if (const auto replaced = draft.replaceKeysOf(devices); !replaced)
        return failure(replaced);
    if (const auto sealed = draft.addSeals(devices); !sealed)
        return failure(sealed);
    if (const auto settled = draft.settle(); !settled)
        return failure(settled);
    return draft.take();
}

// What the acting party granted; nothing that it could take away if its device is no admin's.
std::vector<GrantWish> grantedByOwn(const Acting &acting, const MemberId &member)
{
    const Roster &roster = acting.judgement.now();
    const auto party = roster.partyOf(acting.self.device());
    if (!party || !roster.isAdmin(acting.self.device(), party->id))
        return {};
    return accessOf(roster, party->id, member).grants;
}

} // namespace

Access accessOf(const Roster &roster, const PartyId &owner, const MemberId &member)
{
    Access access;
    if (const auto known = roster.findMember(member))
        access.role = known->role;
    for (const Grant &grant : roster.grants()) {
        const auto collection = roster.findCollection(grant.collection);
        if (grant.grantee == Grantee(member) && collection && collection->owner == owner)
            access.grants.push_back({grant.collection, grant.readOnly, grant.until});
    }
    std::ranges::sort(access.grants, {}, &GrantWish::collection);
    return access;
}

std::vector<CollectionId> closedTo(const Roster &roster, const PartyId &owner, const MemberId &member)
{
    std::set<CollectionId> had;
    const std::vector<Device> devices = roster.devicesOf(member);
    for (const Epoch &epoch : roster.epochs()) {
        if (std::ranges::any_of(devices, [&](const Device &device) { return epoch.recipients.contains(device.id); }))
            had.insert(epoch.collection);
    }
    std::vector<CollectionId> closed;
    std::ranges::copy_if(had, std::back_inserter(closed), [&](const CollectionId &id) {
        const auto collection = roster.findCollection(id);
        return collection && collection->owner == owner && collection->sort != Collection::Sort::Members
                && !roster.canRead(member, id);
    });
    return closed;
}

bool isLastAdmin(const Roster &roster, const MemberId &member)
{
    const auto self = roster.findMember(member);
    if (!self || self->role != Role::Admin)
        return false;
    return std::ranges::none_of(roster.devices(), [&](const Device &device) {
        return device.member != member && roster.isAdmin(device.id, self->party);
    });
}

Result<Composed> setAccess(
        const Acting &acting, const MemberId &id, const Access &access, std::vector<DeviceCut> cuts)
{
    Draft draft(acting);
    const auto member = presentMember(draft.before(), id);
    if (!member)
        return failure(member);
    const std::vector<GrantWish> current = grantedByOwn(acting, id);
    const std::vector<GrantWish> wished = withoutOthers(acting, id, access.grants);
    if (const auto left = checkLastAdmin(draft.before(), *member, access.role); !left)
        return failure(left);
    if (const auto ends = checkEnds(wished, current, acting.clock.now()); !ends)
        return failure(ends);
    stateGrants(draft, id, wished, current, cuts);
    if (access.role != member->role)
        draft.state(RoleStatement{id, access.role, member->signatory && access.role != Role::Reader, std::move(cuts)});
    return finished(draft, id);
}

} // namespace covault::members
