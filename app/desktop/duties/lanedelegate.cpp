// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/lanedelegate.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

namespace covault::desktop {

namespace {

constexpr int CountWidth = 20;

void paintCount(RowPainter &parts, drawing::Side side, const QString &name, int count, bool isSelected)
{
    const int mark = scaled(measure::Icon);
    const QRect number = parts.takeTrailing(scaled(CountWidth), space::Pair);
    const QRect slot = parts.takeTrailing(mark, space::Group);
    const QColor quiet = isSelected ? colours().secondary : colours().muted;
    drawing::paint(parts.painter(), parts.squareIn(slot, mark), drawing::sideMark(side, name, colours()));
    parts.text(number, QLocale().toString(count), textFont(TextSize::Small), count > 0 ? colours().text : quiet,
            Qt::AlignRight);
}

} // namespace

QString accessibleText(const LaneRow &row)
{
    QStringList words{row.title, LaneDelegate::tr("%1: %2").arg(row.internalName).arg(row.internal)};
    if (!row.providerName.isEmpty())
        words += LaneDelegate::tr("%1: %2").arg(row.providerName).arg(row.provider);
    if (row.nobody > 0)
        words += LaneDelegate::tr("nobody: %1").arg(row.nobody);
    if (row.worst)
        words += drawing::nameOf(*row.worst);
    return words.join(LaneDelegate::tr(", "));
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, scaled(measure::Row)};
}

void LaneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<LaneRow>(index);
    const bool isSelected = option.state & QStyle::State_Selected;
    look::paintRowGround(*painter, option);
    RowPainter parts(*painter, option, space::Group);
    if (!row.providerName.isEmpty())
        paintCount(parts, drawing::Side::Provider, row.providerName, row.provider, isSelected);
    paintCount(parts, drawing::Side::Internal, row.internalName, row.internal, isSelected);
    const int mark = scaled(measure::Icon);
    const QRect slot = parts.takeTrailing(mark, space::Control);
    if (row.worst)
        drawing::paint(*painter, parts.squareIn(slot, mark), drawing::severityMark(*row.worst, colours()));
    parts.text(parts.rest(), row.title, textFont(TextSize::Body, isSelected ? QFont::Medium : QFont::Normal),
            row.total() > 0      ? colours().text
                    : isSelected ? colours().secondary
                                 : colours().muted);
    look::paintRowFocus(*painter, option);
}

} // namespace covault::desktop
