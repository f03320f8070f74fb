// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/dutiesstate.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Everything the row shows, in words.
QString accessibleText(const LaneRow &row);

/// Paints a LaneRow: its title, the worst that is wrong in it, and how many duties each side has.
class LaneDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace covault::desktop
