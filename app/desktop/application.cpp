// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"

#include "desktop/watchdog.h"

#include <QThread>

namespace covault::desktop {

bool Application::notify(QObject *receiver, QEvent *event)
{
    // Threads with events of their own come here too.
    Watchdog *watchdog = QThread::currentThread() == thread() ? Watchdog::current() : nullptr;
    if (!watchdog)
        return QApplication::notify(receiver, event);
    return watchdog->watch(*receiver, *event, [&] { return QApplication::notify(receiver, event); });
}

} // namespace covault::desktop
