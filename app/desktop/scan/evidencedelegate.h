// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/scanstate.h"

#include <QStyledItemDelegate>

namespace covault::desktop {

/// Everything the row shows, in words.
QString accessibleText(const EvidenceRow &row);

/// Paints an EvidenceRow: a file's head, or a place in it with what stands there. What the vault does not say is
/// marked.
class EvidenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace covault::desktop
