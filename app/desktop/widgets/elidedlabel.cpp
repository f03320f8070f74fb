// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/elidedlabel.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace covault::desktop {

static QColor colourOf(ElidedLabel::Ink ink)
{
    switch (ink) {
    case ElidedLabel::Ink::Text:
        return colours().text;
    case ElidedLabel::Ink::Secondary:
        return colours().secondary;
    case ElidedLabel::Ink::Muted:
        return colours().muted;
    case ElidedLabel::Ink::Accent:
        return colours().accent;
    }
    Q_UNREACHABLE();
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::StaticText);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setInk(Ink ink)
{
    m_ink = ink;
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const int target = focusPolicy() == Qt::NoFocus ? 0 : scaled(measure::RowCompact); // what is pressed is no lower
    return {fontMetrics().horizontalAdvance(m_text) + 1, std::max(fontMetrics().height(), target)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return {std::min(wanted.width(), 3 * fontMetrics().averageCharWidth()), wanted.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a number or an address reads as it is
    painter.setPen(isEnabled() ? colourOf(m_ink) : colours().disabled);
    const auto alignment =
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    painter.drawText(
            rect(), int(alignment) | Qt::TextSingleLine, fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QWidget::event(event);
    const bool isCut = fontMetrics().horizontalAdvance(m_text) > width();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), isCut ? m_text : QString(), this);
    return true;
}

} // namespace covault::desktop
