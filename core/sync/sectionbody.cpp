// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sectionbody.h"

#include "crypto/aead.h"
#include "crypto/stream.h"
#include "members/contexts.h"
#include "sync/compression.h"
#include "sync/limits.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

constexpr qsizetype LengthSize = 4;

void appendLength(Bytes &bytes, qsizetype length)
{
    char field[LengthSize];
    qToLittleEndian(quint32(length), field);
    bytes.append(field, LengthSize);
}

tl::unexpected<Obstacle> damaged()
{
    return obstacle(Cause::Damaged, u"a section of it is not in the form that one has"_s);
}

Bytes padded(Bytes frame)
{
    const qsizetype length = frame.size();
    appendLength(frame, length);
    frame.resize(qsizetype(crypto::paddedSize(quint64(frame.size()))), '\0');
    return frame;
}

// The frame says where it ends; the length behind it and the zeros up to the padded size must agree.
std::optional<qsizetype> unpaddedLength(BytesView plain)
{
    const auto length = frameLength(plain);
    if (!length || *length + LengthSize > plain.size())
        return std::nullopt;
    if (qFromLittleEndian<quint32>(plain.data() + *length) != quint32(*length))
        return std::nullopt;
    const BytesView rest = plain.sliced(*length + LengthSize);
    const bool isPadding = std::all_of(rest.begin(), rest.end(), [](char byte) { return byte == 0; });
    if (!isPadding || quint64(plain.size()) != crypto::paddedSize(quint64(*length + LengthSize)))
        return std::nullopt;
    return length;
}

} // namespace

Bytes encodeEntries(const SectionEntries &entries)
{
    Bytes bytes;
    for (const auto &[id, body] : entries)
        bytes.append(id.view());
    for (const auto &[id, body] : entries) {
        appendLength(bytes, body.size());
        bytes.append(body);
    }
    return bytes;
}

Opened<SectionEntries> parseEntries(BytesView bytes, quint64 count)
{
    if (count > limits::ChangesPerSegment || quint64(bytes.size()) < count * quint64(Hash::Size + LengthSize))
        return damaged();
    SectionEntries entries;
    entries.reserve(size_t(count));
    for (qsizetype at = 0; at < qsizetype(count) * Hash::Size; at += Hash::Size)
        entries.emplace_back(Hash::cutFrom(bytes.sliced(at)), Bytes());
    BytesView rest = bytes.sliced(qsizetype(count) * Hash::Size);
    for (auto &[id, body] : entries) {
        if (rest.size() < LengthSize)
            return damaged();
        const auto length = qsizetype(qFromLittleEndian<quint32>(rest.data()));
        rest = rest.sliced(LengthSize);
        if (length > rest.size())
            return damaged();
        body = rest.first(length).toByteArray();
        rest = rest.sliced(length);
    }
    if (!rest.isEmpty())
        return damaged();
    return entries;
}

Bytes sealSection(const SectionEntries &entries, const crypto::SecretBytes &epochKey, BytesView associated)
{
    const auto key = members::contexts::keyFor(epochKey, members::contexts::Section);
    return crypto::seal(key, padded(pack(encodeEntries(entries))), associated);
}

Opened<SectionEntries> openSection(
        BytesView sealed, const crypto::SecretBytes &epochKey, BytesView associated, quint64 count)
{
    const auto key = members::contexts::keyFor(epochKey, members::contexts::Section);
    const auto plain = crypto::open(key, sealed, associated);
    if (!plain)
        return obstacle(Cause::Forged, u"a section of it was not written by who wrote its header"_s);
    const auto length = unpaddedLength(*plain);
    if (!length)
        return damaged();
    const auto unpacked = unpack(BytesView(*plain).first(*length), limits::SectionUnpacked);
    if (!unpacked)
        return damaged();
    return parseEntries(*unpacked, count);
}

} // namespace covault::sync
