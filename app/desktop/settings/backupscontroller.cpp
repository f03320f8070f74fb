// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/backupscontroller.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/backups/backups.h"
#include "desktop/models/dates.h"
#include "desktop/prompts/notices.h"
#include "desktop/prompts/prompts.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace covault::desktop {

BackupsController::BackupsController(const Services &services, Backups &backups, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_backups(backups)
{
}

void BackupsController::chooseFolder()
{
    m_services.prompts.file({tr("Folder for backups"), {}, m_backups.state().folder, FileWish::For::Folder}, this,
            [this](const std::optional<QString> &folder) {
                if (folder)
                    m_backups.setFolder(*folder);
            });
}

void BackupsController::useUsualFolder()
{
    m_backups.setFolder({});
}

void BackupsController::restore(const storage::BackupFile &backup)
{
    const Question question{tr("Restore the backup of %1?").arg(momentWords(backup.made)),
            tr("The vault becomes what it was then. It opens with the passphrase that it had then. The file as it is now is "
               "kept beside it."), tr("Restore"),
            Question::Weight::Dangerous};
    m_services.prompts.confirm(question, this, [this, path = backup.path](bool isWished) {
        if (isWished)
            m_backups.restore(path);
    });
}

namespace {

Availability whenAtRest(const ActionState &state, BackupsState::Doing doing)
{
    const Availability usual = whenWritable(state);
    if (!usual || doing == BackupsState::Doing::Nothing)
        return usual;
    return Availability::no(doing == BackupsState::Doing::BackingUp ? BackupsController::tr("A backup is being made")
                                                                    : BackupsController::tr("A backup is being restored"));
}

void addBackingUp(Actions &actions, Backups &backups)
{
    const auto isPossible = [lives = QPointer<Backups>(&backups)](const ActionState &state) {
        return whenAtRest(state, lives ? lives->state().doing : BackupsState::Doing::Nothing);
    };
    actions.add({u"backups.now"_s, BackupsController::tr("&Back up now"), u"archive"_s, Menu::Vault, {},
            isPossible, [&backups] { backups.backUpNow(); }});
    QObject::connect(&backups, &Backups::stateChanged, &actions, [&actions] { actions.lookAgain(u"backups."_s); });
}

} // namespace

void addBackupActions(const Services &services, Backups &backups)
{
    addBackingUp(services.actions, backups);
    services.actions.add({u"backups.restore"_s, BackupsController::tr("Restore a back&up…"), u"history"_s, Menu::Vault,
            {}, whenUnlocked, [&navigator = services.navigator] { navigator.go({u"settings"_s, u"backups"_s}); }});
    Notices &notices = services.notices;
    QObject::connect(&backups, &Backups::backedUp, &notices, [&notices](const QString &path) {
        notices.say(BackupsController::tr("Backed up to %1").arg(QDir::toNativeSeparators(QFileInfo(path).path())));
    });
    QObject::connect(&backups, &Backups::restored, &notices, [&notices](const QString &kept) {
        notices.say(BackupsController::tr("Restored. The vault as it was before is kept as %1")
                            .arg(QFileInfo(kept).fileName()));
    });
    QObject::connect(&backups, &Backups::failed, &notices, [&notices, &backups](const Error &error) {
        const bool isRestoring = backups.state().tried == BackupsState::Tried::Restoring;
        const QString words = isRestoring ? BackupsController::tr("Not restored: %1") : BackupsController::tr("Not backed up: %1");
        notices.refuse(words.arg(error.why()));
    });
}

} // namespace covault::desktop
