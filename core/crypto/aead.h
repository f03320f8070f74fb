// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

namespace covault::crypto {

/// XChaCha20-Poly1305-IETF (draft-irtf-cfrg-xchacha) with a random nonce of 24 bytes. Keys are 32 bytes.
constexpr qsizetype KeySize = 32;
constexpr qsizetype NonceSize = 24;
constexpr qsizetype TagSize = 16;

/// \p plain under \p key: nonce, then the ciphertext, NonceSize + TagSize longer than the plain text.
/// \p associated is not in it, but must be the same to open it.
Bytes seal(const SecretBytes &key, BytesView plain, BytesView associated);

/// What seal() was given; nothing if the key, the associated data or a single bit differs.
std::optional<Bytes> open(const SecretBytes &key, BytesView sealed, BytesView associated);

/// As open(), for a key; it never lies in ordinary memory.
std::optional<SecretBytes> openKey(const SecretBytes &key, BytesView sealed, BytesView associated);

} // namespace covault::crypto
