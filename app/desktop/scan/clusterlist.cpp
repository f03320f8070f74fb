// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/clusterlist.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"
#include "drawing/marks.h"

#include <QKeyEvent>

namespace covault::desktop {

namespace {

void paintGroup(RowPainter &parts, const FoundRow &row)
{
    const QFont font = textFont(TextSize::Small, QFont::DemiBold);
    parts.text(parts.takeLeading(std::min(widthOf(row.title, font), parts.rest().width() - scaled(measure::Icon)),
                       space::Control),
            row.title, font, colours().secondary);
    parts.text(parts.rest(), QLocale().toString(row.count), textFont(TextSize::Small), colours().muted);
}

void paintWord(RowPainter &parts, const FoundRow &row)
{
    if (row.word.isEmpty())
        return;
    const QFont font = textFont(TextSize::Small, QFont::Medium);
    const QRect word = parts.takeTrailing(widthOf(row.word, font), space::Control);
    const int mark = scaled(measure::Icon);
    const QRect slot = parts.takeTrailing(mark, space::Control);
    parts.text(word, row.word, font, colours().of(row.severity).ink);
    drawing::paint(parts.painter(), parts.squareIn(slot, mark), drawing::severityMark(row.severity, colours()));
}

void paintWords(RowPainter &parts, const FoundRow &row, bool isSelected)
{
    parts.twoLines(parts.rest(),
            {row.title, textFont(TextSize::Body, isSelected ? QFont::Medium : QFont::Normal), colours().text},
            {row.detail, textFont(TextSize::Small), isSelected ? colours().secondary : colours().muted});
}

} // namespace

QString accessibleText(const FoundRow &row)
{
    if (row.isHeading())
        return FoundDelegate::tr("%1, %2").arg(row.title, QLocale().toString(row.count));
    QStringList words{row.title, row.detail};
    if (!row.word.isEmpty())
        words += FoundDelegate::tr("%1: %2").arg(drawing::nameOf(row.severity), row.word);
    return words.join(FoundDelegate::tr(", "));
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, scaled(index.flags() == Qt::NoItemFlags ? measure::Row : measure::RowTwoLines)};
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<FoundRow>(index);
    RowPainter parts(*painter, option, space::Card);
    if (row.isHeading())
        return paintGroup(parts, row);
    const bool isSelected = option.state & QStyle::State_Selected;
    look::paintRowGround(*painter, option);
    parts.icon(parts.takeLeading(scaled(measure::Icon), space::Group), row.icon,
            isSelected ? colours().text : colours().muted);
    paintWord(parts, row);
    paintWords(parts, row, isSelected);
    look::paintRowFocus(*painter, option);
}

ClusterList::ClusterList(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(tr("Found"));
    setItemDelegate(new FoundDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    connect(this, &QListView::doubleClicked, this, [this] { Q_EMIT wished(FoundWish::Open); });
}

void ClusterList::move(int step)
{
    int row = currentIndex().row() + step;
    while (row >= 0 && row < model()->rowCount() && model()->index(row, 0).flags() == Qt::NoItemFlags)
        row += step;
    if (row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

void ClusterList::keyPressEvent(QKeyEvent *event)
{
    static const QHash<int, FoundWish> wishes = {{Qt::Key_A, FoundWish::Adopt}, {Qt::Key_M, FoundWish::Merge},
            {Qt::Key_I, FoundWish::Ignore}, {Qt::Key_N, FoundWish::Next}, {Qt::Key_E, FoundWish::Open},
            {Qt::Key_Return, FoundWish::Open}, {Qt::Key_Enter, FoundWish::Open}};
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (isPlain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K))
        return move(event->key() == Qt::Key_J ? 1 : -1);
    if (isPlain && wishes.contains(event->key()) && currentIndex().isValid())
        return Q_EMIT wished(wishes[event->key()]);
    QListView::keyPressEvent(event);
}

} // namespace covault::desktop
