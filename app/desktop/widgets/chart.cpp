// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/chart.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QPainter>

namespace covault::desktop {

Chart::Chart(const QSize &size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleRole(*this, QAccessible::Chart);
}

void Chart::setPainting(const Painting &painting, const QString &words)
{
    m_painting = painting;
    setAccessibleName(words);
    update();
}

QSize Chart::sizeHint() const
{
    return {scaled(m_size.width()), scaled(m_size.height())};
}

void Chart::paintEvent(QPaintEvent *)
{
    if (!m_painting)
        return;
    QPainter painter(this);
    m_painting(painter, rect(),
            {.colours = colours(),
                    .caption = textFont(TextSize::Caption),
                    .words = textFont(TextSize::Small),
                    .number = textFont(TextSize::Number, QFont::DemiBold),
                    .unit = scaled(100) / 100.0});
}

} // namespace covault::desktop
