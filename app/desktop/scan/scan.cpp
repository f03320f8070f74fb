// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scan.h"

#include "desktop/actions/actions.h"
#include "desktop/scan/clusterlist.h"
#include "desktop/scan/mergebar.h"
#include "desktop/scan/offerpane.h"
#include "desktop/scan/scancontroller.h"
#include "desktop/scan/scanfoot.h"
#include "desktop/scan/scanpage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

void grant(ScanController &controller, FoundWish wish)
{
    switch (wish) {
    case FoundWish::Adopt:
        return controller.adopt();
    case FoundWish::Merge:
        return controller.askMerge();
    case FoundWish::Ignore:
        return controller.ignore();
    case FoundWish::Next:
        return controller.next();
    case FoundWish::Open:
        return controller.openRecord();
    }
}

void connectPage(ScanPage &page, ScanController &controller)
{
    QObject::connect(&page, &ScanPage::scanRequested, &controller, &ScanController::scan);
    QObject::connect(&page, &ScanPage::againRequested, &controller, &ScanController::scanAgain);
    QObject::connect(&page, &ScanPage::stopRequested, &controller, &ScanController::stop);
    QObject::connect(&page, &ScanPage::shownChosen, &controller, &ScanController::show);
    QObject::connect(&page, &ScanPage::selected, &controller, &ScanController::select);
    QObject::connect(&page.offers(), &OfferPane::chosen, &controller, &ScanController::choose);
    QObject::connect(&page.offers(), &OfferPane::openRequested, &controller, &ScanController::openRecord);
    QObject::connect(&page.foot().merge(), &MergeBar::merged, &controller, &ScanController::mergeInto);
    QObject::connect(&page.foot().merge(), &MergeBar::cancelled, &controller, &ScanController::cancelMerge);
    const auto carryOut = [&controller](FoundWish wish) { grant(controller, wish); };
    QObject::connect(&page.list(), &ClusterList::wished, &controller, carryOut);
    QObject::connect(&page.foot(), &ScanFoot::wished, &controller, carryOut);
}

} // namespace

PageEntry scanEntry(const Services &services)
{
    // It outlives the pages: none of them waits for a file that is being read.
    const auto scans = std::make_shared<Queue>();
    // One heading with those beside it, in every language.
    return {u"scan"_s, ScanPage::tr("Scan"), u"file-search"_s,
            QCoreApplication::translate("DutiesPage", "Working together"), [services, scans](QWidget *parent) {
                auto *page = new ScanPage(parent);
                auto *controller = new ScanController(services, scans, page);
                page->setState(controller->state());
                QObject::connect(controller, &ScanController::stateChanged, page, &ScanPage::setState);
                connectPage(*page, *controller);
                return page;
            }};
}

} // namespace covault::desktop
