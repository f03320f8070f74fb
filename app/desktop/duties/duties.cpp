// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/duties.h"

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/duties/answerscontroller.h"
#include "desktop/duties/answerspane.h"
#include "desktop/duties/dutiescontroller.h"
#include "desktop/duties/dutiespage.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

const QString AnswersAction = QStringLiteral("answers.now");

// From anywhere, so it belongs to no page: at night nobody looks for one.
void addAction(const Services &services)
{
    if (services.actions.find(AnswersAction))
        return;
    services.actions.add({AnswersAction, DutiesPage::tr("W&ho answers now"), u"phone-call"_s, Menu::Go, {},
            whenUnlocked, [navigator = &services.navigator] {
                navigator->go({u"duties"_s, AnswersTarget});
            }});
}

void connectDuties(DutiesPage *page, DutiesController *controller)
{
    QObject::connect(controller, &DutiesController::stateChanged, page, &DutiesPage::setState);
    QObject::connect(controller, &DutiesController::recordChanged, page, &DutiesPage::recordChanged);
    QObject::connect(page, &DutiesPage::laneChosen, controller, &DutiesController::showLane);
    QObject::connect(page, &DutiesPage::filterChosen, controller, &DutiesController::filterBy);
    QObject::connect(page, &DutiesPage::dutyChosen, controller, &DutiesController::select);
    QObject::connect(page, &DutiesPage::openRequested, controller, &DutiesController::open);
    QObject::connect(page, &DutiesPage::targetRequested, controller, &DutiesController::showTarget);
    QObject::connect(&page->answers(), &AnswersPane::dutyChosen, controller, &DutiesController::select);
}

void connectAnswers(DutiesPage *page, DutiesController *duties, AnswersController *answers)
{
    AnswersPane *pane = &page->answers();
    QObject::connect(answers, &AnswersController::stateChanged, page, &DutiesPage::setAnswers);
    QObject::connect(duties, &DutiesController::stateChanged, answers, [answers](const DutiesState &state) {
        answers->follow(state.lane, state.current ? std::optional(state.current->key) : std::nullopt);
    });
    QObject::connect(page, &DutiesPage::answersRequested, answers, &AnswersController::askNow);
    QObject::connect(page, &DutiesPage::targetRequested, answers,
            [answers](const QString &target) { target == AnswersTarget ? answers->askNow() : answers->close(); });
    QObject::connect(pane, &AnswersPane::nowRequested, answers, &AnswersController::askNow);
    QObject::connect(pane, &AnswersPane::momentChosen, answers, &AnswersController::askAt);
    QObject::connect(pane, &AnswersPane::closeRequested, answers, &AnswersController::close);
    QObject::connect(pane, &AnswersPane::dutyChosen, answers, &AnswersController::select);
    QObject::connect(pane, &AnswersPane::copyRequested, answers, &AnswersController::copy);
}

} // namespace

PageEntry dutiesEntry(const Services &services)
{
    addAction(services);
    return {u"duties"_s, DutiesPage::tr("Who does what"), u"clipboard-check"_s, DutiesPage::tr("Working together"),
            [services](QWidget *parent) {
                auto *page = new DutiesPage(parent);
                auto *controller = new DutiesController(services, page);
                auto *answers = new AnswersController(services, page);
                page->setState(controller->state());
                connectDuties(page, controller);
                connectAnswers(page, controller, answers);
                return page;
            }};
}

} // namespace covault::desktop
