// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/joinpage.h"

#include "desktop/firstrun/invitestep.h"
#include "desktop/firstrun/lockstep.h"
#include "desktop/firstrun/newcomerstep.h"
#include "desktop/firstrun/requeststep.h"
#include "desktop/firstrun/stepstack.h"

#include <QShortcut>
#include <QStackedWidget>

namespace covault::desktop {

JoinPage::JoinPage(QWidget *parent)
    : QWidget(parent)
    , m_steps(stepStack(*this))
    , m_newcomer(new NewcomerStep(m_steps))
    , m_lock(new LockStep(
              tr("Step 2 of 4. Your copy of the vault is opened with a passphrase of your own. Whoever loses "
                 "it asks for another invite."),
              tr("Make the request"), m_steps))
    , m_request(new RequestStep(m_steps))
    , m_invite(new InviteStep(m_steps))
{
    setAccessibleName(tr("Join a vault"));
    for (Step *step : std::initializer_list<Step *>{m_newcomer, m_lock, m_request, m_invite}) {
        m_steps->addWidget(step);
        connect(step, &Step::backRequested, this, &JoinPage::backRequested);
    }
    connect(m_newcomer, &NewcomerStep::typed, this, &JoinPage::newcomerTyped);
    connect(m_newcomer, &Step::nextRequested, this, &JoinPage::newcomerFinished);
    connect(m_lock, &LockStep::typed, this, &JoinPage::passphraseTyped);
    connect(m_lock, &LockStep::suggestionRequested, this, &JoinPage::suggestionRequested);
    connect(m_lock, &LockStep::passphraseChosen, this, &JoinPage::passphraseChosen);
    connect(m_request, &RequestStep::saveRequested, this, &JoinPage::saveRequested);
    connect(m_request, &Step::nextRequested, this, &JoinPage::inviteRequested);
    connect(m_invite, &InviteStep::fileRequested, this, &JoinPage::fileRequested);
    connect(m_invite, &InviteStep::fileDropped, this, &JoinPage::fileDropped);
    connect(m_invite, &InviteStep::wordsTyped, this, &JoinPage::wordsTyped);
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &JoinPage::backRequested);
}

Step *JoinPage::stepFor(JoinState::Step step) const
{
    switch (step) {
    case JoinState::Step::Newcomer:
        return m_newcomer;
    case JoinState::Step::Lock:
        return m_lock;
    case JoinState::Step::Request:
        return m_request;
    case JoinState::Step::Invite:
        return m_invite;
    }
    return m_newcomer;
}

void JoinPage::setState(const JoinState &state)
{
    m_newcomer->setState(state);
    m_lock->setState(state.lock, state.isWorking, state.error);
    m_request->setState(state);
    m_invite->setState(state);
    m_steps->setCurrentWidget(stepFor(state.step));
    if (std::exchange(m_shown, state.step) != state.step && isVisible())
        takeFocus();
}

void JoinPage::takeFocus()
{
    stepFor(m_shown)->takeFocus();
}

} // namespace covault::desktop
