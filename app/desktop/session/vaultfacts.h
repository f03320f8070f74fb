// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/statement.h"
#include "storage/vaultfile.h"
#include "vault/vault.h"

#include <optional>

namespace covault::desktop {

/// What every screen may know of the open vault without asking: a value, renewed with every change.
struct VaultFacts
{
    QString path;
    Bytes fileId;
    QString name;    ///< of the vault: the organisation
    QString ownSide; ///< the name of the party that this computer's user belongs to
    members::Side side = members::Side::Internal;
    QString memberName; ///< who works here
    MemberId member;
    DeviceId device;
    CollectionId shared;
    bool isReadOnly = false;
    bool isWaitingForInvite = false; ///< a replica without a vault yet
    bool isHeaderRepaired = false;   ///< one copy of the header was damaged
    bool hasQuickUnlock = false;
    std::optional<QString> boundTo; ///< what the computer is called that the passphrase is bound to
    bool isBoundHere = false;       ///< and that is this one

    bool operator==(const VaultFacts &) const = default;
};

/// Reads them. On a thread that may use \p vault.
VaultFacts factsOf(const storage::VaultFile &file, vault::Vault &vault);

} // namespace covault::desktop
