// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"
#include "desktop/sync/syncstate.h"
#include "vault/vault.h"

namespace covault::desktop {

/// Nobody reads more; 'covault-cli sync' lists all.
inline constexpr size_t MostRefused = 50;

/// The first MostRefused of what was refused, the newest first, and of what waits, each as a part of somebody's device
/// and what that means. On a thread that may use \p vault.
Result<std::vector<Fact>> refusedLines(vault::Vault &vault, const SyncState &state);

} // namespace covault::desktop
