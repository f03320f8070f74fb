// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// The last act of this device that stands: not undone, and no undoing itself; what undid an undoing did something again
/// and counts as an act. So undoing twice goes two acts back, and does nothing again that was undone. Acts without anything to take back (reviews, signatures,
/// remarks, marks of use) are passed over. `NotFound` if there is none.
Result<ActId> lastAct(Vault &vault);

/// The act of this device whose id begins or ends with \p text, of 8 characters at least: acts that begin in one second
/// share their beginning. `NotFound` if there is none, or several.
Result<ActId> findAct(Vault &vault, const QString &text);

} // namespace covault::vault
