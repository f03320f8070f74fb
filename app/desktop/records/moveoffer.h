// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/movestate.h"
#include "vault/vault.h"

#include <functional>

namespace covault::desktop {

/// Reads where records can go: the collections that this computer's member may write and in which they are not all
/// yet, each with who reads it and who would read more or less than now. On a thread that may use \p vault. Given up
/// once \p isStopped says so; what it gives then is of no use.
Result<MoveOffer> readMoveOffer(
        vault::Vault &vault, const std::vector<vault::RecordKey> &records, const std::function<bool()> &isStopped);

/// Whether what the offer says of a move to \p to still holds. `Refused` if others than it speaks of may read that
/// collection now, or one that the records leave.
Result<> checkReaders(vault::Vault &vault, const MoveOffer &offer, const CollectionId &to);

/// Those of \p records that were not moved away from where they were.
Result<std::vector<vault::RecordKey>> stillInPlace(vault::Vault &vault, const std::vector<vault::RecordKey> &records);

/// The keys of rows; those that are gone are left out.
Result<std::vector<vault::RecordKey>> keysOf(vault::Vault &vault, const std::vector<qint64> &numbers);

} // namespace covault::desktop
