// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/linedelegate.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"
#include "drawing/marks.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int StateWidth = 168;
constexpr int WhenWidth = 112;
/// The least widths of a row with these columns.
constexpr int RoomForState = 420;
constexpr int RoomForWhen = 560;

void paintTexts(const RowPainter &parts, const QRect &slot, const LineRow &row)
{
    parts.twoLines(slot, {row.title, textFont(TextSize::Body), colours().text},
            {row.detail, textFont(TextSize::Small), colours().muted});
}

void paintState(const RowPainter &parts, const QRect &slot, const LineRow &row)
{
    const int side = scaled(measure::Icon);
    QRect words = slot;
    words.adjust(parts.isMirrored() ? 0 : side + space::Control, 0, parts.isMirrored() ? -side - space::Control : 0, 0);
    if (!row.severity) {
        parts.icon(slot, u"circle-check"_s, colours().secondary);
        return parts.text(words, row.state, textFont(TextSize::Body), colours().secondary);
    }
    drawing::paint(parts.painter(), parts.squareIn(slot, side), drawing::severityMark(*row.severity, colours()));
    parts.text(words, row.state, textFont(TextSize::Small, QFont::Medium), colours().of(*row.severity).ink);
}

} // namespace

QString accessibleText(const LineRow &row)
{
    QStringList parts{row.title, row.detail, row.state, row.when};
    parts.removeAll(QString());
    return parts.join(LineDelegate::tr(", "));
}

LineDelegate::LineDelegate(int padding, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_padding(padding)
{
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, scaled(measure::RowTwoLines)}; // of one height, for the view
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<LineRow>(index);
    look::paintRowGround(*painter, option);
    look::paintHairline(*painter, option.rect.bottomLeft(), option.rect.bottomRight(), colours().line);
    RowPainter parts(*painter, option, m_padding);
    const int room = parts.rest().width();
    const int icon = scaled(measure::IconLarge);
    const QRect square = parts.squareIn(parts.takeLeading(icon, space::Group), icon);
    paintIcon(*painter, square, row.icon, colours().secondary);
    if (!row.when.isEmpty() && room >= scaled(RoomForWhen)) {
        parts.text(parts.takeTrailing(scaled(WhenWidth), space::Group), row.when, textFont(TextSize::Body),
                colours().secondary);
    }
    const bool hasState = !row.state.isEmpty() && (room >= scaled(RoomForState) || row.severity);
    if (hasState)
        paintState(parts, parts.takeTrailing(std::min(scaled(StateWidth), room / 3), space::Group), row);
    paintTexts(parts, parts.rest(), row);
    look::paintRowFocus(*painter, option);
}

LineView::LineView(const QString &name, int padding, int mostRows, QWidget *parent)
    : QListView(parent)
    , m_mostRows(mostRows)
{
    setAccessibleName(name);
    setItemDelegate(new LineDelegate(padding, this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    const auto fit = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
}

void LineView::setEmptyHeight(int pixels)
{
    m_emptyHeight = pixels;
    updateGeometry();
}

QSize LineView::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return {0, rows == 0 ? scaled(m_emptyHeight) : std::min(rows, m_mostRows) * scaled(measure::RowTwoLines)};
}

} // namespace covault::desktop
