// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"

#include "crypto/random.h"
#include "crypto/ready.h"

namespace covault::crypto {

namespace {

bool openInto(char *out, const SecretBytes &key, BytesView sealed, BytesView associated)
{
    const BytesView nonce = sealed.first(NonceSize);
    const BytesView cipher = sealed.sliced(NonceSize);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(raw(out), nullptr, nullptr, raw(cipher.data()),
                   quint64(cipher.size()), raw(associated.data()), quint64(associated.size()), raw(nonce.data()),
                   raw(key.data()))
            == 0;
}

} // namespace

Bytes seal(const SecretBytes &key, BytesView plain, BytesView associated)
{
    Q_ASSERT_X(key.size() == KeySize, "crypto::seal", "a key has 32 bytes");
    Bytes sealed = randomBytes(NonceSize);
    sealed.resize(NonceSize + plain.size() + TagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed.data() + NonceSize), nullptr, raw(plain.data()),
            quint64(plain.size()), raw(associated.data()), quint64(associated.size()), nullptr,
            raw(sealed.constData()), raw(key.data()));
    return sealed;
}

std::optional<Bytes> open(const SecretBytes &key, BytesView sealed, BytesView associated)
{
    if (key.size() != KeySize || sealed.size() < NonceSize + TagSize)
        return std::nullopt;
    Bytes plain(sealed.size() - NonceSize - TagSize, '\0');
    if (!openInto(plain.data(), key, sealed, associated))
        return std::nullopt;
    return plain;
}

std::optional<SecretBytes> openKey(const SecretBytes &key, BytesView sealed, BytesView associated)
{
    if (key.size() != KeySize || sealed.size() < NonceSize + TagSize)
        return std::nullopt;
    SecretBytes plain(sealed.size() - NonceSize - TagSize);
    if (!openInto(plain.data(), key, sealed, associated))
        return std::nullopt;
    return plain;
}

} // namespace covault::crypto
