// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"

#include "crypto/ready.h"

#include <QtEndian>

namespace covault::crypto {

struct Hasher::State
{
    crypto_generichash_state hash;
};

namespace {

constexpr char Prefix[] = "covault/1/";

void update(crypto_generichash_state &state, BytesView bytes)
{
    crypto_generichash_update(&state, raw(bytes.data()), quint64(bytes.size()));
}

void start(crypto_generichash_state &state, BytesView key, BytesView label)
{
    crypto_generichash_init(&state, key.isEmpty() ? nullptr : raw(key.data()), size_t(key.size()), Hash::Size);
    update(state, BytesView(Prefix, sizeof(Prefix) - 1));
    update(state, label);
    update(state, BytesView("\0", 1));
}

void addPart(crypto_generichash_state &state, BytesView part)
{
    char length[8];
    qToLittleEndian(quint64(part.size()), length);
    update(state, BytesView(length, 8));
    update(state, part);
}

Hash result(crypto_generichash_state &state)
{
    char bytes[Hash::Size];
    crypto_generichash_final(&state, raw(bytes), sizeof(bytes));
    return Hash::cutFrom(BytesView(bytes, sizeof(bytes)));
}

Hash hashOf(BytesView key, BytesView label, std::initializer_list<BytesView> parts)
{
    crypto_generichash_state state;
    start(state, key, label);
    for (const BytesView part : parts)
        addPart(state, part);
    return result(state);
}

} // namespace

Hash hash(BytesView label, std::initializer_list<BytesView> parts)
{
    return hashOf({}, label, parts);
}

Hash keyedHash(const SecretBytes &key, BytesView label, std::initializer_list<BytesView> parts)
{
    return hashOf(key.view(), label, parts);
}

Hasher::Hasher(BytesView label)
    : m_state(std::make_unique<State>())
{
    start(m_state->hash, {}, label);
}

Hasher::Hasher(const SecretBytes &key, BytesView label)
    : m_state(std::make_unique<State>())
{
    start(m_state->hash, key.view(), label);
}

Hasher::~Hasher() = default;

Hasher &Hasher::add(BytesView part)
{
    addPart(m_state->hash, part);
    return *this;
}

Hash Hasher::finish()
{
    return result(m_state->hash);
}

Hash checksum(BytesView bytes)
{
    char out[Hash::Size];
    crypto_generichash(raw(out), sizeof(out), raw(bytes.data()), quint64(bytes.size()), nullptr, 0);
    return Hash::cutFrom(BytesView(out, sizeof(out)));
}

Bytes sha256(BytesView bytes)
{
    Bytes out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(raw(out.data()), raw(bytes.data()), quint64(bytes.size()));
    return out;
}

} // namespace covault::crypto
