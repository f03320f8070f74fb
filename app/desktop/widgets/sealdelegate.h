// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/marks.h"

#include <QStyledItemDelegate>

#include <optional>

namespace covault::desktop {

/// Where one side stands, in a cell of two seals.
struct CellSeal
{
    drawing::Seal seal = drawing::Seal::NotSigned;
    QString words;       ///< "Northwind signed 9 Nov": the tooltip, and what is read out
    bool isMine = false; ///< the user may sign it
};

/// A cell of the matrix of duties: the internal seal, then the provider's.
struct SealCell
{
    CellSeal internal;
    CellSeal provider;
};

/// "Northwind signed 9 Nov, Baxter not signed".
QString accessibleText(const SealCell &cell);

/// Paints two seals, and hears which is pressed. Space signs the user's own in the current cell.
class SealDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SealDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
            const QModelIndex &index) override;

Q_SIGNALS:
    /// The user wishes to sign for his side.
    void signRequested(const QModelIndex &index, covault::drawing::Side side);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
            const QModelIndex &index) override;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::SealCell)
