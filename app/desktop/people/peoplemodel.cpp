// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peoplemodel.h"

#include "desktop/widgets/rowrole.h"

#include <algorithm>

namespace covault::desktop {

void PeopleModel::setRows(const std::vector<PersonRow> &rows)
{
    const bool areSame = std::ranges::equal(rows, m_rows, {}, &PersonRow::key, &PersonRow::key);
    if (!areSame)
        beginResetModel();
    m_rows = rows;
    if (!areSame)
        return endResetModel();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PersonRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.shown.name;
    case Qt::AccessibleTextRole:
        return accessibleText(row.shown);
    case RowRole:
        return QVariant::fromValue(row.shown);
    case SideRole:
        return int(row.side);
    case RemarkRole:
        return row.remark;
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && m_rows[size_t(index.row())].shown.isParty;
    return isHeading ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

QString PeopleModel::keyAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())].key : QString();
}

QModelIndex PeopleModel::indexOf(const QString &key) const
{
    const auto row = std::ranges::find(m_rows, key, &PersonRow::key);
    return row == m_rows.end() || key.isEmpty() ? QModelIndex() : index(int(row - m_rows.begin()));
}

} // namespace covault::desktop
