// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/compression.h"

#include "sync/limits.h"

#include <QtEndian>

#include <zstd.h>

namespace covault::sync {

namespace {

constexpr int Level = 6;
constexpr quint32 Magic = ZSTD_MAGICNUMBER;

// A frame of raw blocks, by hand: the library always compresses runs. Single segment, content size in eight bytes.
Bytes stored(BytesView bytes)
{
    constexpr qsizetype Block = 128 * 1024;
    Bytes frame(13, '\0');
    qToLittleEndian(Magic, frame.data());
    frame[4] = char(0xe0);
    qToLittleEndian(quint64(bytes.size()), frame.data() + 5);
    qsizetype at = 0;
    do {
        const qsizetype size = std::min(Block, bytes.size() - at);
        const bool last = at + size == bytes.size();
        const auto head = quint32(size << 3) | (last ? 1u : 0u);
        for (int shift = 0; shift < 24; shift += 8)
            frame += char((head >> shift) & 0xff);
        frame.append(bytes.sliced(at, size));
        at += size;
    } while (at < bytes.size());
    return frame;
}

} // namespace

Bytes pack(BytesView bytes)
{
    Bytes frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), '\0');
    const size_t size = ZSTD_compress(frame.data(), size_t(frame.size()), bytes.data(), size_t(bytes.size()), Level);
    if (ZSTD_isError(size) || bytes.size() > limits::Ratio * qsizetype(size))
        return stored(bytes);
    frame.truncate(qsizetype(size));
    frame.squeeze(); // it was as large as what it holds, and may be kept for long
    return frame;
}

std::optional<qsizetype> frameLength(BytesView bytes)
{
    if (bytes.size() < 4 || qFromLittleEndian<quint32>(bytes.data()) != Magic)
        return std::nullopt;
    const size_t length = ZSTD_findFrameCompressedSize(bytes.data(), size_t(bytes.size()));
    return ZSTD_isError(length) ? std::nullopt : std::optional(qsizetype(length));
}

std::optional<Bytes> unpack(BytesView frame, qint64 limit)
{
    if (frameLength(frame) != frame.size())
        return std::nullopt;
    const auto size = ZSTD_getFrameContentSize(frame.data(), size_t(frame.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR)
        return std::nullopt;
    if (size > quint64(limit) || size > quint64(limits::Ratio) * quint64(frame.size()))
        return std::nullopt;
    Bytes bytes(qsizetype(size), '\0');
    const size_t got = ZSTD_decompress(bytes.data(), size_t(bytes.size()), frame.data(), size_t(frame.size()));
    if (ZSTD_isError(got) || got != size)
        return std::nullopt;
    return bytes;
}

} // namespace covault::sync
