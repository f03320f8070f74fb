// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backups/backups.h"

#include "base/statefolder.h"
#include "storage/backuprotation.h"
#include "sync/restoring.h"
#include "vault/backup.h"
#include "vault/drafts.h"

#include <QFileInfo>

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

Backups::Backups(Session &session, Preferences &preferences, BackupPace pace, FolderAnswer::Ask ask, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_pace(pace)
    , m_job(this)
    , m_answer(std::move(ask), pace.patience)
{
    m_daily.setSingleShot(true);
    connect(&m_daily, &QTimer::timeout, this, [this] { run(Errand::Daily); });
    connect(&session, &Session::stateChanged, this, &Backups::take);
    connect(&session, &Session::factsChanged, this, [this](const VaultFacts &facts) {
        if (isWritable(facts) != m_state.isWritable) // its invitation has come
            m_daily.start(m_pace.first);
    });
    connect(&m_answer, &FolderAnswer::answered, this, [this](const QString &answering) {
        if (isAtRest() && answering == usedFolder())
            run(Errand::Daily);
    });
    take(session.state());
}

void Backups::take(Session::State state)
{
    m_daily.stop();
    if (state != Session::State::Unlocked) {
        m_job.cancel();
        m_answer.cancel();
        if (state == Session::State::Locked)
            set({});
        return;
    }
    run(Errand::Look);
    m_daily.start(m_pace.first);
    // Once the window shows the vault again.
    if (m_outcome)
        QTimer::singleShot(0, this, [this, outcome = *std::exchange(m_outcome, std::nullopt)] { endRestoring(outcome); });
}

QString Backups::chosenFolder() const
{
    return m_preferences.value(FolderName).toString();
}

QString Backups::usedFolder() const
{
    const QString chosen = chosenFolder();
    return chosen.isEmpty() ? storage::BackupFolder::beside(m_session.facts().path) : chosen;
}

bool Backups::isAtRest() const
{
    return m_session.isUnlocked() && m_state.doing == BackupsState::Doing::Nothing;
}

void Backups::backUpNow()
{
    if (isAtRest() && isWritable(m_session.facts()))
        run(Errand::Now);
}

void Backups::setFolder(const QString &folder)
{
    m_preferences.setValue(FolderName, folder);
    if (isAtRest())
        run(Errand::Daily);
}

void Backups::tryAgain()
{
    if (m_state.tried == BackupsState::Tried::Restoring)
        restore(m_restoring);
    else
        backUpNow();
}

Error Backups::silence(const QString &doing)
{
    return Error(Error::Code::Unreachable, doing, tr("the folder for backups does not answer"),
            tr("look whether the drive or share on which it lies is connected, or choose another folder"));
}

Error Backups::typed()
{
    return Error(Error::Code::Refused, tr("restoring a backup"), tr("something that was typed is not saved, and would be lost"),
            tr("save or discard what is being edited, then restore"));
}

bool Backups::isWanted(Errand errand, const std::vector<storage::BackupFile> &all, Moment now)
{
    return errand == Errand::Now || (errand == Errand::Daily && isDue(all, now));
}

// On the thread for what takes long.
Backups::Found Backups::look(const ReadScope &scope, const QString &folder, Errand errand)
{
    const storage::BackupFolder place(*scope.file, folder);
    Found found{place.path(), place.backups(), {}, {}};
    if (!isWanted(errand, found.all, scope.vault.clock().now()) || !isWritable(factsOf(*scope.file, scope.vault)))
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

void Backups::run(Errand errand)
{
    if (m_state.doing != BackupsState::Doing::Nothing) {
        m_daily.start(m_pace.again);
        return;
    }
    BackupsState state = m_state;
    if (errand == Errand::Now)
        state.doing = BackupsState::Doing::BackingUp;
    set(std::move(state));
    m_job.cancel(); // its answer would say that nothing is done any more
    m_answer.start(usedFolder(), [this, errand, place = usedFolder()](bool hasAnswered) {
        hasAnswered ? survey(errand, place) : takeSilence(errand, place);
    });
}

void Backups::survey(Errand errand, const QString &folder)
{
    m_session.survey(
            m_job,
            [errand, folder](ReadScope &scope) -> Result<Found> { return look(scope, folder, errand); },
            [this, errand](const Result<Found> &found) { takeFound(errand, found); });
}

void Backups::takeFound(Errand errand, const Result<Found> &found)
{
    if (!m_session.isUnlocked())
        return;
    if (errand != Errand::Look)
        m_daily.start(m_pace.again);
    if (!found)
        return fail(BackupsState::Tried::BackingUp, found.error());
    BackupsState state = m_state;
    state.doing = BackupsState::Doing::Nothing;
    state.folder = found->folder;
    state.isFolderChosen = !chosenFolder().isEmpty();
    state.isSilent = false;
    state.isWritable = isWritable(m_session.facts());
    state.all = found->all;
    // Also where one was made before, in another folder or by another program.
    const bool isAboutThis = errand == Errand::Now || (errand == Errand::Daily && state.tried == BackupsState::Tried::BackingUp);
    if (isAboutThis && !found->trouble) {
        state.tried = BackupsState::Tried::Nothing;
        state.trouble.reset();
    }
    set(std::move(state));
    if (found->trouble)
        fail(BackupsState::Tried::BackingUp, *found->trouble);
    else if (errand == Errand::Now)
        Q_EMIT backedUp(found->made);
}

// Today's may have been made before the folder fell silent: then none is missed.
void Backups::takeSilence(Errand errand, const QString &folder)
{
    if (errand != Errand::Look)
        m_daily.start(m_pace.again);
    BackupsState state = m_state;
    state.doing = BackupsState::Doing::Nothing;
    if (std::exchange(state.folder, folder) != folder)
        state.all.clear(); // those of another one
    state.isFolderChosen = !chosenFolder().isEmpty();
    state.isSilent = true;
    state.isWritable = isWritable(m_session.facts());
    const bool isMissed = state.isWritable && isWanted(errand, state.all, m_session.clocks()()->now());
    set(std::move(state));
    if (isMissed)
        fail(BackupsState::Tried::BackingUp, silence(tr("backing up")));
}

// A copy of the path, which may lie in the state that is about to change.
void Backups::restore(QString path)
{
    if (!isAtRest() || !isWritable(m_session.facts()))
        return;
    m_daily.start(m_pace.again); // one that is being made gives way
    m_job.cancel();
    m_answer.cancel();
    m_restoring = std::move(path);
    BackupsState state = m_state;
    state.doing = BackupsState::Doing::Restoring;
    set(std::move(state));
    unlessTyped([this] {
        m_answer.start(QFileInfo(m_restoring).path(), [this](bool hasAnswered) {
            hasAnswered ? prepare() : fail(BackupsState::Tried::Restoring, silence(tr("restoring a backup")));
        });
    });
}

void Backups::prepare()
{
    m_session.survey(
            m_job,
            [path = m_restoring](ReadScope &scope) -> Result<Copy> {
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
                    unlessTyped([this, made = *copy] { replace(made); });
                else
                    fail(BackupsState::Tried::Restoring, copy.error());
            });
}

// Behind the drafts that are on their way. A vault whose drafts can't be read is not kept from its backup.
void Backups::unlessTyped(std::function<void()> goOn)
{
    m_session.write(
            this,
            [](WriteScope &scope) -> Result<size_t> {
                const auto drafts = vault::Drafts(scope.vault).all();
                if (!drafts)
                    return failure(drafts);
                return drafts->size();
            },
            [this, goOn = std::move(goOn)](const Result<size_t> &drafts) {
                if (m_state.doing != BackupsState::Doing::Restoring)
                    return; // it was locked
                if (drafts.value_or(0) > 0)
                    fail(BackupsState::Tried::Restoring, typed());
                else
                    goOn();
            });
}

void Backups::replace(const Copy &copy)
{
    m_session.reopen(
            this,
            [copy, clocks = m_session.clocks()](const storage::VaultKey &key) {
                const auto clock = clocks();
                return sync::finishRestore(std::move(*copy), key, *clock, stateFolder());
            },
            [this](const Result<QString> &kept) { endRestoring(kept); });
}

// What is told while the vault is locked would be missed.
void Backups::endRestoring(const Result<QString> &kept)
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
