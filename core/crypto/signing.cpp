// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signing.h"

#include "crypto/ready.h"

namespace covault::crypto {

namespace {

Bytes labelled(BytesView what, BytesView id)
{
    Bytes message("covault/1/");
    message.append(what);
    message.append('\0');
    message.append(id);
    return message;
}

} // namespace

SigningKey SigningKey::generate()
{
    return fromSeed(SecretBytes::random(crypto_sign_SEEDBYTES));
}

SigningKey SigningKey::fromSeed(SecretBytes seed)
{
    Q_ASSERT_X(seed.size() == crypto_sign_SEEDBYTES, "SigningKey::fromSeed", "a seed has 32 bytes");
    SigningKey key;
    key.m_secret = SecretBytes(crypto_sign_SECRETKEYBYTES);
    key.m_public = Bytes(PublicKeySize, '\0');
    crypto_sign_seed_keypair(raw(key.m_public.data()), raw(key.m_secret.data()), raw(seed.data()));
    key.m_seed = std::move(seed);
    return key;
}

Bytes SigningKey::sign(BytesView what, BytesView id) const
{
    const Bytes message = labelled(what, id);
    Bytes signature(SignatureSize, '\0');
    crypto_sign_detached(
            raw(signature.data()), nullptr, raw(message.data()), quint64(message.size()), raw(m_secret.data()));
    return signature;
}

bool isSignedBy(BytesView publicKey, BytesView what, BytesView id, BytesView signature)
{
    if (publicKey.size() != PublicKeySize || signature.size() != SignatureSize)
        return false;
    const Bytes message = labelled(what, id);
    return crypto_sign_verify_detached(
                   raw(signature.data()), raw(message.data()), quint64(message.size()), raw(publicKey.data()))
            == 0;
}

} // namespace covault::crypto
