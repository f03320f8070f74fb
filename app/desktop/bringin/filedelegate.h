// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Paints a file: whether it is chosen, its name over what it is, and at the end what it would do.
class FileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the box stands that chooses a row, on the screen; wider than it looks, to be hit.
    static QRect boxPlace(const QStyleOptionViewItem &option);
};

} // namespace covault::desktop
