// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "storage/vaultfile.h"

#include <vector>

namespace covault::storage {

/// A backup that lies in a folder.
struct BackupFile
{
    QString path;
    Moment made; ///< by its name: copying a file changes its times
    qint64 bytes = 0;

    bool operator==(const BackupFile &) const = default;
};

/// A folder with the backups of a vault, each called like "acme 2026-11-23T12-00-00Z.covault". Others may lie there too: whose
/// a backup is, its header says, whatever the vault is called by now. A value.
class BackupFolder
{
public:
    /// \p folder: empty for the one beside the vault.
    BackupFolder(const VaultFile &vault, const QString &folder = {});

    /// "acme backups" beside acme.covault.
    static QString beside(const QString &vaultPath);

    const QString &path() const { return m_path; }
    /// The newest first. Empty if there is no such folder; what can't be read is left out.
    std::vector<BackupFile> backups() const;
    /// Where a backup made \p now goes; makes the folder, for its owner only, if there is none.
    Result<QString> placeFor(Moment now) const;
    /// Where the vault goes as it was before its tables were brought to \p version: "acme before version 3.covault", or with
    /// " (2)" and so on if there is one. No backup's name: it is not among backups(), and removeExpired() leaves it alone.
    /// Makes the folder as placeFor() does.
    Result<QString> placeBefore(int version) const;
    /// Removes what expiredBackups() names; how many. After a new one was verified, never before. What can't be removed is
    /// there the next time.
    int removeExpired(Moment now) const;

private:
    Result<> make() const;

    QString m_path;
    QString m_name; // of the vault
    Bytes m_fileId;
};

/// Beside \p vaultPath, what it is called when a backup takes its place: "acme 2026-11-23T12-00-00Z replaced.covault",
/// which is no backup's name.
QString keptName(const QString &vaultPath, Moment now);

} // namespace covault::storage
