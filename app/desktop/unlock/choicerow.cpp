// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/choicerow.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/rowpainter.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace covault::desktop {

ChoiceRow::ChoiceRow(const QString &icon, const QString &text, const QString &end, End use, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_end(end)
    , m_use(use)
{
    setText(text);
    setAccessibleName(end.isEmpty() || use == End::Key ? text : tr("%1, %2").arg(text, end));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(scaled(measure::Row));
}

QSize ChoiceRow::sizeHint() const
{
    return {scaled(measure::List), scaled(measure::Row)};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isEnabled() && (underMouse() || isDown()))
        look::paintBox(painter, rect(), isDown() ? colours().selected : colours().hover, {}, radius::Control);
    QStyleOptionViewItem option;
    option.initFrom(this);
    RowPainter parts(painter, option, space::Control);
    parts.icon(parts.takeLeading(scaled(measure::Icon), space::Control), m_icon,
            isEnabled() ? colours().muted : colours().disabled);
    if (m_use == End::Key) {
        const QSize size = badge::keySize(m_end);
        QRect place = parts.takeTrailing(size.width(), space::Control);
        badge::paintKey(painter, {place.left(), (height() - size.height()) / 2, size.width(), size.height()}, m_end);
    } else if (!m_end.isEmpty()) {
        const QFont small = textFont(TextSize::Small);
        parts.text(parts.takeTrailing(widthOf(m_end, small), space::Control), m_end, small,
                isEnabled() ? colours().muted : colours().disabled, Qt::AlignRight);
    }
    parts.text(parts.rest(), text(), textFont(TextSize::Body), isEnabled() ? colours().text : colours().disabled);
    if (hasFocus())
        look::paintFocusRing(painter, rect(), radius::Control);
}

} // namespace covault::desktop
