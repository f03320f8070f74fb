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
    connect(&session, &Session::factsChanged, this, &BackgroundSync::takeFacts);
    take(session.state());
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
    m_isAskedAgain = false;
    m_awaited.clear();
    m_seen.clear();
    watch();
    tell();
    const VaultFacts &facts = m_session.facts();
    if (state == Session::State::Unlocked && !facts.isReadOnly && !facts.isWaitingForInvite)
        reload();
}

// A replica that waited for its invite becomes a member's while it is open.
void BackgroundSync::takeFacts()
{
    if (m_state.phase == SyncState::Phase::Off && !m_job.isRunning())
        take(m_session.state());
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
        tell();
        return refuse();
    }
    m_vault = known->vault;
    m_state.rejected = std::move(known->rejected);
    setRemotes(known->remotes);
    if (m_state.phase != SyncState::Phase::Running)
        m_state.phase = restingPhase();
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
    m_looks.keepOnly(urlsOf(m_state.storages));
    std::erase_if(m_state.requests, [this](const sync::OfferedRequest &request) {
        return std::ranges::find(m_state.storages, request.url, &StorageState::url) == m_state.storages.end();
    });
}

void BackgroundSync::syncNow()
{
    m_wasAsked = true;
    m_isAskedAgain = m_state.phase == SyncState::Phase::Running;
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
    if (m_state.phase == SyncState::Phase::Running) {
        m_isAgain = true;
        return;
    }
    const bool mayRun = m_state.phase == SyncState::Phase::Idle && (m_wasAsked || !m_state.isPaused);
    if (!mayRun)
        return refuse();
    m_soon.stop();
    m_next.stop();
    m_isAgain = false;
    m_report = {};
    m_state.phase = SyncState::Phase::Running;
    tell();
    look();
}

// To who asked for what can't be. Which storages there are may still be read, which answers later.
void BackgroundSync::refuse()
{
    const bool isOff = m_state.phase == SyncState::Phase::Off;
    if ((isOff && m_job.isRunning()) || !std::exchange(m_wasAsked, false))
        return;
    std::optional<Error> why = m_state.problem;
    if (isOff && !why) {
        why = Error(Error::Code::NotAllowed, tr("syncing"),
                tr("nothing is exchanged while this vault is locked, waits for its invite or can't be written to"));
    }
    Q_EMIT finished({true, {}, 0, why, why.has_value()});
}

// All at once. Those that were given up are not waited for again; one that is still looked at for an earlier vault, or
// for this one before a lock, is looked at anew behind that.
void BackgroundSync::look()
{
    m_seen.clear();
    for (StorageState &storage : m_state.storages) {
        if (m_silent.contains(storage.url))
            storage.failure = silence();
        else
            m_awaited.insert(storage.url);
    }
    if (m_awaited.isEmpty())
        return goOn();
    m_patience.start();
    for (const QString &url : std::as_const(m_awaited)) {
        if (!m_looks.isUnderWay(url))
            ask(url);
    }
}

void BackgroundSync::ask(const QString &url)
{
    m_looks.run(
            this, url, [look = m_look, vault = m_vault, url] { return look(vault, url); },
            [this, lock = m_locks](const StorageSeen &seen) { takeSeen(lock, seen); });
}

Error BackgroundSync::silence()
{
    return Error(Error::Code::Unreachable, tr("reaching the shared storage"), tr("it does not answer"),
            tr("look whether the drive or share on which it lies is connected"));
}

// They may answer hours later: until then they are not asked again.
void BackgroundSync::giveUpWaiting()
{
    for (StorageState &storage : m_state.storages) {
        if (m_awaited.contains(storage.url))
            storage.failure = silence();
    }
    m_silent.unite(std::exchange(m_awaited, {}));
    goOn();
}

