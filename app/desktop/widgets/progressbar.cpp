// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/progressbar.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QPainter>
#include <QStyle>

namespace covault::desktop {

namespace {
constexpr int Height = 4;
constexpr double PieceShare = 0.3; // of the moving piece
constexpr int StepTime = 30;       // milliseconds
} // namespace

ProgressBar::ProgressBar(const QString &what, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(what);
    setAccessibleRole(*this, QAccessible::ProgressBar);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setProgress(qint64 done, qint64 total)
{
    m_share = total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : -1;
    setAccessibleDescription(isCounted() ? tr("%1 %").arg(qRound(m_share * 100)) : tr("in progress"));
    runTimer();
    update();
}

void ProgressBar::runTimer()
{
    // Where nothing may move, the piece stands still in the middle.
    const bool moves = isVisible() && !isCounted() && motionTime().count() > 0;
    if (moves && !m_timer.isActive())
        m_timer.start(StepTime, this);
    else if (!moves)
        m_timer.stop();
}

QSize ProgressBar::sizeHint() const
{
    return {scaled(96), scaled(Height)};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double corner = height() / 2.0;
    look::paintBox(painter, rect(), colours().sunken, {}, corner);
    QRectF done = rect();
    if (isCounted()) {
        done.setWidth(width() * m_share);
    } else {
        const double place = motionTime().count() > 0 ? m_step / 100.0 : 0.5;
        done.setWidth(width() * PieceShare);
        done.moveLeft((width() - done.width()) * place);
    }
    if (layoutDirection() == Qt::RightToLeft)
        done.moveLeft(width() - done.right());
    if (done.width() > 0)
        look::paintBox(painter, done, colours().accent, {}, corner);
}

void ProgressBar::timerEvent(QTimerEvent *)
{
    m_step = (m_step + 2) % 100;
    update();
}

void ProgressBar::showEvent(QShowEvent *)
{
    runTimer();
}

void ProgressBar::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

} // namespace covault::desktop
