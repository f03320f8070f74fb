// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/stylepainting.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace covault::desktop::stylepainting {

namespace {
constexpr int Padding = 12;
constexpr int SeparatorHeight = 9;
constexpr int ShortcutGap = 24;

int iconColumn()
{
    return scaled(measure::Icon) + space::Control;
}

void paintMark(QPainter &painter, const QStyleOptionMenuItem &item, const QRect &square, const QColor &ink)
{
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked)
        paintIcon(painter, square, u"check"_s, ink);
    else if (item.icon.name().isEmpty())
        item.icon.paint(&painter, square);
    else
        paintIcon(painter, square, item.icon.name(), ink);
}
} // namespace

void paintPopupPanel(QPainter &painter, const QRect &rectangle, double cornerRadius)
{
    look::paintBox(painter, rectangle, colours().raised, colours().border, cornerRadius);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = item.rect.center().y();
        look::paintHairline(
                painter, {double(item.rect.left()), double(y)}, {double(item.rect.right()), double(y)}, colours().line);
        return;
    }
    const bool isEnabled = item.state & QStyle::State_Enabled;
    if (item.state & QStyle::State_Selected && isEnabled)
        look::paintBox(painter, item.rect.adjusted(4, 0, -4, 0), colours().selected, {}, radius::Control);
    const QRect inner = item.rect.adjusted(Padding, 0, -Padding, 0);
    const auto place = [&](const QRect &part) { return QStyle::visualRect(item.direction, item.rect, part); };
    const int side = scaled(measure::Icon);
    const int top = inner.center().y() - side / 2 + 1;
    const QColor ink = isEnabled ? colours().text : colours().disabled;
    paintMark(painter, item, place(QRect(inner.left(), top, side, side)), isEnabled ? colours().secondary : ink);
    const QStringList parts = item.text.split(u'\t');
    painter.save();
    painter.setFont(item.font);
    painter.setPen(ink);
    const QRect words = inner.adjusted(iconColumn(), 0, 0, 0);
    constexpr int Flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const bool isMirrored = item.direction == Qt::RightToLeft;
    painter.drawText(place(words), Flags | (isMirrored ? Qt::AlignRight : Qt::AlignLeft), parts.value(0));
    painter.setPen(isEnabled ? colours().muted : ink);
    painter.drawText(place(words), Flags | (isMirrored ? Qt::AlignLeft : Qt::AlignRight), parts.value(1));
    painter.restore();
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, place(QRect(inner.right() + 1 - side, top, side, side)),
                isMirrored ? u"chevron-left"_s : u"chevron-right"_s, ink);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {1, SeparatorHeight};
    const QStringList parts = item.text.split(u'\t');
    const QFontMetrics metrics(item.font);
    int width = 2 * Padding + iconColumn() + metrics.size(Qt::TextShowMnemonic, parts.value(0)).width();
    if (parts.size() > 1)
        width += ShortcutGap + metrics.horizontalAdvance(parts[1]);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += iconColumn();
    return {width, std::max(scaled(measure::Button), metrics.height() + space::Control)};
}

} // namespace covault::desktop::stylepainting
