// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/theme/theme.h"
#include "drawing/tokens.h"

#include <QListView>
#include <QStyledItemDelegate>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QMimeData)

namespace covault::desktop {

/// What a row of a list shows: icon, title and one trailing slot, which is the severity if there is one.
struct ListRow
{
    QString icon;
    QString title;
    QString detail; ///< the trailing slot where there is no severity
    std::optional<drawing::Severity> severity = {};
    int count = 0; ///< of a group: how many rows it has
    bool isGroup = false;
    bool isRemoved = false; ///< struck out; the trailing slot is Undo
    bool isUnread = false;  ///< changed since the user looked
};

/// Everything the row shows, in words: "Core firewall admin, Critical".
QString accessibleText(const ListRow &row);

/// Paints a ListRow.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(QObject *parent);

    /// Whatever the window's is.
    void setDensity(Density density) { m_density = density; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// Undo in a removed row was pressed.
    void undoRequested(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
            const QModelIndex &index) override;

private:
    std::optional<Density> m_density; // nothing: the window's
};

/// A list over a model of ListRow, of rows of one height. Where dragging is enabled, what is selected is dragged as the
/// model gives it.
class RecordListView : public QListView
{
    Q_OBJECT
public:
    explicit RecordListView(QWidget *parent);
    ~RecordListView() override; ///< takes what is dragged out of the hand

Q_SIGNALS:
    void undoRequested(const QModelIndex &index);
    void dragStarted(const QMimeData &dragged);
    void dragEnded();

protected:
    /// Where several rows can be selected, what no key and no click chose is selected alone, whatever is held down.
    QItemSelectionModel::SelectionFlags selectionCommand(
            const QModelIndex &index, const QEvent *event = nullptr) const override;
    void startDrag(Qt::DropActions actions) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void drag(Qt::DropActions actions);
    QPixmap dragPicture(const QModelIndexList &rows) const;

    bool m_isDragging = false; // or is about to
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::ListRow)
