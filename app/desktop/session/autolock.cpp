// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/autolock.h"

#include <QCoreApplication>
#include <QEvent>

using namespace std::chrono_literals;

namespace covault::desktop {

AutoLock::AutoLock(Session &session, Platform &platform, Elapsed elapsed, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_elapsed(std::move(elapsed))
    , m_lastActivity(m_elapsed())
{
    connect(&platform, &Platform::sessionLocked, &session, &Session::lock);
    connect(&platform, &Platform::suspending, &session, &Session::lock);
    connect(&session, &Session::stateChanged, this, &AutoLock::noteActivity);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::check);
    m_timer.start(1s);
    QCoreApplication::instance()->installEventFilter(this);
}

void AutoLock::check()
{
    if (m_session.isUnlocked() && m_idle > 0ms && m_elapsed() - m_lastActivity >= m_idle)
        m_session.lock();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        noteActivity();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace covault::desktop
