// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/bringin.h"

#include "desktop/bringin/bringincontroller.h"
#include "desktop/bringin/bringinpage.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

PageEntry bringInEntry(const Services &services)
{
    return {u"bringin"_s, BringInPage::tr("Bring in"), u"file-import"_s,
            QCoreApplication::translate("DutiesPage", "Working together"), [services](QWidget *parent) {
                auto *page = new BringInPage(parent);
                auto *controller = new BringInController(services, page);
                page->setState(controller->state());
                QObject::connect(controller, &BringInController::stateChanged, page, &BringInPage::setState);
                QObject::connect(page, &BringInPage::pathsDropped, controller, &BringInController::add);
                QObject::connect(page, &BringInPage::fileRequested, controller, &BringInController::chooseFile);
                QObject::connect(page, &BringInPage::folderRequested, controller, &BringInController::chooseFolder);
                QObject::connect(page, &BringInPage::toggled, controller, &BringInController::toggle);
                QObject::connect(page, &BringInPage::dismissed, controller, &BringInController::dismiss);
                QObject::connect(page, &BringInPage::allDismissed, controller, &BringInController::dismissAll);
                QObject::connect(page, &BringInPage::takeRequested, controller, &BringInController::take);
                QObject::connect(page, &BringInPage::inboxRequested, controller, &BringInController::showInbox);
                return page;
            }};
}

} // namespace covault::desktop
