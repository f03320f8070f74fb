// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/vaultfacts.h"

namespace covault::desktop {

VaultFacts factsOf(const storage::VaultFile &file, vault::Vault &vault)
{
    const auto &roster = vault.roster();
    VaultFacts facts;
    facts.path = file.path();
    facts.fileId = file.fileId();
    facts.isReadOnly = vault.replica().database.access() == storage::Access::ReadOnly;
    facts.isWaitingForInvite = roster.vaultId().isNull();
    facts.isHeaderRepaired = file.isHeaderRepaired();
    facts.hasQuickUnlock = file.hasSlot(storage::SlotKind::Quick);
    facts.boundTo = file.boundTo();
    facts.isBoundHere = file.isBoundHere();
    facts.name = roster.vaultName();
    facts.device = vault.replica().device();
    if (facts.isWaitingForInvite)
        return facts;
    facts.shared = roster.sharedCollection();
    if (const auto member = roster.memberOf(facts.device)) {
        facts.member = member->id;
        facts.memberName = member->name;
    }
    if (const auto party = roster.partyOf(facts.device)) {
        facts.ownSide = party->name;
        facts.side = party->side;
    }
    return facts;
}

} // namespace covault::desktop
