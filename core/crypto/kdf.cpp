// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/kdf.h"

#include "crypto/ready.h"

using namespace Qt::StringLiterals;

namespace covault::crypto {

bool isAcceptable(const KdfCost &cost)
{
    return cost.passes >= FloorCost.passes && cost.passes <= CeilingCost.passes
            && cost.mebibytes >= FloorCost.mebibytes && cost.mebibytes <= CeilingCost.mebibytes;
}

Result<SecretBytes> stretch(BytesView secret, BytesView salt, const KdfCost &cost, qsizetype size)
{
    ensureReady();
    Q_ASSERT_X(salt.size() == SaltSize, "crypto::stretch", "a salt has 16 bytes");
    if (!isAcceptable(cost)) {
        return failure(Error::Code::Refused, u"deriving a key"_s,
                u"%1 passes over %2 MiB lie outside the limits of %3x%4 to %5x%6"_s.arg(cost.passes)
                        .arg(cost.mebibytes)
                        .arg(FloorCost.passes)
                        .arg(FloorCost.mebibytes)
                        .arg(CeilingCost.passes)
                        .arg(CeilingCost.mebibytes));
    }
    SecretBytes key(size);
    if (crypto_pwhash(raw(key.data()), quint64(size), secret.data(), quint64(secret.size()), raw(salt.data()),
                cost.passes, size_t(cost.mebibytes) << 20, crypto_pwhash_ALG_ARGON2ID13)
            != 0) {
        return failure(Error::Code::Refused, u"deriving a key"_s,
                u"it needs %1 MiB of memory, and the computer does not have them now"_s.arg(cost.mebibytes),
                u"close other programs and try again"_s);
    }
    return key;
}

SecretBytes subkey(const SecretBytes &master, quint64 id, const char (&context)[9])
{
    Q_ASSERT_X(master.size() == crypto_kdf_KEYBYTES, "crypto::subkey", "a master key has 32 bytes");
    SecretBytes key(32);
    crypto_kdf_derive_from_key(raw(key.data()), 32, id, context, raw(master.data()));
    return key;
}

} // namespace covault::crypto
