// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/copyremote.h"

#include "sync/remotelayout.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

using storage::Row;

Result<Listing> CopyRemote::list(const QString &prefix)
{
    auto &replica = m_other.replica();
    const VaultId vault = m_other.roster().vaultId();
    Listing listing;
    const auto add = [&](const QString &name, qint64 size, bool isPart, const Bytes &id, const Bytes &file) {
        if (!name.startsWith(prefix + u'/'))
            return;
        listing.push_back({name, size});
        m_sources.insert(name, {isPart, id, file});
    };
    auto read = replica.database.each("SELECT segment, device, number, bytes, file FROM raw", [&](const Row &row) {
        const Bytes file = row.bytes(3);
        add(layout::segmentName(vault, row.id<DeviceId>(1), quint64(row.integer(2)), file), file.size(), false, row.bytes(0), row.bytes(4));
    });
    if (!read)
        return failure(read);
    read = replica.database.each("SELECT id, length(data) FROM part WHERE data IS NOT NULL", [&](const Row &row) {
        add(layout::blobName(vault, replica.device(), row.id<BlobId>(0)), row.integer(1), true, row.bytes(0), {});
    });
    if (!read)
        return failure(read);
    return listing;
}

Result<Bytes> CopyRemote::read(const QString &name, qint64 limit)
{
    const auto source = m_sources.constFind(name);
    const QString what = u"reading '%1' from %2"_s.arg(name, m_name);
    if (source == m_sources.constEnd())
        return failure(Error::Code::NotFound, what, u"the copy does not have it"_s);
    auto &database = m_other.replica().database;
    const auto first = [](const Row &row) { return row.bytes(0); };
    auto bytes = source->isPart ? database.first("SELECT data FROM part WHERE id=?", first, source->id)
                                : database.first("SELECT bytes FROM raw WHERE segment=? AND file=?", first, source->id, source->file);
    if (!bytes)
        return failure(bytes);
    if (!*bytes || (*bytes)->size() > limit)
        return failure(Error::Code::Refused, what, u"it is larger than it may be"_s);
    return std::move(**bytes);
}

Result<> CopyRemote::writeNew(const QString &name, BytesView)
{
    return failure(Error::Code::NotAllowed, u"writing '%1' to %2"_s.arg(name, m_name), u"the other copy is only read"_s);
}

Result<> CopyRemote::remove(const QString &name)
{
    return failure(Error::Code::NotAllowed, u"removing '%1' from %2"_s.arg(name, m_name), u"the other copy is only read"_s);
}

} // namespace covault::sync
