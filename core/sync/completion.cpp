// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/completion.h"

#include "members/compose.h"
#include "members/ids.h"
#include "vault/founding.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

Result<> addOwnCollection(vault::Vault &vault)
{
    auto &replica = vault.replica();
    auto composed = members::completeJoin({replica.judgement, replica.keys, *replica.identity, replica.clock});
    if (!composed)
        return failure(composed);
    if (composed->statements.empty())
        return {};
    const auto stated = vault.state(composed->statements, std::move(composed->keys));
    return stated ? Result<>() : failure(stated);
}

Result<> addRecordOf(vault::Vault &vault, const CollectionId &collection)
{
    const auto known = vault.record({collection, u"setting"_s, members::settingRecordId(collection, u"collection"_s)});
    if (!known)
        return failure(known);
    if (*known)
        return {};
    const auto made = vault::makeCollectionRecord(vault, collection);
    return made ? Result<>() : failure(made);
}

} // namespace

Result<> completeMembership(vault::Vault &vault)
{
    const auto &replica = vault.replica();
    const auto party = vault.roster().partyOf(replica.device());
    if (!party || vault.roster().isReadOnly() || !vault.roster().isAdmin(replica.device(), party->id))
        return {};
    if (auto added = addOwnCollection(vault); !added)
        return added;
    const members::Roster roster = vault.roster();
    for (const members::Collection &collection : roster.collections()) {
        const bool isOurs = collection.owner == party->id && collection.sort != members::Collection::Sort::Members;
        if (!isOurs || !roster.may(replica.device(), collection.id, members::Right::Administer))
            continue;
        if (auto added = addRecordOf(vault, collection.id); !added)
            return added;
    }
    return {};
}

} // namespace covault::sync
