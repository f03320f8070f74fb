// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/linemodel.h"

#include "desktop/widgets/rowrole.h"

#include <algorithm>

namespace covault::desktop {

void LineModel::setRows(const std::vector<LineRow> &rows)
{
    if (rows == m_rows)
        return;
    const bool areSame = std::ranges::equal(rows, m_rows, {}, &LineRow::key, &LineRow::key);
    if (!areSame)
        beginResetModel();
    m_rows = rows;
    if (!areSame)
        return endResetModel();
    Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int LineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LineRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? row.title : row.title + u'\n' + row.detail;
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

QString LineModel::keyAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())].key : QString();
}

QModelIndex LineModel::indexOf(const QString &key) const
{
    const auto row = std::ranges::find(m_rows, key, &LineRow::key);
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()));
}

} // namespace covault::desktop
