// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/recordlistview.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/rowpainter.h"
#include "desktop/widgets/rowrole.h"
#include "drawing/marks.h"

#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>

namespace covault::desktop {

namespace {
constexpr int GroupDrop = 6; // a group's words stand nearer to its rows

QString undoText()
{
    return RecordListView::tr("Undo");
}

// Where Undo stands in a removed row, on the screen.
QRect undoPlace(const QStyleOptionViewItem &option)
{
    const int width = widthOf(undoText(), textFont(TextSize::Small, QFont::Medium));
    QRect place = option.rect.adjusted(0, 0, -space::Group, 0);
    place.setLeft(place.right() + 1 - width);
    return QStyle::visualRect(option.direction, option.rect, place);
}

void paintGroup(RowPainter &parts, const ListRow &row)
{
    const QFont font = textFont(TextSize::Small, QFont::DemiBold);
    const QRect title = parts.takeLeading(widthOf(row.title, font), space::Control).adjusted(0, GroupDrop, 0, 0);
    parts.text(title, row.title, font, colours().secondary);
    if (row.count > 0) {
        parts.text(parts.rest().adjusted(0, GroupDrop, 0, 0), QLocale().toString(row.count), textFont(TextSize::Small),
                colours().muted);
    }
}

void paintTrailing(RowPainter &parts, const ListRow &row, bool isSelected)
{
    if (row.severity) {
        parts.severity(parts.takeTrailing(scaled(measure::SeverityColumn), space::Control), *row.severity);
        return;
    }
    const QFont small = textFont(TextSize::Small);
    const int width = std::min(widthOf(row.detail, small), parts.rest().width() / 2);
    parts.text(parts.takeTrailing(width, space::Control), row.detail, small,
            isSelected ? colours().secondary : colours().muted, Qt::AlignRight);
}

QFont titleFont(const ListRow &row, bool isSelected)
{
    QFont font = textFont(TextSize::Body, isSelected || row.isUnread ? QFont::Medium : QFont::Normal);
    font.setStrikeOut(row.isRemoved);
    return font;
}
} // namespace

QString accessibleText(const ListRow &row)
{
    QStringList parts{row.title};
    if (row.isGroup && row.count > 0)
        parts << QLocale().toString(row.count);
    if (!row.detail.isEmpty())
        parts << row.detail;
    if (row.severity)
        parts << drawing::nameOf(*row.severity);
    if (row.isRemoved)
        parts << RecordListView::tr("removed");
    if (row.isUnread)
        parts << RecordListView::tr("changed since you looked");
    return parts.join(RecordListView::tr(", "));
}

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight(m_density.value_or(density()))};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = rowAt<ListRow>(index);
    RowPainter parts(*painter, option, space::Group);
    if (row.isGroup) {
        paintGroup(parts, row);
        return;
    }
    const bool isSelected = option.state & QStyle::State_Selected;
    look::paintRowGround(*painter, option);
    const QColor iconInk = isSelected ? colours().text : colours().muted;
    parts.icon(parts.takeLeading(scaled(measure::Icon), space::Control), row.icon, iconInk);
    if (row.isRemoved) {
        const QFont font = textFont(TextSize::Small, QFont::Medium);
        parts.text(parts.takeTrailing(widthOf(undoText(), font), space::Control), undoText(), font, colours().accent);
    } else {
        paintTrailing(parts, row, isSelected);
    }
    parts.text(parts.rest(), row.title, titleFont(row, isSelected), row.isRemoved ? colours().muted : colours().text);
    look::paintRowFocus(*painter, option);
}

bool RowDelegate::editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && rowAt<ListRow>(index).isRemoved) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (undoPlace(option).adjusted(-4, 0, 4, 0).contains(mouse->position().toPoint())) {
            Q_EMIT undoRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

RecordListView::RecordListView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    auto *rows = new RowDelegate(this);
    setItemDelegate(rows);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(rows, &RowDelegate::undoRequested, this, &RecordListView::undoRequested);
}

// The picture at the pointer would show a title of a locked vault until it is let go.
RecordListView::~RecordListView()
{
    if (m_isDragging)
        QDrag::cancel();
}

// Afterwards: a lock destroys the view while it waits for the drop, and nobody below may still need it then.
void RecordListView::startDrag(Qt::DropActions actions)
{
    m_isDragging = true;
    QMetaObject::invokeMethod(
            this,
            [self = QPointer(this), actions] {
                self->drag(actions);
                if (self)
                    self->m_isDragging = false;
            },
            Qt::QueuedConnection);
}

// What the hand does until then selects no other rows.
void RecordListView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragging)
        QListView::mouseMoveEvent(event);
}

void RecordListView::drag(Qt::DropActions actions)
{
    QModelIndexList rows = selectedIndexes();
    rows.removeIf([](const QModelIndex &index) { return !index.flags().testFlag(Qt::ItemIsDragEnabled); });
    if (rows.isEmpty() || !QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        return;
    auto *hand = new QDrag(window()); // outlives the view
    hand->setMimeData(model()->mimeData(rows));
    hand->setPixmap(dragPicture(rows));
    hand->setHotSpot({-space::Control, -space::Control});
    const QPointer self(this);
    Q_EMIT dragStarted(*hand->mimeData());
    hand->exec(actions, Qt::MoveAction);
    if (self)
        Q_EMIT dragEnded();
}

QPixmap RecordListView::dragPicture(const QModelIndexList &rows) const
{
    const QString words =
            rows.size() == 1 ? rows.front().data().toString() : tr("%n records", nullptr, int(rows.size()));
    const QSize size = badge::tagSize({}, words).boundedTo({scaled(measure::List), height()});
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    badge::paintTag(painter, QRect({}, size), {}, words, layoutDirection());
    return picture;
}

// Qt asks the keyboard: after Ctrl+S, what was saved would be selected beside what was selected before.
QItemSelectionModel::SelectionFlags RecordListView::selectionCommand(
        const QModelIndex &index, const QEvent *event) const
{
    const bool isChosen = event || selectionMode() != ExtendedSelection;
    return isChosen ? QListView::selectionCommand(index, event) : QItemSelectionModel::ClearAndSelect;
}

} // namespace covault::desktop
