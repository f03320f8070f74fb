// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/accesschange.h"

#include "members/compose.h"
#include "sync/publisher.h"
#include "sync/removing.h"

#include <algorithm>
#include <iterator>

namespace covault::sync {

namespace {

std::vector<CollectionId> readableBy(const members::Roster &roster, const MemberId &member)
{
    std::vector<CollectionId> readable;
    for (const members::Collection &collection : roster.collections()) {
        if (roster.canRead(member, collection.id))
            readable.push_back(collection.id);
    }
    return readable;
}

bool takesAway(const members::Composed &composed)
{
    return std::ranges::any_of(composed.statements, [](const members::Statement &statement) {
        return std::holds_alternative<members::WithdrawStatement>(statement.body());
    });
}

} // namespace

Result<AccessChanged> changeAccess(
        vault::Vault &vault, const MemberId &member, const members::Access &access, std::optional<Moment> since)
{
    if (auto fresh = vault.refresh(); !fresh)
        return failure(fresh);
    const std::vector<members::Device> devices = vault.roster().devicesOf(member);
    const auto cuts = cutsFor(vault, devices, since);
    if (!cuts)
        return failure(cuts);
    auto &replica = vault.replica();
    const members::Acting acting{replica.judgement, replica.keys, *replica.identity, replica.clock};
    auto composed = members::setAccess(acting, member, access, *cuts);
    if (!composed)
        return failure(composed);
    if (composed->statements.empty())
        return AccessChanged{};
    AccessChanged changed{true, readableBy(vault.roster(), member), {}};
    auto inReach = takesAway(*composed) ? vault::rotateList(vault, devices)
                                        : Result<std::vector<vault::RotateEntry>>(std::vector<vault::RotateEntry>());
    if (!inReach) // asked before, since it has what is not published yet
        return failure(inReach);
    if (const auto published = stateAndPublish(vault, std::move(*composed)); !published)
        return failure(published);
    std::erase_if(changed.closed,
            [&](const CollectionId &collection) { return vault.roster().canRead(member, collection); });
    std::ranges::copy_if(*inReach, std::back_inserter(changed.rotate), [&](const vault::RotateEntry &entry) {
        return std::ranges::find(changed.closed, entry.record.collection) != changed.closed.end();
    });
    return changed;
}

} // namespace covault::sync
