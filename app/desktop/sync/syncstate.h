// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "sync/syncing.h"

#include <QMetaType>
#include <QStringList>

namespace covault::desktop {

/// One place that the vault is exchanged with, as the last attempt found it.
struct StorageState
{
    QString url;
    std::optional<Moment> last; ///< when an exchange was last completed
    std::optional<Error> failure;
    bool isOlder = false; ///< offers less than it did: nothing is put there until it is filled again

    bool operator==(const StorageState &) const = default;
};

/// How the exchange with the shared storage stands. A value.
struct SyncState
{
    enum class Phase {
        Off,       ///< locked, or a vault that can't be written to
        NoStorage, ///< never set up
        Idle,
        Running,
    };
    Phase phase = Phase::Off;
    bool isPaused = false;
    std::vector<StorageState> storages;
    std::optional<Error> problem;          ///< of the vault itself; the storage is not to blame
    std::vector<sync::Rejection> rejected; ///< all on record, the newest first
    std::vector<sync::Pending> pending;
    std::vector<sync::Behind> behind;
    std::vector<sync::OfferedRequest> requests; ///< that lie on the storage; anybody may have written them
    QStringList notes;                          ///< what could not be sent, and why
    qint64 missingParts = 0;                    ///< of attachments

    /// When all that was reached was last in step; nothing: never.
    std::optional<Moment> lastSynced() const;
    /// Those that could not be reached.
    int unreached() const;
    bool hasOlder() const;
    /// Refused parts of which nobody was told yet.
    int newRejections() const;
};

/// What one run, asked for or not, came to.
struct SyncRun
{
    bool wasAsked = false;
    sync::Report report;
    int unreached = 0;
    std::optional<Error> failure; ///< the first reason; nothing: all went well
    bool hasNothing = false;      ///< for that reason nothing was exchanged, with no storage at all
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::SyncState)
Q_DECLARE_METATYPE(covault::desktop::SyncRun)
