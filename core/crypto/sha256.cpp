// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sha256.h"

#include "crypto/ready.h"

namespace covault::crypto {

struct Sha256::State
{
    crypto_hash_sha256_state hash;
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->hash);
}

Sha256::~Sha256() = default;

void Sha256::add(BytesView bytes)
{
    crypto_hash_sha256_update(&m_state->hash, raw(bytes.data()), quint64(bytes.size()));
}

Bytes Sha256::finish()
{
    Bytes out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&m_state->hash, raw(out.data()));
    return out;
}

} // namespace covault::crypto
