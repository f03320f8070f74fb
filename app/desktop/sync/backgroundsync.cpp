// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sync/backgroundsync.h"

#include "sync/remotestore.h"

#include <QSet>

#include <algorithm>

namespace covault::desktop {

namespace {

std::chrono::milliseconds retryAfter(int failures, const SyncPace &pace)
{
    const int doublings = std::min(failures - 1, 10);
    return std::min(pace.firstRetry * (1 << doublings), pace.longestRetry);
}

QStringList urlsOf(const std::vector<StorageState> &storages)
{
    QStringList urls;
    for (const StorageState &storage : storages)
        urls << storage.url;
    return urls;
}

} // namespace

BackgroundSync::BackgroundSync(Session &session, Clock &clock, const SyncPace &pace, Look look, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_pace(pace)
    , m_look(std::move(look))
    , m_job(this)
    , m_storage(std::make_unique<Queue>())
{
    for (QTimer *timer : {&m_soon, &m_next, &m_patience})
        timer->setSingleShot(true);
    m_soon.setInterval(pace.afterEdit);
    m_patience.setInterval(pace.patience);
    connect(&m_soon, &QTimer::timeout, this, &BackgroundSync::run);
    connect(&m_next, &QTimer::timeout, this, &BackgroundSync::run);
    connect(&m_patience, &QTimer::timeout, this, &BackgroundSync::giveUpWaiting);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &BackgroundSync::runSoon);
    connect(&session, &Session::changed, this, &BackgroundSync::runSoon);
    connect(&session, &Session::stateChanged, this, &BackgroundSync::take);
    take(session.state());
}

// A queue waits for its work, and the vault would stay unlocked meanwhile. Storage that hangs keeps its thread instead,
// which holds nothing of the vault, until the program has ended.
BackgroundSync::~BackgroundSync()
{
    if (m_isLooking)
        static_cast<void>(m_storage.release());
}

void BackgroundSync::take(Session::State state)
{
    if (state == Session::State::Unlocking)
        return;
    ++m_locks;
    for (QTimer *timer : {&m_soon, &m_next, &m_patience})
        timer->stop();
    m_job.cancel();
    m_state = {};
    m_failures = 0;
    m_isAgain = false;
    m_wasAsked = false;
    m_seen.clear();
    watch();
    tell();
    const VaultFacts &facts = m_session.facts();
    if (state == Session::State::Unlocked && !facts.isReadOnly && !facts.isWaitingForInvite)
        reload();
}

void BackgroundSync::reload()
{
    m_session.read(
            m_job,
            [](ReadScope &scope) -> Result<Known> {
                auto &database = scope.vault.replica().database;
                auto remotes = sync::RemoteStore(database).all();
                if (!remotes)
                    return failure(remotes);
                auto rejected = sync::ExchangeLog(database, 0).rejected();
                if (!rejected)
                    return failure(rejected);
                return Known{scope.vault.roster().vaultId(), std::move(*remotes), std::move(*rejected)};
            },
            [this](Result<Known> known) { takeKnown(std::move(known)); });
}

void BackgroundSync::takeKnown(Result<Known> known)
{
    if (!known) {
        m_state.problem = known.error();
        return tell();
    }
    m_vault = known->vault;
    m_state.rejected = std::move(known->rejected);
    setRemotes(known->remotes);
    if (m_state.phase != SyncState::Phase::Running)
        m_state.phase = m_state.storages.empty() ? SyncState::Phase::NoStorage : SyncState::Phase::Idle;
    m_failures = 0;
    tell();
    run();
}

// What was found of a storage stays with it.
void BackgroundSync::setRemotes(const std::vector<sync::KnownRemote> &remotes)
{
    std::vector<StorageState> storages;
    for (const sync::KnownRemote &remote : remotes) {
        const auto before = std::ranges::find(m_state.storages, remote.url, &StorageState::url);
        StorageState storage = before == m_state.storages.end() ? StorageState{remote.url, {}, {}, false} : *before;
        storage.last = remote.last;
        storages.push_back(std::move(storage));
    }
    m_state.storages = std::move(storages);
    std::erase_if(m_state.requests, [this](const sync::OfferedRequest &request) {
        return std::ranges::find(m_state.storages, request.url, &StorageState::url) == m_state.storages.end();
    });
}

void BackgroundSync::syncNow()
{
    m_wasAsked = true;
    run();
}

void BackgroundSync::setPaused(bool isPaused)
{
    m_state.isPaused = isPaused;
    tell();
    if (!isPaused)
        run();
}

// After a failure only time or a person brings the next attempt. What moves while it runs is its own doing, or is sent
// with the rest: edits go before its last slice, or tell of themselves after it.
void BackgroundSync::runSoon()
{
    if (m_state.phase == SyncState::Phase::Idle && m_failures == 0 && !m_soon.isActive())
        m_soon.start();
}

void BackgroundSync::run()
{
    if (m_state.phase == SyncState::Phase::Running || m_isLooking) {
        m_isAgain = true;
        if (m_state.phase == SyncState::Phase::Idle && std::exchange(m_wasAsked, false))
            Q_EMIT finished({true, {}, m_state.unreached(), silence()}); // it has not answered since
        return;
    }
    const bool mayRun = m_state.phase == SyncState::Phase::Idle && (m_wasAsked || !m_state.isPaused);
    if (!mayRun) {
        if (std::exchange(m_wasAsked, false))
            Q_EMIT finished({true, {}, 0, {}});
        return;
    }
    m_soon.stop();
    m_next.stop();
    m_isAgain = false;
    m_report = {};
    m_state.phase = SyncState::Phase::Running;
    tell();
    look();
}

void BackgroundSync::look()
{
    m_isLooking = true;
    m_patience.start();
    m_storage->run(
            this, [look = m_look, vault = m_vault, urls = urlsOf(m_state.storages)] { return look(vault, urls); },
            [this, lock = m_locks](std::vector<StorageSeen> seen) { takeSeen(lock, std::move(seen)); });
}

Error BackgroundSync::silence()
{
    return Error(Error::Code::Unreachable, tr("reaching the shared storage"), tr("it does not answer"),
            tr("look whether the drive or share on which it lies is connected"));
}

// It may answer hours later: until then it is not asked again.
void BackgroundSync::giveUpWaiting()
{
    if (!m_isLooking || m_state.phase != SyncState::Phase::Running)
        return;
    for (StorageState &storage : m_state.storages)
        storage.failure = silence();
    finish(silence());
}

void BackgroundSync::takeSeen(quint64 lock, std::vector<StorageSeen> seen)
{
    m_isLooking = false;
    m_patience.stop();
    if (lock != m_locks)
        return m_session.isUnlocked() ? reload() : void(); // what was seen is another vault's
    if (m_state.phase != SyncState::Phase::Running)
        return run(); // nobody waited for it any more
    m_seen = std::move(seen);
    for (const StorageSeen &one : m_seen) {
        if (!one.failure) // else what was there is taken to be there still
            std::erase_if(
                    m_state.requests, [&one](const sync::OfferedRequest &request) { return request.url == one.url; });
        m_state.requests.insert(m_state.requests.end(), one.requests.begin(), one.requests.end());
        const auto storage = std::ranges::find(m_state.storages, one.url, &StorageState::url);
        if (storage != m_state.storages.end())
            storage->failure = one.failure;
    }
    if (m_state.unreached() < int(m_state.storages.size()))
        return exchange();
    finish(m_state.storages.front().failure);
}

void BackgroundSync::exchange()
{
    m_session.write(
            this,
            [](WriteScope &scope) -> Result<Slice> {
                auto outcome = sync::syncAll(scope.vault, [&scope] { return scope.isAwaited(); });
                // Which records came is not worth telling one by one: a list is read anew either way.
                scope.changes.isEverything = !outcome || outcome->report.receivedSegments > 0;
                auto remotes = sync::RemoteStore(scope.vault.replica().database).all();
                if (!outcome || !remotes)
                    return outcome ? failure(remotes) : failure(outcome);
                return Slice{std::move(*outcome), std::move(*remotes)};
            },
            [this, lock = m_locks](Result<Slice> slice) {
                if (lock == m_locks)
                    takeSlice(std::move(slice));
            });
}

void BackgroundSync::takeSlice(Result<Slice> slice)
{
    if (!slice) {
        m_state.problem = slice.error();
        return finish(m_state.problem);
    }
    m_report.add(slice->outcome.report);
    if (slice->outcome.isInterrupted)
        return exchange();
    m_state.problem.reset();
    setRemotes(slice->remotes);
    takeReport(slice->outcome);
    const auto &failed = slice->outcome.failed;
    finish(failed.empty() ? std::nullopt : std::optional(failed.front().error));
}

void BackgroundSync::takeReport(const sync::SyncOutcome &outcome)
{
    for (StorageState &storage : m_state.storages) {
        const auto failed = std::ranges::find(outcome.failed, storage.url, &sync::SyncOutcome::Failed::url);
        storage.failure = failed == outcome.failed.end() ? std::nullopt : std::optional(failed->error);
        storage.isOlder = std::ranges::find(outcome.older, storage.url) != outcome.older.end();
    }
    if (outcome.failed.size() == m_state.storages.size())
        return; // nothing was learned
    m_state.rejected = m_report.rejected;
    m_state.pending = m_report.pending;
    m_state.behind = m_report.behind;
    m_state.missingParts = m_report.missingParts;
    m_state.notes = QStringList(m_report.notes.begin(), m_report.notes.end());
}

void BackgroundSync::finish(const std::optional<Error> &failure)
{
    m_patience.stop();
    m_failures = failure ? m_failures + 1 : 0;
    m_state.phase = SyncState::Phase::Idle;
    m_next.start(failure ? retryAfter(m_failures, m_pace) : m_pace.look);
    watch();
    tell();
    Q_EMIT finished({std::exchange(m_wasAsked, false), m_report, m_state.unreached(), failure});
    if (std::exchange(m_isAgain, false) && m_failures == 0)
        run();
}

// Only what was just seen is watched: asking for a folder that hangs would hang the window.
void BackgroundSync::watch()
{
    QSet<QString> wanted;
    for (const StorageSeen &one : m_seen) {
        if (!one.failure)
            wanted.unite(QSet<QString>(one.folders.begin(), one.folders.end()));
    }
    const QStringList watched = m_watcher.directories();
    const QSet<QString> before(watched.begin(), watched.end());
    if (const QSet<QString> gone = before - wanted; !gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (const QSet<QString> added = wanted - before; !added.isEmpty())
        m_watcher.addPaths(added.values());
}

void BackgroundSync::noteShown()
{
    if (m_state.newRejections() == 0)
        return;
    sync::Report shown;
    shown.rejected = m_state.rejected;
    for (sync::Rejection &one : m_state.rejected)
        one.isNew = false;
    tell();
    m_session.write(
            this, [shown](WriteScope &scope) { return sync::setReported(scope.vault, shown); },
            [](const Result<> &) {}); // not noted, it is told once more
}

} // namespace covault::desktop
