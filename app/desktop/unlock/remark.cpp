// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/remark.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "drawing/marks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace covault::desktop {

Remark::Remark(drawing::Severity severity, QWidget *parent)
    : QWidget(parent)
    , m_severity(severity)
    , m_label(new QLabel(this))
{
    setAccessibleRole(*this, QAccessible::AlertMessage);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(measure::Icon) + space::Control, space::Pair, 0, space::Pair);
    row->addWidget(m_label);
    applyLook();
    hide();
}

void Remark::setText(const QString &text)
{
    if (m_label->text() == text)
        return;
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Remark::text() const
{
    return m_label->text();
}

void Remark::applyLook()
{
    m_label->setFont(textFont(TextSize::Small, QFont::Medium));
    look::setInk(*m_label, colours().of(m_severity).ink);
}

void Remark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

void Remark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = scaled(measure::Icon);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int lineHeight = QFontMetrics(m_label->font()).height();
    const QRect square(isMirrored ? width() - side : 0, space::Pair + (lineHeight - side) / 2, side, side);
    drawing::paint(painter, square, drawing::severityMark(m_severity, colours()));
}

} // namespace covault::desktop
