// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/rowlistmodel.h"

#include "desktop/widgets/rowrole.h"

namespace covault::desktop {

void RowListModel::setRows(std::vector<ShownRow> rows)
{
    const auto isSame = [](const ShownRow &a, const ShownRow &b) { return a.id == b.id && a.title == b.title; };
    if (!std::equal(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), isSame)) {
        beginResetModel();
        m_rows = std::move(rows);
        return endResetModel();
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int RowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RowListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ShownRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.spoken;
    case Qt::ToolTipRole:
        return row.tip.isEmpty() ? QVariant() : QVariant(row.tip);
    case RowRole:
        return row.row;
    default:
        return {};
    }
}

Qt::ItemFlags RowListModel::flags(const QModelIndex &index) const
{
    return idAt(index).isEmpty() ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

QModelIndex RowListModel::indexOf(const QString &id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!id.isEmpty() && m_rows[row].id == id)
            return index(int(row));
    }
    return {};
}

QString RowListModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())].id : QString();
}

} // namespace covault::desktop
