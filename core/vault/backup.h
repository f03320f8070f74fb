// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backupfolder.h"
#include "storage/vaultcopy.h"
#include "vault/vault.h"

namespace covault::vault {

/// A backup that was made.
struct Backup
{
    QString path;
    qint64 bytes = 0;
};

/// Writes a whole copy of the vault's file to \p place, while it is in use: header and key slots included, of one moment. It
/// has its name only once it was read back: \p key opens it, no page is damaged, and its records add up to what the vault's
/// do. Fails as VaultCopy does, leaving what was there; `VaultDamaged` also if the records do not, `Refused` also if
/// what lies there has more changes than the vault.
Result<Backup> backUp(Vault &vault, const storage::VaultKey &key, const QString &place, const storage::GoOn &goOn = {});

/// The same into a folder of backups, read-only so that nobody goes on working in it by mistake. What is too old goes from
/// there once the new one is in its place.
Result<Backup> backUpInto(const storage::BackupFolder &folder, Vault &vault, const storage::VaultKey &key,
        const storage::GoOn &goOn = {});

/// Makes the vault's file as small as what it holds, for which it needs as much memory as that. `Busy` while another
/// program reads or writes there: the file may then be as large as before. `VaultDamaged`, and nothing is touched, if a
/// page is damaged.
Result<> compact(Vault &vault);

} // namespace covault::vault
