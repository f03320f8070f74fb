// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/inflate.h"

#include <zlib.h>

#include <array>

namespace covault::diagram {

std::optional<Bytes> inflateRaw(BytesView packed, qsizetype limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    Bytes input = packed.toByteArray(); // zlib takes no constant input
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    Bytes result;
    std::array<char, 64 * 1024> block;
    int status = Z_OK;
    while (status == Z_OK && result.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = uInt(block.size());
        status = inflate(&stream, Z_NO_FLUSH);
        result.append(block.data(), qsizetype(block.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && result.size() <= limit ? std::optional(result) : std::nullopt;
}

} // namespace covault::diagram
