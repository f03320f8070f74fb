// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <QMap>

namespace covault::health {

/// Sets intervals in days for a collection, for all of the vault if it is `Shared`; nothing: back to what holds without.
/// One act. `Usage` if a key is no interval or a number is out of range, `NotAllowed` unless this member is an admin of
/// the collection's owner.
Result<vault::Changed> setIntervals(
        vault::Vault &vault, const CollectionId &collection, const QMap<QString, std::optional<int>> &intervals);

} // namespace covault::health
