// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "crypto/secretbytes.h"

namespace covault::crypto {

constexpr qsizetype SignatureSize = 64;
constexpr qsizetype PublicKeySize = 32;

/// A device's Ed25519 key pair (RFC 8032). It signs nothing unlabelled: always "covault/1/", what it is, a zero byte, an id.
class SigningKey
{
public:
    static SigningKey generate();
    /// The pair that follows from a seed of 32 bytes, which is all that need be stored.
    static SigningKey fromSeed(SecretBytes seed);

    const Bytes &publicKey() const { return m_public; }
    const SecretBytes &seed() const { return m_seed; }
    Bytes sign(BytesView what, BytesView id) const;

private:
    SigningKey() = default;
    SecretBytes m_seed;
    SecretBytes m_secret;
    Bytes m_public;
};

/// Whether the holder of \p publicKey signed this id as a \p what.
bool isSignedBy(BytesView publicKey, BytesView what, BytesView id, BytesView signature);

} // namespace covault::crypto
