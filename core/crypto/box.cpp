// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/box.h"

#include "crypto/ready.h"

namespace covault::crypto {

namespace {
constexpr char SealedBox = 1; // the one algorithm so far
}

BoxKey BoxKey::generate()
{
    return fromSecret(SecretBytes::random(crypto_box_SECRETKEYBYTES));
}

BoxKey BoxKey::fromSecret(SecretBytes secret)
{
    Q_ASSERT_X(secret.size() == crypto_box_SECRETKEYBYTES, "BoxKey::fromSecret", "a secret half has 32 bytes");
    BoxKey key;
    key.m_public = Bytes(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_scalarmult_base(raw(key.m_public.data()), raw(secret.data()));
    key.m_secret = std::move(secret);
    return key;
}

std::optional<SecretBytes> BoxKey::open(BytesView sealed) const
{
    if (sealed.size() < 1 + qsizetype(crypto_box_SEALBYTES) || sealed[0] != SealedBox)
        return std::nullopt;
    const BytesView box = sealed.sliced(1);
    SecretBytes plain(box.size() - qsizetype(crypto_box_SEALBYTES));
    if (crypto_box_seal_open(
                raw(plain.data()), raw(box.data()), quint64(box.size()), raw(m_public.data()), raw(m_secret.data()))
            != 0)
        return std::nullopt;
    return plain;
}

std::optional<Bytes> sealTo(BytesView publicKey, BytesView plain)
{
    ensureReady();
    if (publicKey.size() != qsizetype(crypto_box_PUBLICKEYBYTES))
        return std::nullopt;
    Bytes sealed(1 + plain.size() + qsizetype(crypto_box_SEALBYTES), SealedBox);
    if (crypto_box_seal(raw(sealed.data() + 1), raw(plain.data()), quint64(plain.size()), raw(publicKey.data())) != 0)
        return std::nullopt;
    return sealed;
}

bool isUsableBoxKey(BytesView publicKey)
{
    return sealTo(publicKey, BytesView("probe", 5)).has_value();
}

} // namespace covault::crypto
