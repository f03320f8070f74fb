// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultfile.h"
#include "vault/vault.h"

#include <vector>

namespace covault::workspace {

/// One device's own encrypted file that keeps for each vault its user opens the key of a slot, so that one passphrase opens them
/// all, at the cost of one key derivation. It never syncs. Without its slot a key opens nothing, without the key a slot: whoever
/// takes one of both away ends it. FORMAT.md has its content.
///
/// Not thread-safe. Vaults that are added, unlocked or dropped may not be open in this process.
class Workspace
{
public:
    /// A vault that it opens.
    struct Entry
    {
        Bytes fileId;
        QString path; ///< where the file lay when it was added, or opened last
        Moment added;
    };
    struct Created;

    /// Where a user's one lies: in the data directory, or where COVAULT_WORKSPACE says.
    static QString usualPath();

    /// Makes one that opens nothing yet. Fails as storage::VaultFile::create() does, leaving nothing behind.
    static Result<Created> create(const QString &path, const QString &passphrase, const crypto::KdfCost &cost);
    /// Opens one by its passphrase or its recovery code. `Refused`: the file is a vault, and no workspace.
    static Result<Workspace> open(const QString &path, const QString &secret);
    /// Changes its passphrase; what it keeps stays. Nobody may have it open.
    static Result<> setPassphrase(const QString &path, const QString &present, const QString &next);

    const QString &path() const { return m_file.path(); }
    /// By path.
    Result<std::vector<Entry>> entries();

    /// Gives \p vault a slot and keeps its key; a slot of another workspace that it had is replaced, as a file has one. Whether
    /// the vault allows it is asked before: checkAllowed().
    Result<> add(storage::VaultFile &vault, const storage::VaultKey &key, Moment now);
    /// The key of \p vault, and its path is noted. `NotFound`: it was not added; `WrongKey`: its slot is gone or another one by now.
    Result<storage::VaultKey> unlock(const storage::VaultFile &vault);
    /// Forgets the vault of that file id, and takes its slot away where \p vault is its file that can be written. Gives whether the
    /// slot is gone; one that stays opens nothing any more.
    Result<bool> drop(const Bytes &fileId, storage::VaultFile *vault);

private:
    Workspace(storage::VaultFile file, storage::VaultKey key, storage::Database database);
    static Result<Workspace> opened(storage::VaultFile file, storage::VaultKey key);
    using Kept = std::pair<Entry, crypto::SecretBytes>;
    Result<std::optional<Kept>> find(const Bytes &fileId);
    Result<> write(const Entry &entry, const crypto::SecretBytes &key);
    Result<> forget(const Bytes &fileId);

    storage::VaultFile m_file;
    storage::VaultKey m_key;
    storage::Database m_database;
};

struct Workspace::Created
{
    Workspace workspace;
    QString recoveryCode; ///< opens it in the place of the passphrase; shown once
};

/// Whether the members of a vault let workspaces open it: its setting `workspace`. `Refused` if not.
Result<> checkAllowed(vault::Vault &vault);

} // namespace covault::workspace
