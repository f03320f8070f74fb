// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/vaultfacts.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace covault::desktop {

/// A file and the key that opens it: what unlocking and founding come to.
struct UnlockedFile
{
    storage::VaultFile file;
    storage::VaultKey key;
    enum class By { Passphrase, KeptKey } by = By::Passphrase;
};

/// An unlocked vault with its three connections. Session and the work under way share it; the last one closes it.
///
/// Each connection belongs to one thread: `writer` to that which writes, `reader` to that which answers a person,
/// `surveyor` to that which reads all there is. open() runs on the write thread while the others are at rest.
struct OpenVault
{
    using Clocks = std::function<std::unique_ptr<Clock>()>;

    /// Opens the connections. `NeedsPassphrase` if a kept key may not stand for the passphrase any more.
    static Result<std::shared_ptr<OpenVault>> open(UnlockedFile unlocked, const Clocks &clocks);
    /// Opens the connections again, after they were closed to change the file's header.
    Result<> connect();
    /// Notes what waits, and closes the write connection.
    void closeWriter();

    explicit OpenVault(UnlockedFile unlocked)
        : file(std::move(unlocked.file))
        , key(std::move(unlocked.key))
    {
    }

    storage::VaultFile file;
    storage::VaultKey key;
    std::unique_ptr<Clock> writeClock; // the connections refer to their clocks
    std::unique_ptr<Clock> readClock;
    std::unique_ptr<Clock> surveyClock;
    std::unique_ptr<vault::Vault> writer;
    std::unique_ptr<vault::Vault> reader;
    std::unique_ptr<vault::Vault> surveyor;
    QString formerCopy;     // of the vault before it was brought up to this version, if connect() did that
    bool isReprojectionDue = false; // an earlier version projected records of it
    qint64 seenVersion = 0; // of the database, as the write connection last told us
    std::stop_source stop;  // set when the vault is locked
};

} // namespace covault::desktop
