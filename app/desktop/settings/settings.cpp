// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settings.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/backups/backups.h"
#include "desktop/settings/backupscontroller.h"
#include "desktop/settings/keyscontroller.h"
#include "desktop/settings/settingscontroller.h"
#include "desktop/settings/settingspage.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString PageId = QStringLiteral("settings");

void showBackups(const Services &services, Backups &backups, SettingsPage *page)
{
    auto *controller = new BackupsController(services, backups, page);
    page->setBackups(backups.state());
    QObject::connect(&backups, &Backups::stateChanged, page, &SettingsPage::setBackups);
    QObject::connect(page, &SettingsPage::backUpRequested, &backups, &Backups::backUpNow);
    QObject::connect(page, &SettingsPage::backupsMendRequested, &backups, &Backups::tryAgain);
    QObject::connect(page, &SettingsPage::backupFolderRequested, controller, &BackupsController::chooseFolder);
    QObject::connect(page, &SettingsPage::usualBackupFolderRequested, controller, &BackupsController::useUsualFolder);
    QObject::connect(page, &SettingsPage::restoreRequested, controller, &BackupsController::restore);
}

void showKeys(KeysController *controller, SettingsPage *page)
{
    page->setKeys(controller->state());
    QObject::connect(controller, &KeysController::stateChanged, page, &SettingsPage::setKeys);
    QObject::connect(page, &SettingsPage::passphraseTyped, controller, &KeysController::judge);
    QObject::connect(page, &SettingsPage::passphraseSuggestionRequested, controller, &KeysController::suggest);
    QObject::connect(page, &SettingsPage::keysLeft, controller, &KeysController::forgetChoice);
    QObject::connect(page, &SettingsPage::passphraseChosen, controller, &KeysController::changePassphrase);
    QObject::connect(page, &SettingsPage::boundTurned, controller, &KeysController::turnBound);
    QObject::connect(page, &SettingsPage::sheetRequested, controller, &KeysController::makeSheet);
    QObject::connect(page, &SettingsPage::lastGroupTyped, controller, &KeysController::proveSheet);
}

Page *makePage(const Services &services, Backups &backups, KeysController *keys, QWidget *parent)
{
    auto *page = new SettingsPage(parent);
    auto *controller = new SettingsController(services, page);
    page->setState(controller->state());
    QObject::connect(controller, &SettingsController::stateChanged, page, &SettingsPage::setState);
    QObject::connect(page, &SettingsPage::chosen, controller, &SettingsController::choose);
    QObject::connect(page, &SettingsPage::quickUnlockTurned, controller, &SettingsController::turnQuickUnlock);
    QObject::connect(page, &SettingsPage::autostartTurned, controller, &SettingsController::turnAutostart);
    QObject::connect(page, &SettingsPage::intervalChosen, controller, &SettingsController::setInterval);
    QObject::connect(page, &SettingsPage::peopleRequested, controller, &SettingsController::showPeople);
    showKeys(keys, page);
    showBackups(services, backups, page);
    return page;
}

} // namespace

PageEntry settingsEntry(const Services &services, Backups &backups)
{
    services.actions.add({u"help.keys"_s, SettingsPage::tr("&Keys of this window"), u"keyboard"_s, Menu::Help,
            QKeySequence(u"Ctrl+/"_s), whenUnlocked, [&navigator = services.navigator] {
                navigator.go({PageId, SettingsPage::idOf(SettingsPart::Shortcuts)});
            }});
    addBackupActions(services, backups);
    auto *keys = new KeysController(services, backups, &backups); // a lock takes the pages away, and not what was done
    return {PageId, SettingsPage::tr("Settings"), u"settings"_s, SettingsPage::tr("This computer"),
            [services, &backups, keys](QWidget *parent) { return makePage(services, backups, keys, parent); }, QKeySequence(u"Ctrl+,"_s)};
}

} // namespace covault::desktop
