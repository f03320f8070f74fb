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

const PaletteItem *PaletteModel::item(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[size_t(row)] : nullptr;
}

int PaletteModel::rowOf(const PaletteItem &item) const
{
    const auto isSame = [&item](const PaletteItem &one) {
        return one.type == item.type && one.name == item.name && one.target == item.target;
    };
    const auto found = std::find_if(m_items.begin(), m_items.end(), isSame);
    return found == m_items.end() ? -1 : int(found - m_items.begin());
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
