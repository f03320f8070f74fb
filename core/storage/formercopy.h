// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultfile.h"

namespace covault::storage {

/// Keeps \p vault as it is, before its tables are brought up: a VaultCopy, verified as every one is, read-only, at
/// BackupFolder::placeBefore() beside the vault. Its path. The caller holds a transaction that writes, so that the copy has
/// all there is; it may not have written in it.
///
/// Fails leaving no copy; the error says what to do for the vault to be opened. `Io`: it can't be written, as on a full disk;
/// `VaultDamaged`: a page is damaged. That the records add up is not asked: a vault in which they do not must open, or
/// `verify` could not tell.
Result<QString> keepFormer(const VaultFile &vault, const VaultKey &key);

} // namespace covault::storage
