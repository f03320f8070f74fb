// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/backupmodel.h"

#include "desktop/models/dates.h"

#include <QDir>

namespace covault::desktop {

void BackupModel::setBackups(const std::vector<storage::BackupFile> &backups)
{
    if (m_backups == backups)
        return;
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

const storage::BackupFile *BackupModel::at(const QModelIndex &index) const
{
    return index.isValid() ? &m_backups[size_t(index.row())] : nullptr;
}

int BackupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_backups.size());
}

int BackupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Size + 1;
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    const storage::BackupFile *backup = at(index);
    if (!backup)
        return {};
    if (role == Qt::ToolTipRole)
        return QDir::toNativeSeparators(backup->path);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Made ? momentWords(backup->made) : sizeWords(backup->bytes);
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Made ? tr("Made") : tr("Size");
}

} // namespace covault::desktop
