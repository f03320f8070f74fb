// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::sync {

/// What this device has to add to the vault that it joined, and what a crash kept it from adding: its party's own collection,
/// if it is an admin and there is none yet, and the record of each collection of that party. Harmless to repeat; does
/// nothing where nothing is missing. `NotAllowed` if a rule stands against it.
Result<> completeMembership(vault::Vault &vault);

} // namespace covault::sync
