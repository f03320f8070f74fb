// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "crypto/secretbytes.h"
#include "desktop/firstrun/founding.h"
#include "sync/joining.h"

#include <QStringList>

namespace covault::desktop {

/// Makes a replica that waits, with the request of \p newcomer in it, in a file that createFile() makes.
Result<UnlockedFile> awaitInvite(
        const Company &newcomer, const QString &path, const crypto::Wiped &passphrase, Clock &clock);

/// What a replica that waits has to show.
struct Waiting
{
    Bytes file; ///< the request, as it is sent
    QString person;
    QStringList words; ///< to be read out
};

/// Reads it. Takes a second, for the words.
Result<Waiting> readWaiting(vault::Vault &vault);

/// Writes the request to \p path.
Result<> writeRequest(const Bytes &request, const QString &path);

/// Joins the vault that \p file waits for, which nobody else has open. Exchanges with its remotes, so it may take long.
Result<sync::Joined> joinVault(const storage::VaultFile &file, const storage::VaultKey &key, const Bytes &invite,
        const QString &words, Clock &clock);

} // namespace covault::desktop
