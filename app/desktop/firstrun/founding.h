// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "crypto/secretbytes.h"
#include "desktop/firstrun/firstrunstate.h"
#include "desktop/session/openvault.h"

#include <functional>
#include <memory>

namespace covault::desktop {

/// Where this user's vaults lie unless another place is chosen.
QString vaultFolder();
/// A path in \p folder for the vault of \p company, where no file is yet: "Northwind Foods.covault".
QString freeVaultPath(const QString &folder, const QString &company);
/// `Usage` with what is missing or too long.
Result<> check(const Company &company);

/// A vault that was made just now.
struct NewVault
{
    UnlockedFile opened;
    std::shared_ptr<const crypto::Wiped> recoveryCode; ///< in groups; it is nowhere else
};

/// Makes the file at \p path, which must not exist, for \p passphrase, and lets \p fill put into it what it is for.
/// Takes seconds, for the key derivation. `Refused` if the passphrase is easily guessed by who knows \p known. Fails
/// without leaving a file behind.
Result<storage::VaultFile::Created> createFile(const QString &path, const crypto::Wiped &passphrase,
        const QStringList &known, const std::function<Result<>(storage::VaultFile::Created &)> &fill);

/// Founds a vault in a file that createFile() makes; whoever else runs IT there becomes its first vendor.
Result<NewVault> foundVault(const Company &company, const QString &path, const crypto::Wiped &passphrase, Clock &clock);

} // namespace covault::desktop
