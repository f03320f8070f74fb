// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/statementlog.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace statementlog {

Bytes packed(const std::vector<StatementId> &ids)
{
    Bytes bytes;
    for (const StatementId &id : ids)
        bytes.append(id.view());
    return bytes;
}

std::vector<StatementId> unpacked(BytesView bytes)
{
    std::vector<StatementId> ids;
    for (qsizetype at = 0; at + StatementId::Size <= bytes.size(); at += StatementId::Size)
        ids.push_back(StatementId::cutFrom(bytes.sliced(at)));
    return ids;
}

Result<std::vector<members::KnownStatement>> read(storage::Database &database)
{
    std::vector<members::KnownStatement> statements;
    std::optional<Error> damage;
    const auto visit = [&](const Row &row) {
        auto statement = members::Statement::parse(row.bytes(1));
        if (!statement) {
            damage = statement.error();
            return;
        }
        const DeviceId author = statement->author();
        statements.push_back({row.id<StatementId>(0), std::move(*statement), author, row.id<SegmentId>(4),
                quint32(row.integer(2)), unpacked(row.bytes(3))});
    };
    const auto done = database.each("SELECT id, body, place, position, segment FROM statement"
                                    " UNION ALL SELECT id, body, place, position, segment FROM announced_statement a"
                                    " WHERE NOT EXISTS(SELECT 1 FROM statement s WHERE s.id=a.id)"
                                    " AND NOT EXISTS(SELECT 1 FROM segment g WHERE g.id=a.segment)",
            visit);
    if (!done)
        return failure(done);
    if (damage)
        return failure(damage->during(u"reading the members of the vault"_s));
    return statements;
}

Result<std::vector<members::SegmentLink>> links(storage::Database &database)
{
    std::vector<members::SegmentLink> links;
    const auto done = database.each("SELECT id, previous FROM segment UNION ALL SELECT segment, previous FROM announced_link"
                                    " WHERE segment NOT IN (SELECT id FROM segment)",
            [&](const Row &row) { links.push_back({row.id<SegmentId>(0), row.id<SegmentId>(1)}); });
    if (!done)
        return failure(done);
    return links;
}

Result<> append(storage::Database &database, const StatementId &id, BytesView body, const SegmentId &segment, qint64 place,
        const std::vector<StatementId> &position)
{
    const auto carrier = segment.isNull() ? std::nullopt : std::optional(segment);
    return database.run("INSERT OR IGNORE INTO statement(id, segment, place, position, body) VALUES(?,?,?,?,?)", id, carrier,
            place, packed(position), body);
}

Result<> announce(storage::Database &database, const members::KnownStatement &known)
{
    return database.run("INSERT OR IGNORE INTO announced_statement(id, segment, place, position, body) VALUES(?,?,?,?,?)", known.id,
            known.segment, known.indexInSegment, packed(known.position), known.statement.encoded());
}

Result<> announce(storage::Database &database, const members::SegmentLink &link)
{
    return database.run("INSERT OR IGNORE INTO announced_link(segment, previous) VALUES(?,?)", link.segment, link.previous);
}

Result<bool> isAnnounced(storage::Database &database, const SegmentId &segment)
{
    const auto found = database.number("SELECT EXISTS(SELECT 1 FROM announced_link WHERE segment=?1 OR previous=?1)"
                                       " OR EXISTS(SELECT 1 FROM announced_statement WHERE segment=?1)",
            segment);
    if (!found)
        return failure(found);
    return *found > 0;
}

} // namespace statementlog

namespace epochstore {

Result<> load(storage::Database &database, Names &names, members::KeyRing &keys)
{
    struct Stored
    {
        EpochId id;
        qint64 collection;
        Bytes key;
    };
    std::vector<Stored> stored;
    const auto read = database.each("SELECT key_id, collection, key FROM epoch",
            [&](const Row &row) { stored.push_back({row.id<EpochId>(0), row.integer(1), row.bytes(2)}); });
    if (!read)
        return read;
    for (Stored &epoch : stored) {
        if (keys.find(epoch.id))
            continue;
        const auto collection = names.name(database, epoch.collection);
        if (!collection)
            return failure(collection);
        auto added = keys.add({epoch.id, CollectionId::fromBytes(*collection).value_or(CollectionId()),
                crypto::SecretBytes::copyOf(epoch.key)});
        crypto::wipe(epoch.key);
        if (!added)
            return added;
    }
    return {};
}

Result<> keep(storage::Database &database, Names &names, const members::HeldEpoch &epoch)
{
    const auto collection = names.number(database, epoch.collection.view());
    if (!collection)
        return failure(collection);
    return database.run("INSERT OR IGNORE INTO epoch(key_id, collection, key) VALUES(?,?,?)", epoch.id, *collection, epoch.key.view());
}

} // namespace epochstore

} // namespace covault::vault
