// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace covault::desktop {

/// The QApplication of the window, which a Watchdog can watch.
class Application : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;
};

} // namespace covault::desktop
