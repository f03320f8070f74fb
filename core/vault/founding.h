// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/judgement.h"

#include "members/compose.h"
#include "members/invite.h"
#include "members/request.h"
#include "vault/vault.h"

namespace covault::vault {

/// How a file becomes a replica: as a new vault, or by waiting for an invite to one that exists.

/// Founds a vault in the empty database of a new file: members, collections, and each collection's own record.
Result<std::unique_ptr<Vault>> foundVault(storage::Database database, const storage::VaultKey &key,
        const members::Founding &founding, Clock &clock);

/// Makes a replica that waits: it has device keys, and a request that someone may answer with an invite.
Result<members::Request> awaitInvite(storage::Database &database, const members::Request::Content &wish, Clock &clock);

/// The request that a replica waits with; nothing if it does not wait.
Result<std::optional<members::Request>> pendingRequest(Vault &vault);

/// Takes in an invite that was opened and compared: the replica is a member's from now on, and lacks only the segments.
Result<> acceptInvite(Vault &vault, members::OpenedInvite invite);

/// The heads that the inviter had, which are still missing here: a join is complete when there are none.
Result<qint64> missingHeads(Vault &vault);

/// Makes the own record of a collection, on which its settings' decisions and events without a record hang.
Result<Changed> makeCollectionRecord(Vault &vault, const CollectionId &collection);

} // namespace covault::vault
