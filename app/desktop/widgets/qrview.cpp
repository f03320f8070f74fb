// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/qrview.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QPainter>

namespace covault::desktop {

namespace {
constexpr int UsualSide = 320;
constexpr int LeastSide = 180;
} // namespace

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleRole(*this, QAccessible::Graphic);
}

void QrView::setCode(const QString &label, std::optional<drawing::QrCode> code)
{
    m_code.reset();
    if (code)
        m_code.emplace(std::move(*code));
    setAccessibleName(m_code ? tr("%1, shown as a QR code").arg(label) : QString());
    m_code ? update() : repaint(); // it goes at once, whatever else waits
}

QSize QrView::sizeHint() const
{
    return {scaled(UsualSide), scaled(UsualSide)};
}

QSize QrView::minimumSizeHint() const
{
    return {LeastSide, LeastSide};
}

void QrView::paintEvent(QPaintEvent *)
{
    if (!m_code)
        return;
    QPainter painter(this);
    const int side = std::min(width(), height());
    const QRect place((width() - side) / 2, (height() - side) / 2, side, side);
    painter.fillRect(place, drawing::lightPalette().base);
    m_code->paint(painter, place, drawing::lightPalette().text);
}

} // namespace covault::desktop
