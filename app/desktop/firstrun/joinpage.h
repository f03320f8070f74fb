// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/joinstate.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace covault::desktop {

class InviteStep;
class LockStep;
class NewcomerStep;
class RequestStep;
class Step;

/// What is seen by somebody who joins a vault. Shows a JoinState and says what is wished; Escape goes a step back.
class JoinPage : public QWidget
{
    Q_OBJECT
public:
    explicit JoinPage(QWidget *parent);

    void setState(const JoinState &state);
    void takeFocus();

Q_SIGNALS:
    void backRequested();
    void newcomerTyped(const covault::desktop::Company &newcomer);
    void newcomerFinished();
    void passphraseTyped(const QString &passphrase);
    void suggestionRequested();
    void passphraseChosen(const QString &passphrase, const QString &again);
    void saveRequested();
    void inviteRequested();
    void fileRequested();
    void fileDropped(const QString &path);
    void wordsTyped(const QStringList &words);

private:
    Step *stepFor(JoinState::Step step) const;

    JoinState::Step m_shown = JoinState::Step::Newcomer;
    QStackedWidget *m_steps;
    NewcomerStep *m_newcomer;
    LockStep *m_lock;
    RequestStep *m_request;
    InviteStep *m_invite;
};

} // namespace covault::desktop
