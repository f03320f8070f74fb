// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accessreading.h"

#include "vault/rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccessReading)
};

using members::Collection;

QString whyNotRole(const members::Roster &roster, const DeviceId &own, const MemberId &member)
{
    const auto may = roster.mayState(
            own, members::Statement::make(own, members::RoleStatement{member, members::Role::Reader, false, {}}));
    return may ? QString() : may.why;
}

// That of \p member's own, or nothing.
std::optional<members::GrantWish> grantIn(const members::Access &access, const CollectionId &collection)
{
    const auto found = std::ranges::find(access.grants, collection, &members::GrantWish::collection);
    return found == access.grants.end() ? std::nullopt : std::optional(*found);
}

class Reader
{
public:
    Reader(vault::Vault &vault, members::Member member)
        : m_vault(vault)
        , m_roster(vault.roster())
        , m_own(vault.replica().device())
        , m_member(std::move(member))
    {
    }

    Result<AccessState> read()
    {
        AccessState state;
        state.isShown = true;
        state.member = m_member.id;
        state.name = m_member.name;
        state.role = m_member.role;
        state.whyNotRole = whyNotRole(m_roster, m_own, m_member.id);
        state.today = dayOf(m_vault.clock().now());
        state.isHosted = m_roster.isHosted(m_member.party);
        if (const auto party = m_roster.findParty(m_member.party))
            state.party = party->name;
        for (const members::Device &device : m_roster.devicesOf(m_member.id))
            state.devices.push_back(device.id);
        if (auto added = addCollections(state); !added)
            return failure(added);
        return state;
    }

private:
    // What one's own side has, all share it first; then what else the member sees.
    Result<> addCollections(AccessState &state)
    {
        const auto party = m_roster.partyOf(m_own);
        const PartyId owner = party ? party->id : PartyId();
        const members::Access access = members::accessOf(m_roster, owner, m_member.id);
        for (const Collection &collection : m_roster.collections()) {
            const bool isRead = m_roster.canRead(m_member.id, collection.id);
            if (collection.sort == Collection::Sort::Members || (collection.owner != owner && !isRead))
                continue;
            const auto records = vault::countShown(m_vault.replica(), collection.id);
            if (!records)
                return failure(records);
            AccessChoice choice{
                    collection.id, collection.name, int(*records), grantIn(access, collection.id), isRead, {}};
            choice.whyNot = whyNot(collection, choice, owner);
            const bool isFirst = collection.sort == Collection::Sort::Shared;
            state.collections.insert(isFirst ? state.collections.begin() : state.collections.end(), choice);
        }
        std::ranges::stable_sort(state.collections, std::ranges::greater(),
                [](const AccessChoice &choice) { return choice.whyNot.isEmpty(); });
        return {};
    }

    QString whyNot(const Collection &collection, const AccessChoice &choice, const PartyId &own) const
    {
        const auto owner = m_roster.findParty(collection.owner);
        if (collection.owner != own || !m_roster.isAdmin(m_own, own))
            return Words::tr("It belongs to %1, whose admins decide who sees it").arg(owner ? owner->name : QString());
        const bool isByParty = std::ranges::any_of(m_roster.grants(), [&](const members::Grant &grant) {
            return grant.collection == collection.id && grant.grantee == members::Grantee(m_member.party);
        });
        if (isByParty)
            return Words::tr("All people of their side see it");
        if (!choice.grant && !m_roster.canRead(m_own, collection.id))
            return Words::tr("You can't read it yourself, so you have no key to hand on");
        return {};
    }

    vault::Vault &m_vault;
    const members::Roster m_roster;
    const DeviceId m_own;
    const members::Member m_member;
};

} // namespace

std::optional<QDate> AccessState::endOf(const std::vector<AccessAnswer::Grant> &kept) const
{
    std::optional<Moment> first;
    for (const AccessChoice &choice : collections) {
        const bool isKept = choice.whyNot.isEmpty()
                && std::ranges::find(kept, choice.id, &AccessAnswer::Grant::collection) != kept.end();
        if (isKept && choice.grant && choice.grant->until)
            first = std::min(first.value_or(*choice.grant->until), *choice.grant->until);
    }
    return first ? std::optional(dayOf(*first)) : std::nullopt;
}

members::Access AccessState::access() const
{
    members::Access access{role, {}};
    for (const AccessChoice &choice : collections) {
        if (choice.grant)
            access.grants.push_back(*choice.grant);
    }
    std::ranges::sort(access.grants, {}, &members::GrantWish::collection);
    return access;
}

QString whyNotAccess(const members::Roster &roster, const DeviceId &own, const members::Member &member)
{
    const auto self = roster.memberOf(own);
    const auto party = roster.partyOf(own);
    if (self && self->id == member.id)
        return Words::tr("Another admin of your side decides what you may");
    const QString why = whyNotRole(roster, own, member.id);
    const bool hasOwn = party && roster.isAdmin(own, party->id)
            && std::ranges::any_of(roster.collections(), [&](const Collection &collection) {
                   return collection.owner == party->id && collection.sort != Collection::Sort::Members;
               });
    return hasOwn ? QString() : why;
}

Result<AccessState> readAccess(vault::Vault &vault, const MemberId &id)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const auto member = vault.roster().findMember(id);
    if (!member || member->removed) {
        return failure(Error::Code::NotFound, Words::tr("changing what a member may"),
                Words::tr("it was removed in the meantime"));
    }
    return Reader(vault, *member).read();
}

members::Access accessFrom(const AccessState &state, const AccessAnswer &answer)
{
    const bool isOtherEnd = answer.end != state.endOf(answer.grants);
    const auto end = answer.end ? std::optional(endOf(*answer.end)) : std::nullopt;
    members::Access access{answer.role, {}};
    for (const AccessChoice &choice : state.collections) {
        const auto wanted = std::ranges::find(answer.grants, choice.id, &AccessAnswer::Grant::collection);
        if (!choice.whyNot.isEmpty() && choice.grant)
            access.grants.push_back(*choice.grant);
        if (!choice.whyNot.isEmpty() || wanted == answer.grants.end())
            continue;
        const bool keepsEnd = choice.grant && !isOtherEnd;
        access.grants.push_back({choice.id, wanted->isReadOnly, keepsEnd ? choice.grant->until : end});
    }
    return access;
}

} // namespace covault::desktop
