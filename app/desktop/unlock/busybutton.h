// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QPushButton>

namespace covault::desktop {

/// A filled button that shows a turning ring in the place of its words while something that it started goes on.
class BusyButton : public QPushButton
{
    Q_OBJECT
public:
    BusyButton(const QString &text, QWidget *parent);

    void setBusy(bool isBusy);
    bool isBusy() const { return m_isBusy; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool m_isBusy = false;
    int m_step = 0; // of the ring, in sixteenths of a turn
    QBasicTimer m_timer;
};

} // namespace covault::desktop
