// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backupfolder.h"

#include <QAbstractTableModel>

namespace covault::desktop {

/// The backups there are, the newest first. Read only.
class BackupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Made, Size };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const std::vector<storage::BackupFile> &backups);
    /// Null if there is no such row.
    const storage::BackupFile *at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<storage::BackupFile> m_backups;
};

} // namespace covault::desktop
