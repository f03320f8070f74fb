// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "desktop/session/placequeues.h"
#include "desktop/session/session.h"
#include "desktop/sync/storageprobe.h"
#include "desktop/sync/syncstate.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>

#include <functional>

namespace covault::desktop {

/// How long one waits for what.
struct SyncPace
{
    std::chrono::milliseconds afterEdit{1'000};   ///< edits come in bursts
    std::chrono::milliseconds look{30'000};       ///< where nothing tells that something came
    std::chrono::milliseconds firstRetry{30'000}; ///< after a failure; doubled by each further one
    std::chrono::milliseconds longestRetry{600'000};
    std::chrono::milliseconds patience{15'000}; ///< then a storage that does not answer counts as not reached
};

/// Exchanges the open vault with its shared storage without being asked: soon after an edit, when something came, now
/// and then, and when asked. Owned by main; GUI thread.
///
/// Storage is looked at first, each on a thread of its own: one that hangs holds nobody up, and the exchange goes on
/// with those that answered. It runs where the vault is written, and stops between two files as soon as an edit waits;
/// it goes on behind that.
class BackgroundSync : public QObject
{
    Q_OBJECT
public:
    using Look = std::function<StorageSeen(const VaultId &vault, const QString &url)>;

    /// \p clock tells when it was; both outlive it. \p look runs on the threads of the storages.
    BackgroundSync(
            Session &session, Clock &clock, const SyncPace &pace = {}, Look look = lookAt, QObject *parent = nullptr);

    const SyncState &state() const { return m_state; }
    /// By the clock of the state.
    Moment now() const { return m_clock.now(); }

    /// As soon as possible, also while paused; the finished() of a run that began since then tells what came of it.
    void syncNow();
    void setPaused(bool isPaused);
    /// Which storages there are has changed: reads that anew and syncs.
    void reload();
    /// A person has seen what was refused: it is not new again.
    void noteShown();

Q_SIGNALS:
    void stateChanged(const covault::desktop::SyncState &state);
    void finished(const covault::desktop::SyncRun &run);

private:
    struct Known
    {
        VaultId vault;
        std::vector<sync::KnownRemote> remotes;
        std::vector<sync::Rejection> rejected;
    };
    struct Slice
    {
        sync::SyncOutcome outcome;
        std::vector<sync::KnownRemote> remotes;
    };

    void take(Session::State state);
    void takeFacts();
    void takeKnown(Result<Known> known);
    void runSoon();
    void run();
    void refuse();
    void look();
    void ask(const QString &url);
    void takeSeen(quint64 lock, const StorageSeen &seen);
    void note(const StorageSeen &seen);
    static Error silence();
    void giveUpWaiting();
    void goOn();
    QStringList answered() const;
    void exchange();
    void takeSlice(Result<Slice> slice);
    void takeReport(const sync::SyncOutcome &outcome);
    void setRemotes(const std::vector<sync::KnownRemote> &remotes);
    void finish(const std::optional<Error> &failure);
    void watch();
    SyncState::Phase restingPhase() const
    {
        return m_state.storages.empty() ? SyncState::Phase::NoStorage : SyncState::Phase::Idle;
    }
    void tell() { Q_EMIT stateChanged(m_state); }

    Session &m_session;
    Clock &m_clock;
    SyncPace m_pace;
    Look m_look;
    SyncState m_state;
    VaultId m_vault;
    quint64 m_locks = 0;    // what was asked before a lock is dropped
    int m_failures = 0;     // one after the other, in each of which nothing was exchanged
    bool m_isAgain = false; // asked for while it ran
    bool m_wasAsked = false;
    bool m_isAskedAgain = false;     // by a person, while it ran
    QSet<QString> m_awaited;         // urls that this run looks at
    QSet<QString> m_silent;          // urls that were given up, until they answer
    sync::Report m_report;           // of the run, over all its slices
    std::vector<StorageSeen> m_seen; // by this run
    Job m_job;
    QTimer m_soon;
    QTimer m_next;
    QTimer m_patience;
    QFileSystemWatcher m_watcher;
    PlaceQueues m_looks; // by url; below what its answers touch
};

} // namespace covault::desktop
