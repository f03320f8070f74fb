// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/filemodel.h"

#include "desktop/widgets/rowrole.h"

#include <algorithm>

namespace covault::desktop {

// Files are added at the end and taken away anywhere; they never change places.
void FileModel::setRows(const std::vector<FileRow> &rows)
{
    removeGone(rows);
    for (size_t place = 0; place < m_rows.size(); ++place) {
        if (m_rows[place] == rows[place])
            continue;
        m_rows[place] = rows[place];
        Q_EMIT dataChanged(index(int(place)), index(int(place)));
    }
    if (rows.size() == m_rows.size())
        return;
    beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin() + qsizetype(m_rows.size()), rows.end());
    endInsertRows();
}

void FileModel::removeGone(const std::vector<FileRow> &rows)
{
    for (size_t place = m_rows.size(); place-- > 0;) {
        if (std::ranges::find(rows, m_rows[place].path, &FileRow::path) != rows.end())
            continue;
        beginRemoveRows({}, int(place), int(place));
        m_rows.erase(m_rows.begin() + qsizetype(place));
        endRemoveRows();
    }
}

FileRow FileModel::at(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_rows.size() ? m_rows[size_t(index.row())] : FileRow();
}

int FileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FileModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_rows.size())
        return {};
    const FileRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case Qt::ToolTipRole:
        return row.path;
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

} // namespace covault::desktop
