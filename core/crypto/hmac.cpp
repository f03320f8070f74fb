// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hmac.h"

#include "crypto/ready.h"

namespace covault::crypto {

namespace {

constexpr qsizetype Size = crypto_auth_hmacsha512_BYTES;

void hmacInto(char *out, const SecretBytes &key, std::initializer_list<BytesView> parts)
{
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, raw(key.data()), size_t(key.size()));
    for (const BytesView part : parts)
        crypto_auth_hmacsha512_update(&state, raw(part.data()), quint64(part.size()));
    crypto_auth_hmacsha512_final(&state, raw(out));
    sodium_memzero(&state, sizeof state);
}

} // namespace

Bytes hmacSha512(const SecretBytes &key, std::initializer_list<BytesView> parts)
{
    Bytes out(Size, '\0');
    hmacInto(out.data(), key, parts);
    return out;
}

SecretBytes pbkdf2Sha512(const SecretBytes &key, BytesView salt, int rounds)
{
    SecretBytes block(Size), sum(Size);
    hmacInto(block.data(), key, {salt, BytesView("\0\0\0\1", 4)});
    std::copy_n(block.data(), Size, sum.data());
    for (int round = 1; round < rounds; ++round) {
        hmacInto(block.data(), key, {block.view()});
        for (qsizetype at = 0; at < Size; ++at)
            sum.data()[at] ^= block.data()[at];
    }
    return sum;
}

} // namespace covault::crypto
