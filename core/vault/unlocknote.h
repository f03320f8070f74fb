// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

// The system's clock counts here, whatever clock the vault has: one that is set from outside would put the time off.

/// How often the passphrase itself is asked for where a key kept by the computer opens the vault.
constexpr std::chrono::days PassphraseEvery{14};

/// Remembers, in this replica, that its passphrase was given now. Nothing happens on a read-only file.
Result<> notePassphrase(Vault &vault);

/// Whether a kept key may still stand for the passphrase: `NeedsPassphrase` if it was not given for PassphraseEvery, or
/// the clock was set back since.
Result<> mayUseKeptKey(Vault &vault);

} // namespace covault::vault
