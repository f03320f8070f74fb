// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/navdelegate.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"

#include <QPainter>

namespace covault::desktop {

namespace {
constexpr int BarWidth = 3;
constexpr int BarHeight = 16;
constexpr int LabelTop = 10; // a group stands nearer to what follows

bool isCurrent(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (isCurrent(option)) {
        look::paintBox(painter, option.rect, colours().selected, {}, radius::Control);
        QRect bar(option.rect.left(), 0, BarWidth, scaled(BarHeight));
        bar.moveTop(option.rect.center().y() - bar.height() / 2 + 1);
        look::paintBox(painter, QStyle::visualRect(option.direction, option.rect, bar), colours().accent, {}, 1);
    } else if (option.state & QStyle::State_MouseOver) {
        look::paintBox(painter, option.rect, colours().hover, {}, radius::Control);
    }
    if (option.state & QStyle::State_HasFocus)
        look::paintFocusRing(painter, option.rect, radius::Control);
}
} // namespace

NavDelegate::NavDelegate(NavView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

QSize NavDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int height = scaled(measure::RowNavigation);
    if (m_view->navWidth() == NavView::Width::Full)
        return {0, height};
    return {0, rowAt<NavRow>(index).isGroup ? int(space::Control) : scaled(measure::Row)};
}

void NavDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<NavRow>(index);
    const bool isNarrow = m_view->navWidth() == NavView::Width::Narrow;
    const int side = scaled(measure::Icon);
    if (row.isGroup) {
        RowPainter parts(*painter, option, space::Control);
        if (!isNarrow)
            parts.text(parts.rest().adjusted(0, LabelTop, 0, 0), row.text, textFont(TextSize::Caption, QFont::Medium),
                    colours().muted);
        return;
    }
    paintGround(*painter, option);
    const QColor ink = isCurrent(option) ? colours().text : colours().secondary;
    RowPainter parts(*painter, option, isNarrow ? (option.rect.width() - side) / 2 : int(space::Control));
    parts.icon(parts.takeLeading(side, space::Control), row.icon, ink);
    if (isNarrow)
        return;
    const QString count = row.count > 0 ? QLocale().toString(row.count) : QString();
    const QFont small = textFont(TextSize::Small);
    parts.text(parts.takeTrailing(widthOf(count, small), space::Control), count, small,
            isCurrent(option) ? colours().secondary : colours().muted, Qt::AlignRight);
    parts.text(
            parts.rest(), row.text, textFont(TextSize::Body, isCurrent(option) ? QFont::DemiBold : QFont::Normal), ink);
}

} // namespace covault::desktop
