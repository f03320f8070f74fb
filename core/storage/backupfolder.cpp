// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backupfolder.h"

#include "storage/backuprotation.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

// As in ISO 8601, without the colons that some file systems refuse.
QString stampOf(Moment moment)
{
    return toIso(moment).replace(u':', u'-');
}

std::optional<Moment> momentIn(const QString &name)
{
    static const QRegularExpression stamp(uR"( (\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.covault$)"_s);
    const auto match = stamp.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return momentFromIso(u"%1T%2:%3:%4Z"_s.arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4)));
}

} // namespace

BackupFolder::BackupFolder(const VaultFile &vault, const QString &folder)
    : m_path(folder.isEmpty() ? beside(vault.path()) : folder)
    , m_name(QFileInfo(vault.path()).completeBaseName())
    , m_fileId(vault.fileId())
{
}

QString BackupFolder::beside(const QString &vaultPath)
{
    const QFileInfo vault(vaultPath);
    return vault.absoluteDir().filePath(vault.completeBaseName() + u" backups"_s);
}

std::vector<BackupFile> BackupFolder::backups() const
{
    std::vector<BackupFile> found;
    for (const QFileInfo &file : QDir(m_path).entryInfoList({u"*Z.covault"_s}, QDir::Files)) {
        const auto made = momentIn(file.fileName());
        if (!made)
            continue;
        const auto opened = VaultFile::open(file.absoluteFilePath());
        if (opened && opened->fileId() == m_fileId)
            found.push_back({file.absoluteFilePath(), *made, file.size()});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.made > b.made; });
    return found;
}

Result<> BackupFolder::make() const
{
    const bool isThere = QDir(m_path).exists();
    if (!isThere && !QDir().mkpath(m_path)) {
        return failure(Error::Code::Io, u"backing up to %1"_s.arg(m_path), u"the folder can't be made"_s,
                u"check the place and your rights in it, or choose another folder"_s);
    }
    if (!isThere)
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<QString> BackupFolder::placeFor(Moment now) const
{
    if (auto made = make(); !made)
        return failure(made);
    return QDir(m_path).filePath(m_name + u' ' + stampOf(now) + u".covault"_s);
}

Result<QString> BackupFolder::placeBefore(int version) const
{
    if (auto made = make(); !made)
        return failure(made);
    const QString name = QDir(m_path).filePath(m_name + u" before version "_s + QString::number(version));
    QString place = name + u".covault"_s;
    for (int further = 2; QFileInfo::exists(place); ++further)
        place = name + u" ("_s + QString::number(further) + u").covault"_s;
    return place;
}

int BackupFolder::removeExpired(Moment now) const
{
    const auto all = backups();
    std::vector<Moment> made;
    for (const BackupFile &backup : all)
        made.push_back(backup.made);
    const auto expired = expiredBackups(std::move(made), now);
    return int(std::count_if(all.begin(), all.end(), [&expired](const BackupFile &backup) {
        return std::binary_search(expired.begin(), expired.end(), backup.made) && QFile::remove(backup.path);
    }));
}

QString keptName(const QString &vaultPath, Moment now)
{
    const QFileInfo vault(vaultPath);
    return vault.absoluteDir().filePath(u"%1 %2 replaced.covault"_s.arg(vault.completeBaseName(), stampOf(now)));
}

} // namespace covault::storage
