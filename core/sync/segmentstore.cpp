// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/segmentstore.h"

#include "sync/remotelayout.h"
#include "vault/intake.h"
#include "vault/statementlog.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

using storage::Row;

namespace {

const QString ScannedKey = u"sync.seen"_s;

} // namespace

Result<bool> SegmentStore::has(const SegmentId &id)
{
    const auto found = m_replica.database.number("SELECT count(*) FROM segment WHERE id=?", id);
    if (!found)
        return failure(found);
    return *found > 0;
}

Result<std::optional<SegmentHeader>> SegmentStore::header(const SegmentId &id)
{
    const auto bytes = m_replica.database.first(
            "SELECT header FROM segment WHERE id=?", [](const Row &row) { return row.bytes(0); }, id);
    if (!bytes)
        return failure(bytes);
    if (!*bytes)
        return std::optional<SegmentHeader>();
    auto header = SegmentHeader::parse(**bytes);
    if (!header)
        return failure(Error::Code::Damaged, u"reading a segment that was taken in"_s, header.error().why, u"run 'covault-cli verify'"_s);
    return std::optional(std::move(*header));
}

Result<std::vector<StatementId>> SegmentStore::statementsOf(const SegmentId &id)
{
    std::vector<StatementId> statements;
    const auto read = m_replica.database.each("SELECT id FROM statement WHERE segment=? ORDER BY place",
            [&](const Row &row) { statements.push_back(row.id<StatementId>(0)); }, id);
    if (!read)
        return failure(read);
    return statements;
}

Result<std::optional<ChainHead>> SegmentStore::headOf(const DeviceId &device)
{
    const auto name = m_replica.names.find(m_replica.database, device.view());
    if (!name)
        return failure(name);
    return m_replica.database.first(
            "SELECT n, id, number, time FROM segment WHERE device=? ORDER BY number DESC, id DESC LIMIT 1",
            [](const Row &row) {
                return ChainHead{row.integer(0), row.id<SegmentId>(1), quint64(row.integer(2)), momentFrom(quint64(row.integer(3)))};
            },
            *name);
}

Result<std::map<DeviceId, SegmentId>> SegmentStore::movedSince(qint64 row, const DeviceId &own)
{
    std::map<DeviceId, SegmentId> moved;
    const auto read = m_replica.database.each("SELECT DISTINCT d.id FROM segment g JOIN name d ON d.n=g.device WHERE g.n>?",
            [&](const Row &found) { moved.emplace(found.id<DeviceId>(0), SegmentId()); }, row);
    if (!read)
        return failure(read);
    moved.erase(own);
    for (auto &[device, last] : moved) {
        const auto head = headOf(device);
        if (!head)
            return failure(head);
        last = (*head)->id;
    }
    return moved;
}

Result<qint64> SegmentStore::appendOwn(const BuiltSegment &segment, const CollectionId &members)
{
    auto &database = m_replica.database;
    const SegmentHeader &header = segment.header;
    const auto device = m_replica.names.number(database, header.device.view());
    if (!device)
        return device;
    auto written = database.run("INSERT INTO segment(id, device, number, previous, position, time, header, signature, state)"
                                " VALUES(?,?,?,?,?,?,?,?,1)",
            segment.id, *device, header.number, header.previous, vault::statementlog::packed(header.position),
            toUnsigned(header.time), segment.encodedHeader, segment.signature);
    if (!written)
        return failure(written);
    const qint64 row = database.lastInsertId();
    for (const SectionHead &section : header.sections) {
        if (section.collection == members)
            continue;
        const auto collection = m_replica.names.number(database, section.collection.view());
        if (!collection)
            return collection;
        written = database.run("INSERT INTO section(segment, collection, epoch, count, root, state) VALUES(?,?,?,?,?,?)", row,
                *collection, section.epoch, section.count, section.root, int(vault::Standing::Counts));
        if (!written)
            return failure(written);
    }
    if (auto kept = keepFile(segment.id, header.device, header.number, segment.file); !kept)
        return failure(kept);
    return row;
}

Bytes SegmentStore::keyOf(BytesView file)
{
    return Bytes::fromHex(layout::nameHex(file).toLatin1());
}

Result<> SegmentStore::giveKeys()
{
    auto &database = m_replica.database;
    std::vector<KeptFile> earlier;
    const auto read = database.each("SELECT segment, file FROM raw WHERE file=substr(segment, 1, 16)",
            [&](const Row &row) { earlier.push_back({row.id<SegmentId>(0), row.bytes(1), {}, 0}); });
    if (!read || earlier.empty())
        return read;
    auto transaction = storage::Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    for (const KeptFile &file : earlier) {
        const auto bytes = bytesOf(file);
        if (!bytes)
            return failure(bytes);
        auto done = database.run("UPDATE OR REPLACE raw SET file=? WHERE segment=? AND file=?", keyOf(*bytes), file.id, file.key);
        if (done)
            done = database.run("DELETE FROM delivered WHERE what=?", file.key); // no file on a remote has it
        if (!done)
            return done;
    }
    return transaction->commit();
}

