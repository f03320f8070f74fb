// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "crypto/secretbytes.h"

#include <optional>

namespace covault::crypto {

/// A device's X25519 key pair, to which others seal keys (libsodium's sealed box: X25519, XSalsa20-Poly1305).
class BoxKey
{
public:
    static BoxKey generate();
    /// From the secret half, 32 bytes.
    static BoxKey fromSecret(SecretBytes secret);

    const Bytes &publicKey() const { return m_public; }
    const SecretBytes &secret() const { return m_secret; }
    /// What was sealed to this key; nothing if it was not.
    std::optional<SecretBytes> open(BytesView sealed) const;

private:
    BoxKey() = default;
    SecretBytes m_secret;
    Bytes m_public;
};

/// \p plain for the holder of \p publicKey alone, behind an algorithm byte (1). Nothing for a key that would not keep the secret: one of
/// small order or of a wrong length.
std::optional<Bytes> sealTo(BytesView publicKey, BytesView plain);

/// Whether something can be sealed to \p publicKey.
bool isUsableBoxKey(BytesView publicKey);

} // namespace covault::crypto
