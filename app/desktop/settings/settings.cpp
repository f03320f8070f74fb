// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settings.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/settings/settingscontroller.h"
#include "desktop/settings/settingspage.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString PageId = QStringLiteral("settings");

Page *makePage(const Services &services, QWidget *parent)
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
    return page;
}

} // namespace

PageEntry settingsEntry(const Services &services)
{
    services.actions.add({u"help.keys"_s, SettingsPage::tr("&Keys of this window"), u"keyboard"_s, Menu::Help,
            QKeySequence(u"Ctrl+/"_s), whenUnlocked, [&navigator = services.navigator] {
                navigator.go({PageId, SettingsPage::idOf(SettingsPart::Shortcuts)});
            }});
    return {PageId, SettingsPage::tr("Settings"), u"settings"_s, SettingsPage::tr("This computer"),
            [services](QWidget *parent) { return makePage(services, parent); }, QKeySequence(u"Ctrl+,"_s)};
}

} // namespace covault::desktop
