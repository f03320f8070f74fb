// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/dutiesstate.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Everything the row shows, in words.
QString accessibleText(const DutyRow &row);

/// Paints a DutyRow: duty, accountable side, who answers first, after hours, backup, seals, finding. A narrow list
/// leaves columns out.
class DutyDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The names of the columns over the list. The list's scroll bar stands beside it too.
class DutyHead : public QWidget
{
    Q_OBJECT
public:
    explicit DutyHead(QWidget *parent);

    /// How much narrower than this the rows are.
    void setMargin(int pixels);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_margin = 0;
};

} // namespace covault::desktop
