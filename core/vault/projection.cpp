// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/projection.h"

#include "base/text.h"
#include "crypto/hash.h"
#include "vault/indexrows.h"
#include "vault/listed.h"
#include "vault/loader.h"
#include "vault/textindex.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

/// From so many records in one transaction the vocabulary is read out of the text index instead of word by word.
constexpr qint64 BulkFrom = 200;
/// Over so many links a title travels on: records may link in a circle.
constexpr int DeepestTitle = 8;
constexpr char KeepLocal[] = "INSERT INTO local(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value";

} // namespace

Hash rowTag(const Replica &replica, const RecordRow &row, const QString &sortKey, qint64 revision, BytesView state)
{
    cbor::Writer narrow;
    narrow.array(9)
            .bytes(row.key.collection.view())
            .text(row.key.kind)
            .text(row.title)
            .text(sortKey)
            .text(row.subtitle)
            .unsignedInteger(toUnsigned(row.updated))
            .unsignedInteger(row.reviewed ? toUnsigned(*row.reviewed) : 0)
            .unsignedInteger(quint64(row.flags.toInt()))
            .unsignedInteger(quint64(revision));
    return crypto::keyedHash(replica.rowTagKey, "row", {row.key.id.view(), narrow.written(), state});
}

Projection::Projection(Replica &replica, Log &log)
    : m_replica(replica)
    , m_log(log)
{
}

Result<> Projection::project(qint64 record)
{
    const auto entries = m_log.entriesOf(record);
    if (!entries)
        return failure(entries);
    if (entries->empty())
        return {};
    std::vector<KnownChange> valid;
    for (const Log::Entry &entry : *entries) {
        if (entry.isValid)
            valid.push_back(entry.change);
    }
    return project(record, entries->front().change.change.record, valid, entries->back().n);
}

Result<std::optional<Projection::Old>> Projection::old(qint64 record)
{
    if (m_log.isMade(record) && !m_rows.contains(record))
        return std::optional<Old>();
    return m_replica.database.first("SELECT tag, title, flags FROM record WHERE n=?",
            [](const Row &row) {
                return Old{row.id<Hash>(0), row.text(1), RecordFlags::fromInt(int(row.integer(2)))};
            },
            record);
}

Result<> Projection::project(qint64 record, const RecordKey &key, std::span<const KnownChange> changes, qint64 revision)
{
    if (!m_isDigestRead) {
        const auto sum = m_replica.database.first(
                "SELECT value FROM local WHERE key=?", [](const Row &row) { return row.id<Hash>(0); }, DigestKey);
        if (!sum)
            return failure(sum);
        m_digest = Digest(sum->value_or(Hash()));
        m_isFirst = !*sum;
        m_isDigestRead = true;
    }
    const auto before = old(record);
    if (!before)
        return failure(before);

    RecordState state = merge(changes);
    const Bytes body = state.encoded();
    const Record shown = listed(m_replica, record, key, std::move(state));
    const RecordRow &row = shown.row();
    const QString sortKey = text::folded(row.title);

    if (*before)
        m_digest.subtract((*before)->tag);
    if (auto written = writeRow(record, shown, sortKey, revision, body); !written)
        return written;
    if (auto removed = *before ? removeIndexRows(m_replica, record) : Result<>(); !removed)
        return removed;
    if (auto written = writeIndexRows(m_replica, record, indexRowsOf(m_replica, shown)); !written)
        return written;
    if (auto written = writeText(record, shown, sortKey, !*before); !written)
        return written;
    ++m_projected;
    if (m_log.isMade(record))
        m_rows.insert(record);
    if (!*before && (m_firstNew == 0 || record < m_firstNew))
        m_firstNew = record;
    else if (*before && (*before)->title != row.title)
        m_retitled.push_back(record);
    if (row.flags.testFlag(RecordFlag::Conflict) && !(*before && (*before)->flags.testFlag(RecordFlag::Conflict)))
        m_newConflicts.push_back(key);
    return {};
}

Result<> Projection::projectWhole(qint64 record)
{
    const auto isWhole = isRecordWhole(m_replica, record);
    const auto entries = isWhole && *isWhole ? m_log.entriesOf(record) : Result<std::vector<Log::Entry>>();
    for (const auto *error : {isWhole ? nullptr : &isWhole.error(), entries ? nullptr : &entries.error()}) {
        if (error)
            return isDamage(*error) ? Result<>() : failure(*error);
    }
    return *isWhole ? project(record) : Result<>();
}

