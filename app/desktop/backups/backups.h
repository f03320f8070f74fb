// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/backups/backupsstate.h"
#include "desktop/backups/folderanswer.h"
#include "desktop/session/preferences.h"
#include "desktop/session/session.h"
#include "storage/vaultcopy.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace covault::desktop {

/// How soon it is looked whether the daily backup is due, and how long one waits for its folder.
struct BackupPace
{
    std::chrono::milliseconds first = std::chrono::seconds(5); ///< after unlocking
    std::chrono::milliseconds again = std::chrono::hours(1);   ///< in a window that stays open
    std::chrono::milliseconds patience = std::chrono::seconds(15); ///< then the folder counts as not answering
};

/// Backs the open vault up once a day without being asked, and when asked; goes back to a backup. Owned by main; GUI
/// thread.
///
/// A backup is made where long readings are, a moment after unlocking and behind what is asked there first, while everybody
/// works on; a restore that is asked for goes before the daily one. A lock ends it and leaves nothing. A vault whose file is
/// read-only, as backups are, is neither backed up nor replaced. A folder is asked on a thread of its own before it is read:
/// a share that hangs holds up neither those readings nor the next unlocking.
class Backups : public QObject
{
    Q_OBJECT
public:
    /// References must outlive it. \p ask finds out whether the folder answers.
    Backups(Session &session, Preferences &preferences, BackupPace pace = {}, FolderAnswer::Ask ask = listFolder,
            QObject *parent = nullptr);

    const BackupsState &state() const { return m_state; }

    void backUpNow();
    /// Where they are put from now on; empty: beside the vault. Those made before stay where they are.
    void setFolder(const QString &folder);
    /// Puts the backup at \p path in the vault's place: the vault is locked for it and opened again with the key that it is
    /// open with. restored() or failed() tells what came of it, once the vault is open. `Refused` while something typed is
    /// not saved: its draft lies in the file that would be replaced.
    void restore(QString path);
    /// What failed last, once more.
    void tryAgain();

Q_SIGNALS:
    void stateChanged(const covault::desktop::BackupsState &state);
    /// By backUpNow(); of the daily ones only a failure is told.
    void backedUp(const QString &path);
    /// \p kept is the path of the vault as it was before.
    void restored(const QString &kept);
    void failed(const covault::Error &error);

private:
    enum class Errand { Look, Daily, Now };
    struct Found
    {
        QString folder;
        std::vector<storage::BackupFile> all;
        QString made; // its path; empty: none was
        std::optional<Error> trouble;
    };
    using Copy = std::shared_ptr<storage::VaultCopy>;

    static Error silence(const QString &doing);
    static Error typed();
    static bool isWanted(Errand errand, const std::vector<storage::BackupFile> &all, Moment now);
    static Found look(const ReadScope &scope, const QString &folder, Errand errand);
    void take(Session::State state);
    void run(Errand errand);
    void survey(Errand errand, const QString &folder);
    void takeFound(Errand errand, const Result<Found> &found);
    void takeSilence(Errand errand, const QString &folder);
    void prepare();
    void unlessTyped(std::function<void()> goOn); // to restore
    void replace(const Copy &copy);
    void endRestoring(const Result<QString> &kept);
    void fail(BackupsState::Tried tried, const Error &error);
    QString chosenFolder() const;
    QString usedFolder() const; // of the open vault
    bool isAtRest() const;
    void set(BackupsState state);

    Session &m_session;
    Preferences &m_preferences;
    BackupsState m_state;
    BackupPace m_pace;
    QString m_restoring;                      // the backup that was last to take the vault's place
    std::optional<Result<QString>> m_outcome; // of restoring, until the vault is open again
    Job m_job;
    QTimer m_daily;
    FolderAnswer m_answer;
};

} // namespace covault::desktop
