// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/palette/paletteitem.h"

#include <QAbstractListModel>

namespace covault::desktop {

/// The rows of the palette: groups and what was found.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<PaletteItem> items);
    /// The row next to \p row in the direction of \p step that is no group; -1 if there is none.
    int nextRow(int row, int step) const;
    /// What stands in a row; null if there is no such row.
    const PaletteItem *item(int row) const;
    /// The row of what \p item stands for, however it is found now; -1 if it is not there.
    int rowOf(const PaletteItem &item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteItem> m_items;
};

} // namespace covault::desktop