Result<> Projection::writeRow(qint64 record, const Record &shown, const QString &sortKey, qint64 revision, const Bytes &state)
{
    auto &database = m_replica.database;
    const RecordRow &row = shown.row();
    const auto collection = m_replica.names.number(database, row.key.collection.view());
    const auto kind = m_replica.names.number(database, row.key.kind.toUtf8());
    if (!collection || !kind)
        return failure(collection ? kind : collection);
    const Hash tag = rowTag(m_replica, row, sortKey, revision, state);
    m_digest.add(tag);
    const auto reviewed = row.reviewed ? std::optional(toUnsigned(*row.reviewed)) : std::nullopt;
    auto written = database.run("INSERT INTO record(n, id, collection, kind, title, sort_key, subtitle, updated, reviewed, flags, revision, tag)"
                                " VALUES(?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(n) DO UPDATE SET title=excluded.title,"
                                " sort_key=excluded.sort_key, subtitle=excluded.subtitle, updated=excluded.updated,"
                                " reviewed=excluded.reviewed, flags=excluded.flags, revision=excluded.revision, tag=excluded.tag",
            record, row.key.id, *collection, *kind, row.title, sortKey, row.subtitle, toUnsigned(row.updated), reviewed,
            row.flags.toInt(), revision, tag);
    if (!written)
        return written;
    return database.run("INSERT INTO state(record, body) VALUES(?,?) ON CONFLICT(record) DO UPDATE SET body=excluded.body", record, state);
}

Result<> Projection::writeText(qint64 record, const Record &shown, const QString &sortKey, bool isNew)
{
    return indexText(m_replica, record, shown, sortKey, isNew, m_projected < BulkFrom ? &m_newWords : nullptr);
}

// Whether the title of what a field links to stands in a record's own title or subtitle.
bool Projection::showsLink(const RecordKey &record, const QString &field) const
{
    const Kind *kind = m_replica.kinds.kindOf(record);
    return kind && (kind->subtitle.contains(field) || (kind->titleField() && kind->titleField()->id == field));
}

Result<> Projection::projectDependents()
{
    std::set<qint64> dependents;
    const auto visit = [&](const Row &row) {
        if (showsLink({row.id<CollectionId>(2), text::fromUtf8(row.bytes(3)), {}}, text::fromUtf8(row.bytes(1))))
            dependents.insert(row.integer(0));
    };
    // A record that is new may have been linked to before it came; those behind it saw it when they were projected.
    if (m_firstNew != 0) {
        auto read = m_replica.database.each("SELECT l.src, f.id, c.id, k.id FROM record r JOIN link l ON l.dst=r.id JOIN record s ON s.n=l.src JOIN name f ON f.n=l.field"
                                          " JOIN name c ON c.n=s.collection JOIN name k ON k.n=s.kind WHERE r.n>=? AND l.src<=r.n", visit, m_firstNew);
        if (!read)
            return read;
    }
    for (int depth = 0; depth < DeepestTitle; ++depth) {
        for (const qint64 record : std::exchange(m_retitled, {})) {
            auto read = m_replica.database.each("SELECT l.src, f.id, c.id, k.id FROM link l JOIN record s ON s.n=l.src JOIN name f ON f.n=l.field"
                                              " JOIN name c ON c.n=s.collection JOIN name k ON k.n=s.kind WHERE l.dst=(SELECT id FROM record WHERE n=?)", visit, record);
            if (!read)
                return read;
        }
        for (const qint64 dependent : std::exchange(dependents, {})) {
            if (auto projected = projectWhole(dependent); !projected)
                return projected;
        }
    }
    return {};
}

Result<> Projection::finish()
{
    if (auto projected = projectDependents(); !projected)
        return projected;
    if (m_projected == 0)
        return {};
    auto added = m_projected >= BulkFrom ? addIndexToVocabulary(m_replica.database) : addToVocabulary(m_replica.database, std::move(m_newWords));
    if (!added)
        return added;
    auto kept = m_replica.database.run(KeepLocal, DigestKey, m_digest.sum());
    return kept ? noteVersion() : kept;
}

// Where another version's rows are, this one's stand among them from now on. The greater of both sees to all.
Result<> Projection::noteVersion()
{
    if (m_isFirst)
        return writeProjectedBy(m_replica, {ProjectionVersion, {}});
    const auto noted = readProjectedBy(m_replica);
    if (!noted)
        return failure(noted);
    const bool isMixed = noted->version != ProjectionVersion && noted->upTo != 0;
    return isMixed ? writeProjectedBy(m_replica, {std::max(noted->version, ProjectionVersion), 0}) : Result<>();
}

Result<ProjectedBy> readProjectedBy(Replica &replica)
{
    const auto noted = replica.database.first("SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0); }, ProjectionKey);
    if (!noted)
        return failure(noted);
    const QList<QByteArray> numbers = noted->value_or(Bytes()).split(' ');
    ProjectedBy by{numbers[0].toLongLong(), {}};
    if (numbers.size() > 1)
        by.upTo = numbers[1].toLongLong();
    return by;
}

Result<> writeProjectedBy(Replica &replica, const ProjectedBy &by)
{
    Bytes numbers = Bytes::number(by.version);
    if (by.upTo)
        numbers += ' ' + Bytes::number(*by.upTo);
    return replica.database.run(KeepLocal, ProjectionKey, numbers);
}

} // namespace covault::vault
