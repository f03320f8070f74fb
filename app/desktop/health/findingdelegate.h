// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/findingrows.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Paints a FindingRow: severity, title over evidence, record, who, when, what to do, menu. What has no room is left
/// out from the middle. Hears where it is pressed.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FindingDelegate(QObject *parent);

    /// Whether there are so many rows that all are of one height: a view that asks each for its own takes too long.
    static bool isLong(const QAbstractItemModel &model);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void fixPressed(const QModelIndex &index);
    /// \p place: of the three dots, in the view.
    void menuPressed(const QModelIndex &index, const QPoint &place);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
            const QModelIndex &index) override;
};

} // namespace covault::desktop
