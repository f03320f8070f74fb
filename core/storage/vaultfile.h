// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/aead.h"
#include "storage/database.h"
#include "storage/headercopies.h"

#include <functional>
#include <memory>
#include <optional>

namespace covault::storage {

/// Hears where a copy of a vault was kept.
using CopyKept = std::function<void(const QString &path)>;

/// The one key of a vault file, from which all others that it needs follow. Move-only.
class VaultKey
{
public:
    explicit VaultKey(crypto::SecretBytes master)
        : m_master(std::move(master))
    {
    }
    /// A key for tests, without a derivation.
    static VaultKey random() { return VaultKey(crypto::SecretBytes::random(crypto::KeySize)); }

    const crypto::SecretBytes &master() const { return m_master; }
    VaultKey copy() const { return VaultKey(crypto::SecretBytes::copyOf(m_master.view())); }
    crypto::SecretBytes databaseKey() const { return crypto::subkey(m_master, 1, "cv1-file"); }
    crypto::SecretBytes databaseSalt() const;
    /// The key of the tags on rows of the projection.
    crypto::SecretBytes rowTagKey() const { return crypto::subkey(m_master, 4, "cv1-file"); }
    /// The key of the prints by which equal secrets are found.
    crypto::SecretBytes printKey() const { return crypto::subkey(m_master, 5, "cv1-file"); }

private:
    crypto::SecretBytes m_master;
};

/// A file NAME.covault: its header, its key slots, and the database behind them. Knows no records.
///
/// A value that holds what was read of the header; the file itself is open only within its functions and in the
/// Database that connect() gives.
class VaultFile
{
public:
    struct Created;

    /// Makes a new file at \p path, which must not exist, with a slot for \p passphrase and one for a new recovery
    /// code. Fails without leaving a file behind.
    static Result<Created> create(const QString &path, const QString &passphrase, const crypto::KdfCost &cost);

    /// Reads the header. `NotFound`: no file or no vault; `NewerFormat` or `Damaged`: neither copy can be read; `Busy`: a
    /// database of this process has it open, and reading it would drop that one's locks.
    static Result<VaultFile> open(const QString &path);

    /// Opens the slot that \p secret fits: a passphrase, or the recovery code however it is typed. Costs a key
    /// derivation for each slot tried. `WrongKey` if none fits, or the passphrase is bound to a computer whose key is not
    /// here: then nobody can tell whether it is right.
    Result<VaultKey> unlock(const QString &secret) const;

    /// What the computer is called that the passphrase is bound to; nothing if it is bound to none.
    std::optional<QString> boundTo() const;
    /// By which a key store finds the key that the passphrase is bound to; nothing if it is bound to none.
    std::optional<Bytes> boundPrint() const;
    /// Whether computerKey() is that key.
    bool isBoundHere() const;
    /// The key by which this computer takes part where the passphrase is bound to one: for unlock() and confirming.
    /// A key store may give anything: of another size than 32 bytes it counts as none.
    void setComputerKey(std::shared_ptr<const crypto::SecretBytes> key);
    const std::shared_ptr<const crypto::SecretBytes> &computerKey() const { return m_computerKey; }

    /// Opens the slot of a \p kind whose key a computer keeps (isKeyKept). `NotFound`: there is none; `WrongKey`.
    Result<VaultKey> unlockWith(SlotKind kind, const crypto::SecretBytes &kept) const;

    /// Puts a slot of a \p kind whose key a computer keeps in the place of any other of that kind. Rewrites both copies
    /// of the header, one after the other, each read back; once the first is, the change counts, and connect() brings up
    /// what can't be written now. `Busy` if another program changed the slots meanwhile.
    ///
    /// This process may have no connection to the file: closing the header would drop the locks that SQLite holds.
    Result<> replaceSlot(SlotKind kind, const crypto::SecretBytes &kept, const VaultKey &key);
    /// Takes all slots of such a \p kind away, or those of a recovery code that nobody was told; as replaceSlot().
    Result<> dropSlots(SlotKind kind, const VaultKey &key);

    enum class Binding { None, ThisComputer };
    /// Puts one slot for \p passphrase in the place of all that a passphrase opens; as replaceSlot(). Bound to this
    /// computer it opens nothing without computerKey(), which must be set then, and kept in the key store before. One
    /// guess costs at least \p cost, and never less than it did. `Refused`: it is empty, or to be bound where no recovery
    /// code opens the file elsewhere; `WrongKey`: \p key is not this file's.
    Result<> setPassphrase(const QString &passphrase, Binding binding, const VaultKey &key,
            const crypto::KdfCost &cost = crypto::FloorCost);
    /// Puts a slot for \p code, made by recoverycode::generate(), in the place of any other recovery code; as
    /// setPassphrase().
    Result<> setRecoveryCode(const QString &code, const VaultKey &key);
    /// What one guess at what a person knows costs at most.
    crypto::KdfCost cost() const;
    /// Whether something that a person knows opens this file and not \p other, another file of the same vault.
    bool isOpenedOtherwise(const VaultFile &other) const;

    /// Whether \p key is this file's, and its header as it was written.
    bool isOpenedBy(const VaultKey &key) const { return !headerCopy(key).isEmpty(); }
    /// The copy of the header that counts; empty if \p key did not write it.
    Bytes headerCopy(const VaultKey &key) const { return m_copies.under(key.master()); }
    bool hasSlot(SlotKind kind) const { return m_copies.header().hasSlot(kind); }
    /// Names the file among others, however it is called: 16 random bytes.
    const Bytes &fileId() const { return m_copies.header().fileId; }

    /// The database of the file, with the tables of this version. A copy of the header that is older or damaged becomes as
    /// the other one, so that none keeps a slot that was replaced. `Damaged`: there are no tables. Before those of an earlier version
    /// are brought up, the vault as it was is kept among its backups (keepFormer()), and \p told hears where once it is done.
    /// If it can't be kept nothing is changed. `Refused`: older and read-only; `Busy`: another program is at it.
    Result<Database> connect(const VaultKey &key, const CopyKept &told = {}) const;
    /// The same for a file that is a copy itself, made to look into or to restore: nothing is kept.
    Result<Database> connectCopy(const VaultKey &key) const;

    /// This file with the header that lies in it now: \p header is what Database::fileHeader() gives of it. Another program may
    /// have changed the slots since it was opened. Fails as open() does.
    Result<VaultFile> withHeader(const Bytes &header) const;

    const QString &path() const { return m_path; }
    /// Read-only when nobody may write to the file.
    Access access() const { return m_access; }
    quint64 sequence() const { return m_copies.header().sequence; }
    /// One copy of the header was damaged; the other one serves.
    bool isHeaderRepaired() const { return m_copies.isRepaired(); }

private:
    VaultFile() = default;
    Result<VaultKey> tryAll(const QString &secret) const;
    Result<crypto::SecretBytes> openedBy(const KeySlot &slot, BytesView secret) const;
    Result<VaultKey> checked(Result<VaultKey> key) const;
    Result<> replaceSlots(const std::vector<SlotKind> &kinds, Result<KeySlot> slot, const VaultKey &key);
    Result<> write(Header header, const VaultKey &key);
    void evenOut(const VaultKey &key) const;
    Result<> checkNotBare() const;

    QString m_path;
    HeaderCopies m_copies;
    std::shared_ptr<const crypto::SecretBytes> m_computerKey;
    Access m_access = Access::ReadWrite;
};

struct VaultFile::Created
{
    VaultFile file;
    VaultKey key;
    QString recoveryCode;
};

} // namespace covault::storage
