// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"

#include "crypto/ready.h"

#include <QtEndian>

namespace covault::crypto {

namespace {

// A stream of ChaCha20 blocks under the seed; each request takes the next nonce.
struct SeededStream
{
    unsigned char key[crypto_stream_chacha20_KEYBYTES] = {};
    quint64 requests = 0;
};
SeededStream seeded;

const char *seededName()
{
    return "covault-seeded";
}

void seededBuffer(void *const buffer, const size_t size)
{
    unsigned char nonce[crypto_stream_chacha20_NONCEBYTES];
    qToLittleEndian(++seeded.requests, nonce);
    crypto_stream_chacha20(static_cast<unsigned char *>(buffer), size, nonce, seeded.key);
}

uint32_t seededNumber()
{
    uint32_t number = 0;
    seededBuffer(&number, sizeof(number));
    return number;
}

randombytes_implementation seededImplementation = {seededName, seededNumber, nullptr, nullptr, seededBuffer, nullptr};

} // namespace

Bytes randomBytes(qsizetype size)
{
    ensureReady();
    Bytes bytes(size, '\0');
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

quint32 randomBelow(quint32 bound)
{
    ensureReady();
    return randombytes_uniform(bound);
}

SeededRandom::SeededRandom(quint64 seed)
{
    ensureReady();
    seeded = {};
    qToLittleEndian(seed, seeded.key);
    randombytes_set_implementation(&seededImplementation);
}

SeededRandom::~SeededRandom()
{
    randombytes_set_implementation(&randombytes_sysrandom_implementation);
}

} // namespace covault::crypto
