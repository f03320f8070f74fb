// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/shadow.h"

#include "desktop/theme/theme.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <qdrawutil.h>

#include <cmath>

namespace covault::desktop {

namespace {

constexpr int Inside =
        radius::Popup + Shadow::Drop; // what of it is seen below the lower edge, and the round of a corner
constexpr int Corner = Shadow::Reach + Inside;

/// The part of the colour that is left \p distance beyond the edge: all deep inside, half at the edge, none at the
/// reach.
double strengthAt(double distance)
{
    const double way = std::clamp((distance + Shadow::Reach) / (2 * Shadow::Reach), 0.0, 1.0);
    return 1 - way * way * (3 - 2 * way);
}

/// How far a point is from the edge of the box that the tile is of, below 0 inside.
double distanceFromBox(double x, double y)
{
    const double half = Inside + 0.5, round = radius::Popup;
    const double middle = Corner + 0.5;
    const double right = std::abs(x - middle) - (half - round), down = std::abs(y - middle) - (half - round);
    return std::hypot(std::max(right, 0.0), std::max(down, 0.0)) + std::min(std::max(right, down), 0.0) - round;
}

QPixmap tileOf(const QColor &colour, qreal ratio)
{
    const int side = int(std::ceil((2 * Corner + 1) * ratio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double strength = strengthAt(distanceFromBox((x + 0.5) / ratio, (y + 0.5) / ratio));
            QColor pixel = colour;
            pixel.setAlpha(int(std::lround(colour.alpha() * strength)));
            image.setPixelColor(x, y, pixel);
        }
    }
    return QPixmap::fromImage(image);
}

} // namespace

Shadow::Shadow(QWidget &popup)
    : QWidget(popup.parentWidget())
    , m_popup(popup)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    popup.installEventFilter(this);
    connect(&popup, &QObject::destroyed, this, [this] {
        hide(); // no more painting, which asks where it is
        deleteLater();
    });
    follow();
}

void Shadow::follow()
{
    if (parentWidget() != m_popup.parentWidget())
        setParent(m_popup.parentWidget());
    setGeometry(m_popup.geometry().translated(0, Drop).adjusted(-Reach, -Reach, Reach, Reach));
    stackUnder(&m_popup);
    setVisible(!m_popup.isHidden());
}

bool Shadow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::ZOrderChange:
    case QEvent::ParentChange:
        follow();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void Shadow::paintEvent(QPaintEvent *event)
{
    const QRect covered = m_popup.geometry().translated(-pos()).adjusted(radius::Popup, 0, -radius::Popup, 0);
    if (colours().shadow.alpha() == 0 || covered.contains(event->rect()))
        return;
    if (m_colour != colours().shadow || m_ratio != devicePixelRatioF()) {
        m_colour = colours().shadow;
        m_ratio = devicePixelRatioF();
        m_tile = tileOf(m_colour, m_ratio);
    }
    const int corner = int(Corner * m_ratio);
    QPainter painter(this);
    qDrawBorderPixmap(&painter, rect(), QMargins(Corner, Corner, Corner, Corner), m_tile, m_tile.rect(),
            QMargins(corner, corner, corner, corner));
}

} // namespace covault::desktop
