// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/palettedelegate.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"
#include "drawing/marks.h"

#include <QPainter>
#include <QTextLayout>

namespace covault::desktop {

namespace {
constexpr int GroupHeight = 24;

bool canRun(const PaletteRow &row)
{
    return row.reason.isEmpty();
}

QFont titleFont(bool isSelected)
{
    return textFont(TextSize::Body, isSelected ? QFont::Medium : QFont::Normal);
}

QList<QTextLayout::FormatRange> formatsOf(const std::vector<Hit> &hits)
{
    QTextCharFormat found;
    found.setForeground(colours().accent);
    found.setFontWeight(QFont::DemiBold);
    QList<QTextLayout::FormatRange> formats;
    for (const Hit &hit : hits)
        formats.append({hit.start, hit.length, found});
    return formats;
}

// Width of the title with its hits, laid out in one line.
double layOut(QTextLayout &layout, const PaletteRow &row)
{
    if (canRun(row))
        layout.setFormats(formatsOf(row.hits));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(layout.text().size()));
    layout.endLayout();
    return line.isValid() ? line.naturalTextWidth() : 0;
}

void paintTitle(RowPainter &parts, const PaletteRow &row, bool isSelected)
{
    const QFont font = titleFont(isSelected);
    QTextLayout whole(row.title, font);
    const int natural = qCeil(layOut(whole, row));
    const int width = std::min(natural, parts.rest().width());
    const QRect place = parts.takeLeading(width, space::Group);
    QPainter &painter = parts.painter();
    painter.setPen(canRun(row) ? colours().text : colours().disabled);
    QTextLayout cut(QFontMetrics(font).elidedText(row.title, Qt::ElideRight, width + 1), font);
    QTextLayout &shown = natural > width ? cut : whole;
    const double shownWidth = natural > width ? layOut(cut, row) : natural;
    const double x = parts.isMirrored() ? place.right() + 1 - shownWidth : place.left();
    painter.save();
    painter.setClipRect(place.adjusted(-1, 0, 1, 0), Qt::IntersectClip);
    shown.draw(&painter, QPointF(x, place.center().y() + 1 - shown.boundingRect().height() / 2));
    painter.restore();
}

void paintTrailing(RowPainter &parts, const PaletteRow &row)
{
    const QFont small = textFont(TextSize::Small);
    if (!canRun(row)) {
        const int width = std::min(widthOf(row.reason, small), parts.rest().width() / 2);
        parts.text(parts.takeTrailing(width, space::Group), row.reason, small, colours().disabled, Qt::AlignRight);
    } else if (row.severity) {
        parts.severity(parts.takeTrailing(scaled(measure::SeverityColumn), space::Group), *row.severity);
    } else if (!row.key.isEmpty()) {
        const QSize size = badge::keySize(row.key);
        QRect place = parts.takeTrailing(size.width(), space::Group);
        place.adjust(0, (place.height() - size.height()) / 2, 0, 0);
        place.setHeight(size.height());
        badge::paintKey(parts.painter(), place, row.key);
    }
}
} // namespace

QString accessibleText(const PaletteRow &row)
{
    QStringList parts{row.title};
    if (!row.detail.isEmpty())
        parts << row.detail;
    if (row.severity)
        parts << drawing::nameOf(*row.severity);
    if (!row.key.isEmpty())
        parts << row.key;
    if (!canRun(row))
        parts << PaletteDelegate::tr("not now: %1").arg(row.reason);
    return parts.join(PaletteDelegate::tr(", "));
}

PaletteDelegate::PaletteDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, scaled(rowAt<PaletteRow>(index).isGroup ? GroupHeight : measure::RowPalette)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<PaletteRow>(index);
    RowPainter parts(*painter, option, space::Card);
    if (row.isGroup) {
        parts.text(parts.rest(), row.title, textFont(TextSize::Caption, QFont::Medium), colours().muted);
        return;
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    QStyleOptionViewItem ground = option;
    ground.state.setFlag(QStyle::State_MouseOver, false); // the pointer moves nothing here
    look::paintRowGround(*painter, ground);
    const QColor iconInk = !canRun(row) ? colours().disabled : isSelected ? colours().text : colours().muted;
    parts.icon(parts.takeLeading(scaled(measure::Icon), space::Group), row.icon, iconInk);
    paintTrailing(parts, row);
    paintTitle(parts, row, isSelected);
    if (parts.rest().width() > 0) {
        parts.text(parts.rest(), row.detail, textFont(TextSize::Small),
                isSelected ? colours().secondary : colours().muted);
    }
}

} // namespace covault::desktop
