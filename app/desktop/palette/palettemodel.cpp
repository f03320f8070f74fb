// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettemodel.h"

#include "desktop/widgets/rowrole.h"

namespace covault::desktop {

// Each letter gives another list: nothing stays that could keep its place.
void PaletteModel::setItems(std::vector<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int PaletteModel::nextRow(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (!m_items[size_t(at)].isGroup())
            return at;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteRow &row = m_items[size_t(index.row())].row;
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const bool isGroup = !index.isValid() || m_items[size_t(index.row())].isGroup();
    return isGroup ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

} // namespace covault::desktop
