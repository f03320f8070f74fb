// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <span>

namespace covault::health {

/// The changes that stand in the fields of \p record that matter to those who link to it, sorted: what a review of one of
/// them names, so that 'a dependency changed' is decided by changes and not by clocks.
std::vector<ChangeId> headsThatMatter(const vault::Record &record);

/// Signs that this member checked the records and found them right, which restarts their clocks. Several are one act;
/// \p act names it where what belongs together is signed part by part.
/// `NotFound` if one is not here or is removed, `NotAllowed` if this member may not edit it.
Result<vault::Changed> review(vault::Vault &vault, std::span<const vault::RecordKey> records, const QString &note = {},
        std::optional<ActId> act = {});

} // namespace covault::health
