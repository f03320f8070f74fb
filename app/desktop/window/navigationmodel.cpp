// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/navigationmodel.h"

#include "desktop/widgets/rowrole.h"

namespace covault::desktop {

NavigationModel::NavigationModel(const std::vector<PageEntry> &pages, QObject *parent)
    : QAbstractListModel(parent)
{
    QString group;
    for (const PageEntry &page : pages) {
        if (page.group != group && !page.group.isEmpty())
            m_rows.push_back({{}, {{}, page.group, 0, true}});
        group = page.group;
        m_rows.push_back({page.id, {page.icon, page.title, 0, false}});
    }
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.shown.text;
    case Qt::AccessibleTextRole:
        return accessibleText(row.shown);
    case RowRole:
        return QVariant::fromValue(row.shown);
    default:
        return {};
    }
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    return page(index).isEmpty() ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

void NavigationModel::setOpenWork(const QString &page, int count)
{
    const QModelIndex index = indexOf(page);
    if (!index.isValid() || std::exchange(m_rows[size_t(index.row())].shown.count, count) == count)
        return;
    Q_EMIT dataChanged(index, index, {RowRole, Qt::AccessibleTextRole});
}

QString NavigationModel::page(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[size_t(index.row())].page : QString();
}

QModelIndex NavigationModel::indexOf(const QString &page) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!page.isEmpty() && m_rows[row].page == page)
            return index(int(row));
    }
    return {};
}

} // namespace covault::desktop
