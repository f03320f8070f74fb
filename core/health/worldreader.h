// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/world.h"
#include "vault/vault.h"

namespace covault::health {

/// Reads all that rules need of \p vault, each table once, and keeps its records as they are stored. `Damaged` if a state can't be read. \p strengths: what an earlier
/// judgement found of the same vault; null: none.
Result<World> readWorld(vault::Vault &vault, std::shared_ptr<Strengths> strengths = nullptr);

/// The intervals of \p vault: those of the kind files under those that its settings hold.
Result<Policy> readPolicy(vault::Vault &vault);

} // namespace covault::health
