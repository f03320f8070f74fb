// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultcopy.h"

namespace covault::storage {

/// Puts \p copy in the place of the vault that lies there, which is kept as \p keptAs, read-only and with what its WAL
/// held. The path of that one; empty if there was none. `Busy`: a program has the vault open; `Refused`: there is something
/// called \p keptAs. After a failure all is as it was.
Result<QString> replaceVault(VaultCopy copy, const QString &keptAs);

} // namespace covault::storage
