// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/firstrun.h"

#include "desktop/firstrun/firstruncontroller.h"
#include "desktop/firstrun/firstrunpage.h"
#include "desktop/firstrun/joincontroller.h"
#include "desktop/firstrun/joinpage.h"
#include "desktop/firstrun/printing.h"

namespace covault::desktop {

FirstRun::FirstRun(const Services &services, QWidget *parent)
    : QStackedWidget(parent)
    , m_page(new FirstRunPage(this))
    , m_controller(new FirstRunController(services.session, services.preferences, services.prompts, this))
    , m_joinPage(new JoinPage(this))
    , m_joinController(
              new JoinController(services.session, services.preferences, services.prompts, services.notices, this))
{
    addWidget(m_page);
    addWidget(m_joinPage);
    connectFounding();
    connectJoining();
    m_page->setState(m_controller->state());
    m_joinPage->setState(m_joinController->state());
}

void FirstRun::connectFounding()
{
    connect(m_controller, &FirstRunController::stateChanged, m_page, &FirstRunPage::setState);
    connect(m_controller, &FirstRunController::left, this, &FirstRun::left);
    connect(m_page, &FirstRunPage::foundingRequested, m_controller, &FirstRunController::startFounding);
    connect(m_page, &FirstRunPage::sampleRequested, m_controller, &FirstRunController::tryOut);
    connect(m_page, &FirstRunPage::fileRequested, this, &FirstRun::fileRequested);
    connect(m_page, &FirstRunPage::recoveryRequested, this, &FirstRun::recoveryRequested);
    connect(m_page, &FirstRunPage::backRequested, m_controller, &FirstRunController::back);
    connect(m_page, &FirstRunPage::companyTyped, m_controller, &FirstRunController::describe);
    connect(m_page, &FirstRunPage::placeRequested, m_controller, &FirstRunController::choosePlace);
    connect(m_page, &FirstRunPage::companyFinished, m_controller, &FirstRunController::finishDescribing);
    connect(m_page, &FirstRunPage::passphraseTyped, &m_controller->passphrase(), &PassphraseChoice::judge);
    connect(m_page, &FirstRunPage::passphraseTyped, m_controller, &FirstRunController::forgetError);
    connect(m_page, &FirstRunPage::suggestionRequested, &m_controller->passphrase(), &PassphraseChoice::suggest);
    connect(m_page, &FirstRunPage::passphraseChosen, m_controller, &FirstRunController::create);
    connect(m_page, &FirstRunPage::saveRequested, m_controller, &FirstRunController::saveSheet);
    connect(m_page, &FirstRunPage::printRequested, this, [this] {
        printSheet(
                *m_page, [this] { return m_controller->sheet(); },
                [this](const Result<> &printed) { m_controller->notePrinted(printed); });
    });
    connect(m_page, &FirstRunPage::codeRequested, m_controller, &FirstRunController::showCode);
    connect(m_page, &FirstRunPage::lastGroupTyped, m_controller, &FirstRunController::proveSheet);
}

void FirstRun::connectJoining()
{
    connect(m_page, &FirstRunPage::joiningRequested, this, [this] {
        m_joinController->begin();
        setCurrentWidget(m_joinPage);
        m_joinPage->takeFocus();
    });
    connect(m_joinController, &JoinController::left, this, &FirstRun::begin);
    connect(m_joinController, &JoinController::stateChanged, m_joinPage, &JoinPage::setState);
    connect(m_joinPage, &JoinPage::backRequested, m_joinController, &JoinController::back);
    connect(m_joinPage, &JoinPage::newcomerTyped, m_joinController, &JoinController::describe);
    connect(m_joinPage, &JoinPage::newcomerFinished, m_joinController, &JoinController::finishDescribing);
    connect(m_joinPage, &JoinPage::passphraseTyped, &m_joinController->passphrase(), &PassphraseChoice::judge);
    connect(m_joinPage, &JoinPage::passphraseTyped, m_joinController, &JoinController::forgetError);
    connect(m_joinPage, &JoinPage::suggestionRequested, &m_joinController->passphrase(), &PassphraseChoice::suggest);
    connect(m_joinPage, &JoinPage::passphraseChosen, m_joinController, &JoinController::ask);
    connect(m_joinPage, &JoinPage::saveRequested, m_joinController, &JoinController::saveRequest);
    connect(m_joinPage, &JoinPage::inviteRequested, m_joinController, &JoinController::goOnToInvite);
    connect(m_joinPage, &JoinPage::fileRequested, m_joinController, &JoinController::chooseInvite);
    connect(m_joinPage, &JoinPage::fileDropped, m_joinController, &JoinController::takeInvite);
    connect(m_joinPage, &JoinPage::wordsTyped, m_joinController, &JoinController::join);
}

void FirstRun::begin()
{
    m_controller->begin();
    setCurrentWidget(m_page);
    m_page->takeFocus();
}

void FirstRun::forget()
{
    m_controller->begin();
    m_joinController->begin();
}

void FirstRun::leave(std::function<void()> then)
{
    m_controller->leave(std::move(then));
}

bool FirstRun::asksToLeave() const
{
    return m_controller->isSheetAtStake();
}

void FirstRun::resume()
{
    m_joinController->resume();
    setCurrentWidget(m_joinPage);
    m_joinPage->takeFocus();
}

void FirstRun::takeFocus()
{
    if (currentWidget() == m_joinPage)
        m_joinPage->takeFocus();
    else
        m_page->takeFocus();
}

} // namespace covault::desktop
