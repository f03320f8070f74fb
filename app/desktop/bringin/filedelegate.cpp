// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/filedelegate.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int PlanWidth = 240;
/// With less room the plan is in the second line only.
constexpr int RoomForPlan = 560;

// The sign of a row that can't be chosen, or the box of one that can.
void paintBox(RowPainter &parts, const QStyleOptionViewItem &option, const FileRow &row)
{
    const int side = scaled(measure::Icon);
    const QRect slot = parts.takeLeading(side, space::Group);
    if (row.state == FileRow::State::Taken)
        return parts.icon(slot, u"check"_s, colours().secondary);
    if (row.state == FileRow::State::Refused)
        return parts.icon(slot, u"circle-x"_s, colours().muted);
    if (row.state == FileRow::State::Waiting)
        return parts.icon(slot, u"hourglass"_s, colours().muted);
    QStyleOptionButton box;
    box.rect = parts.squareIn(slot, side);
    box.palette = option.palette;
    const bool canBeChosen = row.news > 0;
    box.state = (row.isChosen && canBeChosen ? QStyle::State_On : QStyle::State_Off)
            | (canBeChosen ? QStyle::State_Enabled : QStyle::State_None);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &parts.painter(), option.widget);
}

void paintWords(RowPainter &parts, const FileRow &row, bool isSelected, bool hasPlan)
{
    const bool isRefused = row.state == FileRow::State::Refused;
    const QString second =
            hasPlan || row.plan.isEmpty() ? row.what : FileDelegate::tr("%1; %2").arg(row.plan, row.what);
    parts.twoLines(parts.rest(),
            {row.name, textFont(TextSize::Body, isSelected ? QFont::Medium : QFont::Normal),
                    isRefused ? colours().muted : colours().text},
            {second, textFont(TextSize::Small), isSelected ? colours().secondary : colours().muted});
}

} // namespace

QRect FileDelegate::boxPlace(const QStyleOptionViewItem &option)
{
    QRect place = option.rect;
    place.setWidth(space::Section + scaled(measure::Icon) + space::Control);
    return QStyle::visualRect(option.direction, option.rect, place);
}

QSize FileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, scaled(measure::RowTwoLines)};
}

void FileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<FileRow>(index);
    const bool isSelected = option.state & QStyle::State_Selected;
    look::paintRowGround(*painter, option);
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    RowPainter parts(*painter, option, space::Section);
    paintBox(parts, option, row);
    const bool hasPlan = option.rect.width() >= scaled(RoomForPlan);
    if (hasPlan) {
        parts.text(parts.takeTrailing(scaled(PlanWidth), space::Group), row.plan, textFont(TextSize::Body),
                row.news > 0 ? colours().text : colours().muted, Qt::AlignRight);
    }
    paintWords(parts, row, isSelected, hasPlan);
    look::paintRowFocus(*painter, option);
}

} // namespace covault::desktop
