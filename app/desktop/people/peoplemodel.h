// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"

#include <QAbstractListModel>

namespace covault::desktop {

/// Roles beside RowRole, which gives the DeviceRow.
enum PersonRole { SideRole = Qt::UserRole + 2, RemarkRole, KeyRole };

/// Members and devices under their sides.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const std::vector<PersonRow> &rows);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QString keyAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &key) const;

private:
    std::vector<PersonRow> m_rows;
};

} // namespace covault::desktop
