// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/stream.h"

#include "crypto/ready.h"

#include <QtEndian>

#include <bit>

namespace covault::crypto {

namespace {

constexpr qsizetype Step = 64 * 1024;
constexpr qsizetype StepOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype LengthSize = 8;

// The plain bytes, zeros up to the padded size, and the true length at the end.
Bytes padded(BytesView plain)
{
    Bytes bytes(qsizetype(paddedSize(quint64(plain.size() + LengthSize))), '\0');
    std::copy(plain.begin(), plain.end(), bytes.begin());
    qToLittleEndian(quint64(plain.size()), bytes.data() + bytes.size() - LengthSize);
    return bytes;
}

std::optional<Bytes> unpadded(const Bytes &bytes)
{
    if (bytes.size() < LengthSize)
        return std::nullopt;
    const auto length = qFromLittleEndian<quint64>(bytes.constData() + bytes.size() - LengthSize);
    if (length > quint64(bytes.size() - LengthSize))
        return std::nullopt;
    return bytes.first(qsizetype(length));
}

} // namespace

quint64 paddedSize(quint64 size, quint64 floor)
{
    if (size <= floor)
        return floor;
    const auto exponent = unsigned(std::bit_width(size)) - 1;
    const auto significant = std::bit_width(exponent);
    const quint64 mask = (quint64(1) << (exponent - significant)) - 1;
    return (size + mask) & ~mask;
}

SealedPart sealPart(BytesView plain)
{
    const Bytes bytes = padded(plain);
    SecretBytes key = SecretBytes::random(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    Bytes sealed(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, raw(sealed.data()), raw(key.data()));
    for (qsizetype at = 0; at < bytes.size(); at += Step) {
        const qsizetype size = std::min(Step, bytes.size() - at);
        const bool final = at + size == bytes.size();
        const qsizetype end = sealed.size();
        sealed.resize(end + size + StepOverhead);
        crypto_secretstream_xchacha20poly1305_push(&state, raw(sealed.data() + end), nullptr,
                raw(bytes.constData() + at), quint64(size), nullptr, 0,
                final ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : quint8(0));
    }
    sodium_memzero(&state, sizeof(state));
    return {std::move(key), std::move(sealed)};
}

std::optional<Bytes> openPart(const SecretBytes &key, BytesView sealed)
{
    constexpr qsizetype HeaderSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    crypto_secretstream_xchacha20poly1305_state state;
    if (key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES || sealed.size() <= HeaderSize
            || crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(sealed.data()), raw(key.data())) != 0)
        return std::nullopt;
    Bytes plain;
    unsigned char tag = 0;
    for (qsizetype at = HeaderSize; at < sealed.size();) {
        const qsizetype size = std::min(Step + StepOverhead, sealed.size() - at);
        if (size <= StepOverhead || tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
            return std::nullopt;
        const qsizetype end = plain.size();
        plain.resize(end + size - StepOverhead);
        if (crypto_secretstream_xchacha20poly1305_pull(&state, raw(plain.data() + end), nullptr, &tag,
                    raw(sealed.data() + at), quint64(size), nullptr, 0)
                != 0)
            return std::nullopt;
        at += size;
    }
    return tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL ? unpadded(plain) : std::nullopt;
}

} // namespace covault::crypto
