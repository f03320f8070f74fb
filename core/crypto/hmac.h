// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <initializer_list>

namespace covault::crypto {

/// HMAC-SHA512 (RFC 2104, RFC 4231) of \p parts one behind the other: 64 bytes.
///
/// For formats of others, such as SQLCipher's pages; what is ours is sealed (aead.h) or hashed under a key (hash.h).
Bytes hmacSha512(const SecretBytes &key, std::initializer_list<BytesView> parts);

/// The first block of PBKDF2 with HMAC-SHA512 (RFC 8018): 64 bytes. Not for passphrases, which kdf.h stretches.
SecretBytes pbkdf2Sha512(const SecretBytes &key, BytesView salt, int rounds);

} // namespace covault::crypto
