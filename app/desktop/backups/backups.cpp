// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backups/backups.h"

#include "storage/backuprotation.h"
#include "sync/restoring.h"
#include "vault/backup.h"

#include <utility>

namespace covault::desktop {

namespace {

const QString FolderName = QStringLiteral("backups/folder");

bool isDue(const std::vector<storage::BackupFile> &all, Moment now)
{
    std::vector<Moment> made;
    for (const storage::BackupFile &backup : all)
        made.push_back(backup.made);
    return storage::isBackupDue(made, now);
}

/// A vault that is only read is neither backed up nor replaced; one that waits for its invitation has nothing yet.
bool isWritable(const VaultFacts &facts)
{
    return !facts.isReadOnly && !facts.isWaitingForInvite;
}

} // namespace

Backups::Backups(Session &session, Preferences &preferences, BackupPace pace, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_pace(pace)
    , m_job(this)
{
    m_daily.setSingleShot(true);
    connect(&m_daily, &QTimer::timeout, this, [this] { run(Wish::Daily); });
    connect(&session, &Session::stateChanged, this, &Backups::take);
    connect(&session, &Session::factsChanged, this, [this](const VaultFacts &facts) {
        if (isWritable(facts) != m_state.isWritable) // its invitation has come
            m_daily.start(m_pace.first);
    });
    take(session.state());
}

void Backups::take(Session::State state)
{
    m_daily.stop();
    if (state != Session::State::Unlocked) {
        m_job.cancel();
        if (state == Session::State::Locked)
            set({});
        return;
    }
    run(Wish::Look);
    m_daily.start(m_pace.first);
    // Once the window shows the vault again.
    if (m_outcome)
        QTimer::singleShot(0, this, [this, outcome = *std::exchange(m_outcome, std::nullopt)] { tellRestored(outcome); });
}

QString Backups::chosenFolder() const
{
    return m_preferences.value(FolderName).toString();
}

bool Backups::isAtRest() const
{
    return m_session.isUnlocked() && m_state.doing == BackupsState::Doing::Nothing;
}

void Backups::backUpNow()
{
    if (isAtRest() && isWritable(m_session.facts()))
        run(Wish::Now);
}

void Backups::setFolder(const QString &folder)
{
    m_preferences.setValue(FolderName, folder);
    if (isAtRest())
        run(Wish::Daily);
}

void Backups::tryAgain()
{
    if (m_state.tried == BackupsState::Tried::Restoring)
        restore(m_restoring);
    else
        backUpNow();
}

// On the thread for what takes long.
Backups::Found Backups::look(const ReadScope &scope, const QString &folder, Wish wish)
{
    const storage::BackupFolder place(*scope.file, folder);
    Found found{place.path(), place.backups(), {}, {}};
    const bool isWished = wish == Wish::Now || (wish == Wish::Daily && isDue(found.all, scope.vault.clock().now()));
    if (!isWished || !isWritable(factsOf(*scope.file, scope.vault)))
        return found;
    const auto made = vault::backUpInto(place, scope.vault, *scope.key, [&scope] { return !scope.isStopped(); });
    if (!made) {
        found.trouble = made.error();
        return found;
    }
    found.made = made->path;
    found.all = place.backups();
    return found;
}

void Backups::run(Wish wish)
{
    if (m_state.doing != BackupsState::Doing::Nothing) {
        m_daily.start(m_pace.again);
        return;
    }
    BackupsState state = m_state;
    if (wish == Wish::Now)
        state.doing = BackupsState::Doing::BackingUp;
    set(std::move(state));
    m_session.survey(
            m_job,
            [wish, folder = chosenFolder()](ReadScope &scope) -> Result<Found> { return look(scope, folder, wish); },
            [this, wish](const Result<Found> &found) { takeFound(wish, found); });
}

void Backups::takeFound(Wish wish, const Result<Found> &found)
{
    if (!m_session.isUnlocked())
        return;
    if (wish != Wish::Look)
        m_daily.start(m_pace.again);
    if (!found)
        return fail(BackupsState::Tried::BackingUp, found.error());
    BackupsState state = m_state;
    state.doing = BackupsState::Doing::Nothing;
    state.folder = found->folder;
    state.isFolderChosen = !chosenFolder().isEmpty();
    state.isWritable = isWritable(m_session.facts());
    state.all = found->all;
    // Also where one was made before, in another folder or by another program.
    const bool isAboutThis = wish == Wish::Now || (wish == Wish::Daily && state.tried == BackupsState::Tried::BackingUp);
    if (isAboutThis && !found->trouble) {
        state.tried = BackupsState::Tried::Nothing;
        state.trouble.reset();
    }
    set(std::move(state));
    if (found->trouble)
        fail(BackupsState::Tried::BackingUp, *found->trouble);
    else if (wish == Wish::Now)
        Q_EMIT backedUp(found->made);
}

// A copy of the path, which may lie in the state that is about to change.
void Backups::restore(QString path)
{
    if (!isAtRest() || !isWritable(m_session.facts()))
        return;
    m_daily.start(m_pace.again); // one that is being made gives way
    m_restoring = path;
    BackupsState state = m_state;
    state.doing = BackupsState::Doing::Restoring;
    set(std::move(state));
    m_session.survey(
            m_job,
            [path](ReadScope &scope) -> Result<Copy> {
                const auto backup = storage::VaultFile::open(path);
                if (!backup)
                    return failure(backup);
                auto copy = sync::prepareRestore(*backup, *scope.key, scope.file->path(), &scope.vault, scope.vault.clock(),
                        [&scope] { return !scope.isStopped(); });
                return copy ? Result<Copy>(std::make_shared<storage::VaultCopy>(std::move(*copy))) : failure(copy);
            },
            [this](const Result<Copy> &copy) {
                if (!m_session.isUnlocked())
                    return;
                if (copy)
                    replace(*copy);
                else
                    fail(BackupsState::Tried::Restoring, copy.error());
            });
}

void Backups::replace(const Copy &copy)
{
    m_session.reopen(
            this,
            [copy, clocks = m_session.clocks()](const storage::VaultKey &key) {
                const auto clock = clocks();
                return sync::finishRestore(std::move(*copy), key, *clock);
            },
            [this](const Result<QString> &kept) { tellRestored(kept); });
}

// What is told while the vault is locked would be missed.
void Backups::tellRestored(const Result<QString> &kept)
{
    if (!m_session.isUnlocked())
        m_outcome = kept;
    else if (kept)
        Q_EMIT restored(*kept);
    else
        fail(BackupsState::Tried::Restoring, kept.error());
}

void Backups::fail(BackupsState::Tried tried, const Error &error)
{
    BackupsState state = m_state;
    state.doing = BackupsState::Doing::Nothing;
    state.tried = tried;
    state.trouble = error;
    set(std::move(state));
    Q_EMIT failed(error);
}

void Backups::set(BackupsState state)
{
    if (m_state == state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

} // namespace covault::desktop
