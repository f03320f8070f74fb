// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// What a vault's file lacks of what it held when it was last open here.
struct Setback
{
    Moment at;                    ///< when it held that
    bool lacksChanges = false;    ///< of records
    bool lacksStatements = false; ///< about the members: who was removed may count again
    bool lacksSegments = false;   ///< that were exchanged: who goes on here contradicts what was sent
    bool hasOlderSlots = false;   ///< a passphrase or quick unlock that was taken away may open it again

    /// What is lacking, in words: "changes of records and statements about the members".
    QString lacks() const;
};

/// One guess at the passphrase costs less than it did here.
struct Weakening
{
    crypto::KdfCost before; ///< the most that it has cost
    crypto::KdfCost now;

    bool operator==(const Weakening &) const = default;
};

/// Remembers beside a vault, in a file of this user, how far it had come: a file that was put back from before is sound in
/// itself, and only who has seen the later one can tell.
///
/// What is remembered is the last change, the last one that waits to be sent, the last statement and segment, the header's
/// sequence, and the most that one guess at the passphrase has cost. It is kept for a vault, device and place, sealed under a key
/// of the vault, in \p folder (stateFolder()); its name tells nothing to who has no key. Nothing is noticed without it, where it
/// can't be read, where it was put back too, of a file in another place, and of a vault that waits for its invite.
class RollbackMemory
{
public:
    /// \p vault is that of the file at \p place and must outlive it.
    RollbackMemory(Vault &vault, const storage::VaultKey &key, const QString &place, const QString &folder);

    /// Nothing if the file holds all that is remembered, or nothing is.
    Result<std::optional<Setback>> setback() const;
    /// Nothing if a guess at the passphrase costs as much as is remembered. No program of ours lets it cost less: somebody who
    /// knew what opens the file made one that is easier to break.
    Result<std::optional<Weakening>> weakening() const;
    /// Remembers what the file holds now, unless it is set back: that stays noticed until accept(), or until what is lacking
    /// came back from others. A weakening stays noticed until a passphrase is set that costs enough. Where nothing is new
    /// nothing is written. `Io` if it can't be.
    Result<> remember() const;
    /// Takes the file as it is now: a backup was put back on purpose. `Io` if that can't be written.
    Result<> accept() const;

private:
    struct Reached;
    std::optional<Reached> remembered() const;
    Result<Reached> reached() const;
    Result<storage::Header> header() const;
    Result<> write(const Reached &reached) const;
    Bytes name() const;
    QString path() const;
    Bytes purpose() const;

    Vault &m_vault;
    storage::VaultKey m_key;
    crypto::SecretBytes m_memoryKey;
    QString m_place;
    QString m_folder;
};

} // namespace covault::vault
