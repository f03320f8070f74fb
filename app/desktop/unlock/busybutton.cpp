// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/busybutton.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace covault::desktop {

BusyButton::BusyButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    look::setPrimary(*this);
}

void BusyButton::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    setAccessibleDescription(isBusy ? tr("Working") : QString());
    if (isBusy && motionTime().count() > 0)
        m_timer.start(60, this);
    else
        m_timer.stop();
    update();
}

void BusyButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QPushButton::timerEvent(event);
    m_step = (m_step + 1) % 16;
    update();
}

void BusyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    if (m_isBusy)
        option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    if (!m_isBusy)
        return;
    const int side = scaled(measure::Icon) - 2;
    const QRect ring(rect().center() - QPoint(side / 2, side / 2), QSize(side, side));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().onAccent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, -m_step * 360, 270 * 16);
}

} // namespace covault::desktop
