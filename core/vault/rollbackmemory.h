// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// What a vault's file lacks of what it held when it was last open here.
struct Setback
{
    Moment at;                 ///< when it held that
    bool lacksChanges = false; ///< of records
    bool lacksStatements = false; ///< about the members: who was removed may count again
    bool lacksSegments = false;   ///< that were exchanged
    bool hasOlderSlots = false;   ///< a passphrase that was replaced may open it again

    /// What is lacking, in words: "changes of records and statements about the members".
    QString lacks() const;
};

/// Remembers beside a vault, in a file of this user, how far it had come: a file that was put back from before is sound in
/// itself, and only who has seen the later one can tell.
///
/// What is remembered is the last change, statement and segment and the header's sequence. It is kept for a vault and device,
/// sealed under a key of the vault, in \p folder (stateFolder()); its name tells nothing to who has no key. Without it, or
/// where it can't be read or written, nothing is noticed; nor of a vault that waits for its invite.
class RollbackMemory
{
public:
    /// \p vault must outlive it. \p headerSequence: of its file.
    RollbackMemory(Vault &vault, const storage::VaultKey &key, quint64 headerSequence, const QString &folder);

    /// Nothing if the file holds all that is remembered, or nothing is.
    Result<std::optional<Setback>> setback() const;
    /// Remembers what the file holds now, unless it is set back: that stays noticed until accept(), or until what is lacking
    /// came back from others. Where nothing is new nothing is written. `Io` if it can't be.
    Result<> remember() const;
    /// Takes the file as it is now: a backup was put back on purpose. `Io` if that can't be written.
    Result<> accept() const;

private:
    struct Reached;
    std::optional<Reached> remembered() const;
    Result<Reached> reached() const;
    Result<> write(const Reached &reached) const;
    QString path() const;
    Bytes purpose() const;

    Vault &m_vault;
    crypto::SecretBytes m_key;
    quint64 m_sequence;
    QString m_folder;
};

} // namespace covault::vault
