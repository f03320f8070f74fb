// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/headercopies.h"

#include <QFile>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;
using covault::crypto::SecretBytes;

namespace covault::storage {

namespace {

constexpr int Copies = 2;

struct Readable
{
    Header header;
    Bytes copy;
};

Bytes copyAt(const Bytes &bytes, int place)
{
    return bytes.mid(place * HeaderCopySize, HeaderCopySize);
}

// The same content under another tag, of which one must be wrong.
bool isTwin(BytesView copy, BytesView other)
{
    return copy != other && copy.chopped(HeaderTagSize) == other.chopped(HeaderTagSize);
}

// Written, on the disk, and read back.
bool overwrite(QFile &file, int place, const Bytes &copy)
{
    const qint64 offset = place * HeaderCopySize;
    return file.seek(offset) && file.write(copy) == copy.size() && file.flush() && fsync(file.handle()) == 0 && file.seek(offset)
            && file.read(copy.size()) == copy;
}

} // namespace

Result<HeaderCopies> HeaderCopies::parse(const Bytes &bytes)
{
    std::vector<Readable> readable;
    std::optional<Error> error;
    for (int place = 0; place < Copies; ++place) {
        const Bytes copy = copyAt(bytes, place);
        auto header = Header::parse(copy);
        if (header)
            readable.push_back({std::move(*header), copy});
        else if (!error || header.error().code() == Error::Code::NewerFormat)
            error = header.error();
    }
    // One whole copy of a known format is enough: of the other one a single byte may say that it is newer.
    if (readable.empty())
        return failure(*error);
    std::ranges::stable_sort(readable, [](const Readable &a, const Readable &b) { return a.header.sequence > b.header.sequence; });
    HeaderCopies copies;
    copies.m_header = std::move(readable[0].header);
    copies.m_copy = readable[0].copy;
    copies.m_areBothReadable = readable.size() == Copies;
    if (copies.m_areBothReadable && isTwin(readable[1].copy, copies.m_copy))
        copies.m_twin = readable[1].copy;
    copies.m_isRepaired = !copies.m_areBothReadable || !copies.m_twin.isEmpty();
    const bool isOneNewer = error && error->code() == Error::Code::NewerFormat;
    copies.m_isUneven = !isOneNewer && copyAt(bytes, 0) != copyAt(bytes, 1);
    return copies;
}

Bytes HeaderCopies::newestUnder(const Bytes &bytes, const SecretBytes &vaultKey)
{
    Bytes newest;
    quint64 sequence = 0;
    for (int place = 0; place < Copies; ++place) {
        const Bytes copy = copyAt(bytes, place);
        const auto header = isAuthentic(copy, vaultKey) ? Header::parse(copy) : Result<Header>();
        if (header && header->sequence > sequence) {
            newest = copy;
            sequence = header->sequence;
        }
    }
    return newest;
}

Bytes HeaderCopies::under(const SecretBytes &vaultKey) const
{
    for (const Bytes &copy : {m_copy, m_twin}) {
        if (isAuthentic(copy, vaultKey))
            return copy;
    }
    return {};
}

Result<> HeaderCopies::write(QFile &disk, Header header, const SecretBytes &vaultKey)
{
    ++header.sequence;
    if (!header.hasRoom()) {
        return failure(Error::Code::Refused, u"writing the header of %1"_s.arg(disk.fileName()), u"it has no room for another key"_s,
                u"take one away first; nothing was changed"_s);
    }
    const Bytes copy = header.encoded(vaultKey);
    const int first = disk.seek(0) && disk.read(HeaderCopySize) == under(vaultKey) ? 1 : 0;
    if (!overwrite(disk, first, copy)) {
        return failure(Error::Code::Io, u"writing the header of %1"_s.arg(disk.fileName()), disk.errorString(),
                u"check the folder, your rights in it and the space on the disk"_s);
    }
    const bool isUneven = !overwrite(disk, 1 - first, copy); // the change counts all the same
    *this = {};
    m_header = std::move(header);
    m_copy = copy;
    m_isRepaired = m_isUneven = isUneven;
    return {};
}

void HeaderCopies::evenOut(QFile &disk, const SecretBytes &vaultKey) const
{
    const Bytes whole = under(vaultKey);
    for (int place = 0; place < Copies && !whole.isEmpty(); ++place) {
        if (disk.seek(place * HeaderCopySize) && disk.read(HeaderCopySize) != whole)
            static_cast<void>(overwrite(disk, place, whole));
    }
}

} // namespace covault::storage
