// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

namespace covault::crypto {

/// What one guess at a passphrase costs.
struct KdfCost
{
    quint32 passes = 3;
    quint32 mebibytes = 256;

    bool operator==(const KdfCost &) const = default;
};

constexpr KdfCost DefaultCost{3, 256};
/// Limits that hold whatever a file says: below it guessing is too cheap, above it a file could stall the computer.
constexpr KdfCost FloorCost{3, 64};
constexpr KdfCost CeilingCost{10, 2048};
constexpr qsizetype SaltSize = 16;

bool isAcceptable(const KdfCost &cost);

/// Argon2id version 1.3 (RFC 9106), one lane: \p size bytes from \p secret. \p salt has SaltSize bytes.
/// Fails with `Refused` if the cost is outside the limits or the memory can't be had.
Result<SecretBytes> stretch(BytesView secret, BytesView salt, const KdfCost &cost, qsizetype size);

/// The 32-byte key number \p id that follows from \p master in one \p context of eight characters
/// (libsodium's crypto_kdf, BLAKE2b). Each context has one use: core/sync/FORMAT.md lists them.
SecretBytes subkey(const SecretBytes &master, quint64 id, const char (&context)[9]);

} // namespace covault::crypto
