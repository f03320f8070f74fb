// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/check.h"
#include "vault/vault.h"

namespace covault::diagram {

/// What \p record, an asset, says that a diagram could contradict: also the addresses and links of its interfaces.
Asset assetOf(const vault::Record &record);

/// All assets that are in the vault, neither removed nor obsolete, by title. What is used up, such as a retired one, is
/// among them: a diagram that still shows it is wrong.
Result<std::vector<Asset>> assetsOf(vault::Vault &vault);

/// Gives each device of \p diagram that names no asset the id of the one that it shows: the only one whose name, host
/// name or address stands as the node's label, as a line of it, or as its detail. Gives how many it found.
int linkAssets(Diagram &diagram, const std::vector<Asset> &assets);

} // namespace covault::diagram
