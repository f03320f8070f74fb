// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/linerow.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace covault::desktop {

/// Paints a LineRow: icon, title over detail, state, and when. In a narrow view the last ones give way; what is wrong
/// never does.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// \p padding of both ends, in pixels of the design.
    LineDelegate(int padding, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_padding;
};

/// A list of such lines, as high as its rows need up to \p mostRows, then it scrolls.
class LineView : public QListView
{
    Q_OBJECT
public:
    LineView(const QString &name, int padding, int mostRows, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    void setModel(QAbstractItemModel *model) override;
    /// How high it is while it has no row: what lies over it then needs room.
    void setEmptyHeight(int pixels);

private:
    int m_mostRows;
    int m_emptyHeight = 0;
};

} // namespace covault::desktop
