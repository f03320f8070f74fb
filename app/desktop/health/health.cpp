// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/health.h"

#include "desktop/actions/actions.h"
#include "desktop/health/decisionbar.h"
#include "desktop/health/healthcontroller.h"
#include "desktop/health/healthpage.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

void grant(HealthController &controller, FindingView::Wish wish)
{
    switch (wish) {
    case FindingView::Wish::Fix:
        return controller.fix();
    case FindingView::Wish::Review:
        return controller.review();
    case FindingView::Wish::Open:
        return controller.open();
    case FindingView::Wish::Assign:
        return controller.decide(Deciding::Assign);
    case FindingView::Wish::Snooze:
        return controller.decide(Deciding::Snooze);
    }
}

// What can be done about the current finding, as it stands in the one table.
void showMenu(const Actions &actions, HealthPage &page, const QPoint &place)
{
    auto *menu = new QMenu(&page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const Action *action : actions.all()) {
        if (action->id.startsWith(u"health."_s))
            menu->addAction(actions.widgetAction(action->id));
    }
    menu->popup(place);
}

void connectDecisions(HealthPage &page, HealthController &controller)
{
    const DecisionBar &bar = page.decisions();
    QObject::connect(&bar, &DecisionBar::snoozed, &controller, &HealthController::snooze);
    QObject::connect(&bar, &DecisionBar::accepted, &controller, &HealthController::accept);
    QObject::connect(&bar, &DecisionBar::assigned, &controller, &HealthController::assign);
    QObject::connect(&bar, &DecisionBar::cancelled, &controller, &HealthController::cancel);
}

} // namespace

PageEntry healthEntry(const Services &services)
{
    return {u"health"_s, HealthPage::tr("Health"), u"activity-heartbeat"_s, {}, [services](QWidget *parent) {
                auto *page = new HealthPage(parent);
                auto *controller = new HealthController(services, page);
                page->setState(controller->state());
                QObject::connect(controller, &HealthController::stateChanged, page, &HealthPage::setState);
                QObject::connect(controller, &HealthController::recordChanged, page, &HealthPage::recordChanged);
                QObject::connect(page, &HealthPage::shownChosen, controller, &HealthController::show);
                QObject::connect(page, &HealthPage::whoseChosen, controller, &HealthController::showOf);
                QObject::connect(page, &HealthPage::selected, controller, &HealthController::select);
                QObject::connect(page, &HealthPage::targetRequested, controller, &HealthController::showTarget);
                QObject::connect(page, &HealthPage::wished, controller,
                        [controller](FindingView::Wish wish) { grant(*controller, wish); });
                QObject::connect(page, &HealthPage::menuRequested, page,
                        [&actions = services.actions, page](const QPoint &place) { showMenu(actions, *page, place); });
                connectDecisions(*page, *controller);
                return page;
            }};
}

} // namespace covault::desktop
