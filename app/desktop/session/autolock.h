// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/platform.h"
#include "desktop/session/elapsed.h"
#include "desktop/session/session.h"

#include <QTimer>

namespace covault::desktop {

/// Locks the vault when nobody works with it, when the user's session is locked, and before the computer sleeps.
///
/// Keys, pointer and touch that reach the program count as work; an open editor does not. GUI thread.
class AutoLock : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes DefaultIdle{5};

    /// References must outlive it.
    AutoLock(Session &session, Platform &platform, Elapsed elapsed = elapsedHere, QObject *parent = nullptr);

    /// After how long without work it locks; zero: never.
    void setIdle(std::chrono::milliseconds idle) { m_idle = idle; }
    std::chrono::milliseconds idle() const { return m_idle; }

    /// Somebody works.
    void noteActivity() { m_lastActivity = m_elapsed(); }
    /// Locks if it is time. Called every second by itself.
    void check();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Session &m_session;
    Elapsed m_elapsed;
    std::chrono::milliseconds m_idle = DefaultIdle;
    std::chrono::milliseconds m_lastActivity;
    QTimer m_timer;
};

} // namespace covault::desktop
