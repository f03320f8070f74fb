// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/earliercopies.h"

#include "storage/backupfolder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault::storage {

QStringList copiesOpenedOtherwise(const VaultFile &vault)
{
    QStringList found;
    for (const QString &place : {QFileInfo(vault.path()).absolutePath(), BackupFolder::beside(vault.path())}) {
        for (const QFileInfo &file : QDir(place).entryInfoList({u"*.covault"_s}, QDir::Files)) {
            const auto copy = VaultFile::open(file.absoluteFilePath());
            if (copy && copy->fileId() == vault.fileId() && copy->isOpenedOtherwise(vault))
                found += file.absoluteFilePath();
        }
    }
    found.sort();
    return found;
}

} // namespace covault::storage
