// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/people.h"

#include "desktop/actions/actions.h"
#include "desktop/people/accesspanel.h"
#include "desktop/people/factspanel.h"
#include "desktop/people/invitepanel.h"
#include "desktop/people/peoplecontroller.h"
#include "desktop/people/peoplepage.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

void connectPage(PeoplePage &page, PeopleController &controller)
{
    QObject::connect(&controller, &PeopleController::stateChanged, &page, &PeoplePage::setState);
    QObject::connect(&page, &PeoplePage::selected, &controller, &PeopleController::select);
    QObject::connect(&page, &PeoplePage::storageSelected, &controller, &PeopleController::selectStorage);
    QObject::connect(&page, &PeoplePage::refusedRequested, &controller, &PeopleController::showRefused);
    QObject::connect(&page, &PeoplePage::targetRequested, &controller, &PeopleController::showTarget);
    QObject::connect(&page, &PeoplePage::storageRequested, &controller.storages(), &StorageDeeds::add);
    QObject::connect(&page, &PeoplePage::inviteRequested, &controller.invite(), &InviteController::begin);
    const FactsPanel &facts = page.factsPanel();
    QObject::connect(&facts, &FactsPanel::deedRequested, &controller, &PeopleController::doDeed);
    QObject::connect(&facts, &FactsPanel::lineActivated, &controller, &PeopleController::openLine);
    const AccessPanel &access = page.accessPanel();
    QObject::connect(&access, &AccessPanel::applied, &controller.access(), &AccessController::apply);
    QObject::connect(&access, &AccessPanel::cancelled, &controller.access(), &AccessController::cancel);
    const InvitePanel &invite = page.invitePanel();
    QObject::connect(&invite, &InvitePanel::fileRequested, &controller.invite(), &InviteController::openFile);
    QObject::connect(&invite, &InvitePanel::wordsEntered, &controller.invite(), &InviteController::compare);
    QObject::connect(&invite, &InvitePanel::granted, &controller.invite(), &InviteController::grant);
    QObject::connect(&invite, &InvitePanel::cancelled, &controller.invite(), &InviteController::cancel);
}

} // namespace

PageEntry peopleEntry(const Services &services, BackgroundSync &sync)
{
    return {u"people"_s, PeoplePage::tr("People & sync"), u"users-group"_s,
            QCoreApplication::translate("DutiesPage", "Working together"), [services, &sync](QWidget *parent) {
                auto *page = new PeoplePage(parent);
                auto *controller = new PeopleController(services, sync, page);
                page->setState(controller->state());
                connectPage(*page, *controller);
                QObject::connect(page, &PeoplePage::syncRequested, page,
                        [&actions = services.actions] { actions.trigger(u"sync.now"_s); });
                return page;
            }};
}

} // namespace covault::desktop
