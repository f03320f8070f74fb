// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/pageview.h"

#include "desktop/theme/theme.h"

#include <QPainter>

namespace covault::desktop {

static constexpr int WidestPage = 1000;

PageView::PageView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
}

void PageView::setPage(const QImage &page)
{
    m_page = page;
    m_fitted = {};
    updateGeometry();
    update();
}

QSize PageView::sizeAt(int width) const
{
    const QSize most = (m_page.size() / devicePixelRatioF()).boundedTo({WidestPage, QWIDGETSIZE_MAX});
    return m_page.isNull() ? QSize() : m_page.size().scaled(std::min(width, most.width()), QWIDGETSIZE_MAX, Qt::KeepAspectRatio);
}

QSize PageView::sizeHint() const
{
    return sizeAt(scaled(640));
}

// On paper, for what is transparent was made to be seen on it.
void PageView::paintEvent(QPaintEvent *)
{
    const QRect place({}, sizeAt(width()));
    const QSize pixels = (QSizeF(place.size()) * devicePixelRatioF()).toSize();
    if (m_fitted.size() != pixels)
        m_fitted = m_page.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(this);
    painter.fillRect(place, Qt::white);
    painter.drawImage(place, m_fitted);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace covault::desktop
