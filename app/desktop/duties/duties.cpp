// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/duties.h"

#include "desktop/duties/dutiescontroller.h"
#include "desktop/duties/dutiespage.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

PageEntry dutiesEntry(const Services &services)
{
    return {u"duties"_s, DutiesPage::tr("Who does what"), u"clipboard-check"_s, DutiesPage::tr("Working together"),
            [services](QWidget *parent) {
                auto *page = new DutiesPage(parent);
                auto *controller = new DutiesController(services, page);
                page->setState(controller->state());
                QObject::connect(controller, &DutiesController::stateChanged, page, &DutiesPage::setState);
                QObject::connect(controller, &DutiesController::recordChanged, page, &DutiesPage::recordChanged);
                QObject::connect(page, &DutiesPage::laneChosen, controller, &DutiesController::showLane);
                QObject::connect(page, &DutiesPage::filterChosen, controller, &DutiesController::filterBy);
                QObject::connect(page, &DutiesPage::dutyChosen, controller, &DutiesController::select);
                QObject::connect(page, &DutiesPage::openRequested, controller, &DutiesController::open);
                QObject::connect(page, &DutiesPage::targetRequested, controller, &DutiesController::showTarget);
                return page;
            }};
}

} // namespace covault::desktop
