// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/kdf.h"

#include <vector>

namespace covault::storage {

constexpr qsizetype HeaderCopySize = 8 * 1024;
constexpr qsizetype HeaderTagSize = 32; // at its end
constexpr quint16 FormatVersion = 1;

/// What opens a vault file. The numbers are part of the format.
enum class SlotKind : quint64 {
    Passphrase = 1,
    PassphraseAndComputer = 2,
    Recovery = 3,
    Quick = 4,
    Workspace = 5,
    PassphraseAndFido2 = 6,
};

/// The vault key, wrapped under something that a person knows or a computer keeps.
struct KeySlot
{
    SlotKind kind = SlotKind::Passphrase;
    Bytes salt;           ///< of the key derivation, 16 bytes
    crypto::KdfCost cost; ///< of the key derivation
    Bytes check;          ///< tells a wrong passphrase from a damaged slot, 32 bytes
    Bytes wrapped;        ///< the vault key, sealed
    QString computer;     ///< PassphraseAndComputer: what the computer is called, readable without a key
    Bytes computerPrint = {}; ///< PassphraseAndComputer: computerPrint() of the computer's key
    Bytes asRead = {};        ///< how it stands in the file; written back as it is, whatever else is in it
    bool isUsable = true;     ///< else it is kept, and opens nothing
};

/// By which a key store finds that key of a computer, 16 bytes; it tells nothing of the key.
Bytes computerPrint(const crypto::SecretBytes &computerKey, BytesView fileId);

/// A computer that a passphrase is bound to.
struct Computer
{
    QString name;
    std::shared_ptr<const crypto::SecretBytes> key; ///< 32 random bytes that its key store keeps
};

/// The part of a vault file that can be read without a key. A value; FORMAT.md has its bytes.
struct Header
{
    quint64 sequence = 0;
    Bytes fileId; ///< 16 random bytes
    std::vector<KeySlot> keySlots;

    /// One that can be used.
    bool hasSlot(SlotKind kind) const { return slotOf(kind) != nullptr; }
    /// The first such slot, or null.
    const KeySlot *slotOf(SlotKind kind) const;
    /// Whether its slots fit into a copy, and are no more than a reader takes.
    bool hasRoom() const;
    /// One copy, HeaderCopySize bytes, tagged under \p vaultKey. It must have room.
    Bytes encoded(const crypto::SecretBytes &vaultKey) const;
    /// Reads one copy. `NotFound`: no vault; `NewerFormat`; `Damaged`: torn or altered. Its tag is not checked yet.
    static Result<Header> parse(BytesView copy);
};

/// Whether \p copy was written by a holder of \p vaultKey and not altered since.
bool isAuthentic(BytesView copy, const crypto::SecretBytes &vaultKey);

/// Whether the secret of such a slot is a random key that a computer keeps, and not something that a person knows.
/// Nobody guesses 256 bits, so no costly derivation stands before it.
bool isKeyKept(SlotKind kind);

/// Wraps \p vaultKey in a new slot under \p secret. Costs one key derivation, if the slot's kind has one; else \p
/// secret is a key of 32 bytes and \p cost counts for nothing. PassphraseAndComputer: under the passphrase and the key of
/// \p computer, which both together open and neither alone; for other kinds it counts for nothing.
Result<KeySlot> makeSlot(SlotKind kind, BytesView fileId, BytesView secret, const crypto::KdfCost &cost,
        const crypto::SecretBytes &vaultKey, const Computer &computer = {});

/// The vault key in \p slot. `WrongKey`: the secret is not the slot's; `Damaged`: it is, but the slot was altered.
/// \p computerKey: of 32 bytes; not null for PassphraseAndComputer.
Result<crypto::SecretBytes> openSlot(
        const KeySlot &slot, BytesView fileId, BytesView secret, const crypto::SecretBytes *computerKey = nullptr);

/// What a slot keeps of the name that a computer calls itself: no control characters, at most 64 bytes of UTF-8.
QString computerName(const QString &name);

} // namespace covault::storage
