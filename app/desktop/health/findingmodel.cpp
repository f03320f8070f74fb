// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/findingmodel.h"

#include "desktop/widgets/rowrole.h"

#include <set>

namespace covault::desktop {

namespace {

using Name = std::pair<FindingId, QString>;

// What makes a row the same one: a finding's id, a group's title.
Name nameOf(const FindingRow &row)
{
    return {row.id, row.isGroup() ? row.title : QString()};
}

} // namespace

void FindingModel::setRows(const FindingRows &rows)
{
    if (rows.areThoseOf(m_set))
        return;
    std::vector<FindingRow> made;
    for (size_t place = 0; place < rows.size() && rows.size() < Long; ++place)
        made.push_back(rows[place]);
    if (isLong() && rows.haveTheLinesOf(m_set)) {
        m_set = rows;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    if (m_set.empty() || isLong() || rows.size() >= Long) {
        beginResetModel();
        m_set = rows;
        m_rows = std::move(made);
        return endResetModel();
    }
    m_set = {};
    removeGone(made);
    for (size_t place = 0; place < made.size(); ++place)
        put(place, made[place]);
    m_set = rows;
}

// From the end, whole runs at once.
void FindingModel::removeGone(const std::vector<FindingRow> &rows)
{
    std::set<Name> kept;
    for (const FindingRow &row : rows)
        kept.insert(nameOf(row));
    for (size_t end = m_rows.size(); end > 0;) {
        size_t begin = end;
        while (begin > 0 && !kept.contains(nameOf(m_rows[begin - 1])))
            --begin;
        if (begin < end) {
            beginRemoveRows({}, int(begin), int(end) - 1);
            m_rows.erase(m_rows.begin() + qsizetype(begin), m_rows.begin() + qsizetype(end));
            endRemoveRows();
        }
        end = begin > 0 ? begin - 1 : 0;
    }
}

// All rows before \p place are right already, so a row of this name stands at it or behind it.
void FindingModel::put(size_t place, const FindingRow &row)
{
    const auto from = m_rows.begin() + qsizetype(std::min(place, m_rows.size()));
    const auto here =
            std::find_if(from, m_rows.end(), [&row](const FindingRow &one) { return nameOf(one) == nameOf(row); });
    if (here == m_rows.end()) {
        beginInsertRows({}, int(place), int(place));
        m_rows.insert(m_rows.begin() + qsizetype(place), row);
        endInsertRows();
        return;
    }
    if (here != from) {
        beginMoveRows({}, int(here - m_rows.begin()), int(here - m_rows.begin()), {}, int(place));
        std::rotate(from, here, here + 1);
        endMoveRows();
    }
    if (m_rows[place] == row)
        return;
    m_rows[place] = row;
    Q_EMIT dataChanged(index(int(place)), index(int(place)));
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(isLong() ? m_set.size() : m_rows.size());
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !(role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole || role == RowRole))
        return {};
    const FindingRow row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case Qt::ToolTipRole:
        return row.isGroup() ? QVariant() : QStringList{row.title, row.evidence, row.day}.join(u'\n').trimmed();
    default:
        return QVariant::fromValue(row);
    }
}

Qt::ItemFlags FindingModel::flags(const QModelIndex &index) const
{
    return idAt(index).isNull() ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

QModelIndex FindingModel::indexOf(const FindingId &id) const
{
    if (isLong()) {
        const auto place = m_set.find(id);
        return place ? index(int(*place)) : QModelIndex();
    }
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!id.isNull() && m_rows[row].id == id)
            return index(int(row));
    }
    return {};
}

FindingId FindingModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isLong() ? m_set.idAt(size_t(index.row())) : m_rows[size_t(index.row())].id;
}

} // namespace covault::desktop
