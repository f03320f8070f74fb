// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/persondelegate.h"

#include "desktop/people/peoplemodel.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

#include <QPainter>

namespace covault::desktop {

PersonDelegate::PersonDelegate(QObject *parent)
    : DeviceDelegate(parent, space::Section)
{
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = DeviceDelegate::sizeHint(option, index);
    if (rowAt<DeviceRow>(index).isParty)
        size.setHeight(scaled(measure::Row));
    return size;
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<DeviceRow>(index);
    if (!row.isParty)
        return DeviceDelegate::paint(painter, option, index);
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    RowPainter parts(*painter, option, space::Section);
    const int side = scaled(measure::Icon);
    const auto mark = drawing::Side(index.data(SideRole).toInt());
    if (mark != drawing::Side::Unknown) {
        const QRect square = parts.squareIn(parts.takeLeading(side, space::Control), side);
        drawing::paint(*painter, square, drawing::sideMark(mark, row.name, colours()));
    }
    const QFont font = textFont(TextSize::Small, QFont::DemiBold);
    parts.text(parts.takeLeading(std::min(widthOf(row.name, font) + 1, parts.rest().width()), space::Control), row.name,
            font, colours().secondary);
    parts.text(parts.rest(), index.data(RemarkRole).toString(), textFont(TextSize::Small), colours().muted);
}

} // namespace covault::desktop