Result<> SegmentStore::keepFile(const SegmentId &id, const DeviceId &device, quint64 number, BytesView file)
{
    return m_replica.database.run("INSERT OR IGNORE INTO raw(segment, file, device, number, bytes) VALUES(?,?,?,?,?)", id, keyOf(file),
            device, number, file);
}

Result<> SegmentStore::dropFile(const KeptFile &file)
{
    return m_replica.database.run("DELETE FROM raw WHERE segment=? AND file=?", file.id, file.key);
}

Result<Bytes> SegmentStore::bytesOf(const KeptFile &file)
{
    auto found = m_replica.database.first(
            "SELECT bytes FROM raw WHERE segment=? AND file=?", [](const Row &row) { return row.bytes(0); }, file.id, file.key);
    if (!found)
        return failure(found);
    return found->value_or(Bytes());
}

namespace {

KeptFile keptFile(const Row &row)
{
    return {row.id<SegmentId>(0), row.bytes(1), row.id<DeviceId>(2), quint64(row.integer(3))};
}

} // namespace

Result<std::vector<KeptFile>> SegmentStore::filesOf(const SegmentId &id)
{
    std::vector<KeptFile> files;
    const auto read = m_replica.database.each("SELECT segment, file, device, number FROM raw WHERE segment=? ORDER BY file",
            [&](const Row &row) { files.push_back(keptFile(row)); }, id);
    if (!read)
        return failure(read);
    return files;
}

Result<std::vector<KeptFile>> SegmentStore::keptFiles()
{
    std::vector<KeptFile> files;
    const auto read = m_replica.database.each("SELECT r.segment, r.file, r.device, r.number FROM raw r JOIN segment g ON g.id=r.segment"
                                              " ORDER BY r.device, r.number, r.file",
            [&](const Row &row) { files.push_back(keptFile(row)); });
    if (!read)
        return failure(read);
    return files;
}

Result<std::vector<SegmentId>> SegmentStore::openableNow()
{
    std::vector<SegmentId> segments;
    const auto read = m_replica.database.each("SELECT g.id, s.epoch FROM section s JOIN segment g ON g.n=s.segment WHERE s.state=?"
                                              " ORDER BY g.n",
            [&](const Row &row) {
                const auto id = row.id<SegmentId>(0);
                const bool isNew = segments.empty() || segments.back() != id;
                if (isNew && m_replica.keys.find(row.id<EpochId>(1)))
                    segments.push_back(id);
            },
            int(vault::Standing::Sealed));
    if (!read)
        return failure(read);
    return segments;
}

Result<std::vector<DeviceId>> SegmentStore::forkedDevices()
{
    std::vector<DeviceId> devices;
    const auto read = m_replica.database.each("SELECT DISTINCT d.id FROM (SELECT device FROM segment GROUP BY device, number, previous"
                                              " HAVING count(*)>1) f JOIN name d ON d.n=f.device ORDER BY d.id",
            [&](const Row &row) { devices.push_back(row.id<DeviceId>(0)); });
    if (!read)
        return failure(read);
    return devices;
}

// Each header is looked at once: which one was the last is kept.
Result<> SegmentStore::noteSeen()
{
    auto &database = m_replica.database;
    const auto scanned = database.first("SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0).toLongLong(); }, ScannedKey);
    if (!scanned)
        return failure(scanned);
    const qint64 before = scanned->value_or(0);
    qint64 last = before;
    std::map<SegmentId, DeviceId> seen;
    const auto read = database.each("SELECT n, header FROM segment WHERE n>?", [&](const Row &row) {
        last = std::max(last, row.integer(0));
        const auto header = SegmentHeader::parse(row.bytes(1));
        if (!header)
            return; // 'verify' reports it
        for (const auto &[device, segment] : header->seen)
            seen.emplace(segment, device);
    }, before);
    if (!read || last == before)
        return read;
    auto transaction = storage::Transaction::begin(database);
    if (!transaction)
        return failure(transaction);
    for (const auto &[segment, device] : seen) {
        if (auto noted = database.run("INSERT OR IGNORE INTO seen_missing(segment, device) VALUES(?,?)", segment, device); !noted)
            return noted;
    }
    auto kept = database.run("INSERT INTO local(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
            ScannedKey, Bytes::number(last));
    if (kept)
        kept = database.run("DELETE FROM seen_missing WHERE segment IN (SELECT id FROM segment)");
    return kept ? transaction->commit() : kept;
}

Result<std::map<DeviceId, qint64>> SegmentStore::seenButMissing()
{
    if (auto noted = noteSeen(); !noted)
        return failure(noted);
    std::map<DeviceId, qint64> missing;
    const auto read = m_replica.database.each("SELECT device, count(*) FROM seen_missing GROUP BY device",
            [&](const Row &row) { missing[row.id<DeviceId>(0)] = row.integer(1); });
    if (!read)
        return failure(read);
    return missing;
}

} // namespace covault::sync
