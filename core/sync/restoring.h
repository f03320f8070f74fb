// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultcopy.h"
#include "vault/vault.h"

namespace covault::sync {

/// Whether a backup may take the place of the vault that is there now, which would then go on from the older state with the
/// same device keys. It may as long as nothing goes missing that this device has given out: each of its own segments in
/// \p present is in \p backup as well. Else the next segment would be a second one of its number, which others must take for
/// a fork. Where they can't be read in the present one, or nothing of it (null), a backup may that never shared: no own
/// segment, no storage. `Refused` says what to do instead.
Result<> mayRestore(vault::Vault &backup, vault::Vault *present);

/// The vault at \p path as far as it can be read under \p key; null if there is no file, or one that is damaged. `Refused`:
/// what is there is no vault, another one than that of \p fileId, or of a newer format. `Busy`: this program has it open. One of
/// an earlier version is kept and brought up, as VaultFile::connect() does and \p told hears.
Result<std::unique_ptr<vault::Vault>> presentVault(const QString &path, const Bytes &fileId, const storage::VaultKey &key,
        Clock &clock, const storage::CopyKept &told = {});

/// Makes ready what finishRestore() puts in the place \p path: a verified copy of \p backup, with the present tables,
/// that may take the place of \p present (mayRestore()). Changes nothing there is.
Result<storage::VaultCopy> prepareRestore(const storage::VaultFile &backup, const storage::VaultKey &key, const QString &path,
        vault::Vault *present, Clock &clock, const storage::GoOn &goOn = {});

/// Puts a prepared copy in its place, if it still may: something can have been sent since it was made ready. Gives the path
/// where what was there is kept, beside it and named by the day; empty if there was nothing. Fails as replaceVault() does,
/// with all as it was; no connection to the vault may be open. That it is older on purpose is remembered in \p memoryFolder
/// (vault::RollbackMemory).
Result<QString> finishRestore(storage::VaultCopy copy, const storage::VaultKey &key, Clock &clock, const QString &memoryFolder);

} // namespace covault::sync
