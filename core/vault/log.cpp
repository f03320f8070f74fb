// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/log.h"

#include "base/text.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

Error ownDamage(const Error &damage, const QString &doing)
{
    return Error(Error::Code::VaultDamaged, doing, damage.why(), u"run 'covault-cli verify' to see what is affected, and restore a backup"_s);
}

Result<> Log::append(
        qint64 record, const Change &change, const EncodedChange &encoded, std::optional<qint64> segment, bool isValid)
{
    const auto device = m_replica.names.number(m_replica.database, change.device.view());
    if (!device)
        return failure(device);
    m_empty.remove(record);
    return m_replica.database.run("INSERT INTO change(id, record, device, segment, time, valid, body) VALUES(?,?,?,?,?,?,?)",
            encoded.id, record, *device, segment, toUnsigned(change.time), isValid, encoded.body);
}

Result<bool> Log::has(const ChangeId &id)
{
    const auto found = m_replica.database.number("SELECT count(*) FROM change WHERE id=?", id);
    if (!found)
        return failure(found);
    return *found > 0;
}

Result<qint64> Log::findRecord(const RecordKey &key)
{
    if (const auto made = m_made.constFind(key); made != m_made.constEnd())
        return *made;
    const auto collection = m_replica.names.find(m_replica.database, key.collection.view());
    if (!collection)
        return collection;
    const auto kind = m_replica.names.find(m_replica.database, key.kind.toUtf8());
    if (!kind)
        return kind;
    return m_replica.database.number(
            "SELECT n FROM record WHERE id=? AND collection=? AND kind=?", key.id, *collection, *kind);
}

Result<qint64> Log::recordNumber(const RecordKey &key)
{
    auto known = findRecord(key);
    if (!known || *known != 0)
        return known;
    if (m_nextRecord == 0) {
        const auto last = m_replica.database.number("SELECT max((SELECT coalesce(max(n), 0) FROM record),"
                                                    " (SELECT coalesce(max(record), 0) FROM change))");
        if (!last)
            return last;
        m_firstMade = m_nextRecord = *last + 1;
    }
    m_made.insert(key, m_nextRecord);
    m_empty.insert(m_nextRecord);
    return m_nextRecord++;
}

Result<std::optional<RecordKey>> Log::keyOf(qint64 record)
{
    auto &database = m_replica.database;
    struct Numbers
    {
        RecordId id;
        qint64 collection;
        qint64 kind;
    };
    const auto found = database.first("SELECT id, collection, kind FROM record WHERE n=?",
            [](const Row &row) { return Numbers{row.id<RecordId>(0), row.integer(1), row.integer(2)}; }, record);
    if (!found)
        return failure(found);
    if (!*found)
        return std::optional<RecordKey>();
    const auto collection = m_replica.names.name(database, (*found)->collection);
    const auto kind = m_replica.names.name(database, (*found)->kind);
    if (!collection || !kind)
        return failure(collection ? kind : collection);
    return std::optional(RecordKey{CollectionId::fromBytes(*collection).value_or(CollectionId()),
            text::fromUtf8(*kind), (*found)->id});
}

Result<std::vector<Log::Entry>> Log::entriesOf(qint64 record)
{
    std::vector<Entry> entries;
    if (m_empty.contains(record))
        return entries;
    std::optional<Error> damage;
    const auto read = m_replica.database.each("SELECT n, id, valid, segment, body FROM change WHERE record=? ORDER BY n",
            [&](const Row &row) {
                auto change = Change::parse(row.bytes(4));
                if (!change) {
                    damage = change.error();
                    return;
                }
                const auto segment = row.isNull(3) ? std::nullopt : std::optional(row.integer(3));
                entries.push_back({row.integer(0), {row.id<ChangeId>(1), std::move(*change)}, row.integer(2) != 0, segment});
            },
            record);
    if (!read)
        return failure(read);
    if (damage)
        return failure(ownDamage(*damage, u"reading a change of record %1 from the log"_s.arg(record)));
    return entries;
}

Result<std::vector<KnownChange>> Log::changesOf(qint64 record)
{
    auto entries = entriesOf(record);
    if (!entries)
        return failure(entries);
    std::vector<KnownChange> changes;
    changes.reserve(entries->size());
    for (Entry &entry : *entries) {
        if (entry.isValid)
            changes.push_back(std::move(entry.change));
    }
    return changes;
}

Result<qint64> Log::revisionOf(qint64 record)
{
    return m_replica.database.number("SELECT max(n) FROM change WHERE record=?", record);
}

} // namespace covault::vault
