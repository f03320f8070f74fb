// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"

#include <QStackedWidget>

#include <functional>

namespace covault::desktop {

class FirstRunController;
class FirstRunPage;
class JoinController;
class JoinPage;

/// The first run as the window shows it in the place of the unlock screen: founding, the sample company, joining; and,
/// unlocked, a replica that waits for its invite.
class FirstRun : public QStackedWidget
{
    Q_OBJECT
public:
    /// What \p services name outlives it.
    FirstRun(const Services &services, QWidget *parent);

    /// Shows the doors.
    void begin();
    /// Goes on with the replica that is open and waits for an invite.
    void resume();
    void takeFocus();
    /// Gives up what was begun here.
    void forget();
    /// Does \p then, which leads away from here: at once, or when the user agreed to lose what is nowhere else.
    void leave(std::function<void()> then);
    /// Whether leave() would ask.
    bool asksToLeave() const;

Q_SIGNALS:
    /// The user wants to open a file, by its passphrase or by the recovery sheet.
    void fileRequested();
    void recoveryRequested();
    /// The user goes back to \p vault, which is locked; empty: to the one opened last.
    void left(const QString &vault);

private:
    void connectFounding();
    void connectJoining();

    FirstRunPage *m_page;
    FirstRunController *m_controller;
    JoinPage *m_joinPage;
    JoinController *m_joinController;
};

} // namespace covault::desktop