void BackgroundSync::takeSeen(quint64 lock, const StorageSeen &seen)
{
    m_silent.remove(seen.url);
    const bool isOurs = std::ranges::find(m_state.storages, seen.url, &StorageState::url) != m_state.storages.end();
    if (!m_awaited.contains(seen.url))
        return isOurs ? run() : void(); // nobody waited for it any more
    if (lock != m_locks)
        return ask(seen.url); // what was seen is another vault's
    m_awaited.remove(seen.url);
    note(seen);
    if (m_awaited.isEmpty())
        goOn();
}

void BackgroundSync::note(const StorageSeen &seen)
{
    const auto storage = std::ranges::find(m_state.storages, seen.url, &StorageState::url);
    if (storage == m_state.storages.end())
        return; // it was left meanwhile
    storage->failure = seen.failure;
    if (!seen.failure) // else what was there is taken to be there still
        std::erase_if(
                m_state.requests, [&seen](const sync::OfferedRequest &request) { return request.url == seen.url; });
    m_state.requests.insert(m_state.requests.end(), seen.requests.begin(), seen.requests.end());
    m_seen.push_back(seen);
}

// With those that answered.
void BackgroundSync::goOn()
{
    m_patience.stop();
    if (std::ranges::any_of(m_seen, [](const StorageSeen &seen) { return !seen.failure; }))
        return exchange();
    finish(m_state.storages.empty() ? std::nullopt : m_state.storages.front().failure);
}

QStringList BackgroundSync::answered() const
{
    QStringList urls;
    for (const StorageSeen &seen : m_seen) {
        if (!seen.failure)
            urls << seen.url;
    }
    return urls;
}

void BackgroundSync::exchange()
{
    m_session.write(
            this,
            [urls = answered()](WriteScope &scope) -> Result<Slice> {
                auto outcome = sync::syncAll(
                        scope.vault, [&scope] { return scope.isAwaited(); }, urls);
                // Which records came is not worth telling one by one: a list is read anew either way.
                scope.changes.isEverything = !outcome || outcome->report.hasBrought();
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
    const auto failed = std::ranges::find_if(
            m_state.storages, [](const StorageState &storage) { return storage.failure.has_value(); });
    finish(failed == m_state.storages.end() ? std::nullopt : failed->failure);
}

void BackgroundSync::takeReport(const sync::SyncOutcome &outcome)
{
    const QStringList used = answered();
    for (StorageState &storage : m_state.storages) {
        if (!used.contains(storage.url))
            continue;
        const auto failed = std::ranges::find(outcome.failed, storage.url, &sync::SyncOutcome::Failed::url);
        storage.failure = failed == outcome.failed.end() ? std::nullopt : std::optional(failed->error);
        storage.isOlder = std::ranges::find(outcome.older, storage.url) != outcome.older.end();
    }
    if (outcome.failed.size() == size_t(used.size()))
        return; // nothing was learned
    m_state.rejected = m_report.rejected;
    m_state.pending = m_report.pending;
    m_state.behind = m_report.behind;
    m_state.missingParts = m_report.missingParts;
    m_state.notes = QStringList(m_report.notes.begin(), m_report.notes.end());
}

// One storage that is not reached slows none of the others down. Who asked while it ran is answered by the run that
// follows, which has what they did before.
void BackgroundSync::finish(const std::optional<Error> &failure)
{
    const bool hasNothing = failure && (m_state.problem || m_state.unreached() == int(m_state.storages.size()));
    m_failures = hasNothing ? m_failures + 1 : 0;
    m_state.phase = restingPhase();
    m_next.start(hasNothing ? retryAfter(m_failures, m_pace) : m_pace.look);
    watch();
    tell();
    const bool mayRunAgain = std::exchange(m_isAskedAgain, false) || !hasNothing;
    const bool isAgain = std::exchange(m_isAgain, false) && mayRunAgain;
    const bool wasAsked = !isAgain && std::exchange(m_wasAsked, false);
    Q_EMIT finished({wasAsked, m_report, m_state.unreached(), failure, hasNothing});
    if (isAgain)
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
