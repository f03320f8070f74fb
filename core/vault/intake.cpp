// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/intake.h"

#include "vault/rights.h"
#include "vault/statementlog.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

// A segment's statements count for its own sections: a first segment founds collections and fills them.
std::vector<StatementId> withOwn(std::vector<StatementId> position, const std::vector<StatementId> &own)
{
    position.insert(position.end(), own.begin(), own.end());
    return position;
}

} // namespace

Result<Changed> Intake::take(const SegmentContent &segment)
{
    auto number = keepSegment(segment);
    if (!number)
        return failure(number);
    if (auto kept = keepStatements(segment, *number); !kept)
        return failure(kept);
    if (!segment.statements.empty()) {
        if (auto loaded = loadJudgement(); !loaded)
            return failure(loaded);
        if (auto taken = takeKeys(segment); !taken)
            return failure(taken);
    }
    for (const SectionContent &section : segment.sections) {
        if (auto taken = takeSection(segment, *number, section); !taken)
            return failure(taken);
    }
    return segment.statements.empty() ? finish() : rejudge();
}

Result<qint64> Intake::keepSegment(const SegmentContent &segment)
{
    auto &database = m_replica.database;
    const auto known = database.number("SELECT n FROM segment WHERE id=?", segment.id);
    if (!known || *known != 0)
        return known;
    const auto device = m_replica.names.number(database, segment.device.view());
    if (!device)
        return device;
    auto kept = database.run("INSERT INTO segment(id, device, number, previous, position, time, header, signature, state) VALUES(?,?,?,?,?,?,?,?,1)",
            segment.id, *device, segment.number, segment.previous, statementlog::packed(segment.position),
            toUnsigned(segment.time), segment.header, segment.signature);
    if (!kept)
        return failure(kept);
    return database.lastInsertId();
}

Result<> Intake::keepStatements(const SegmentContent &segment, qint64 number)
{
    qint64 place = 0;
    for (const auto &[id, body] : segment.statements) {
        auto kept = statementlog::append(m_replica.database, id, body, number, place++, segment.position);
        if (!kept)
            return kept;
    }
    return {};
}

Result<> Intake::loadJudgement()
{
    auto statements = statementlog::read(m_replica.database, m_replica.device());
    if (!statements)
        return failure(statements);
    m_replica.judgement = members::Judgement(std::move(*statements));
    return {};
}

Result<> Intake::takeKeys(const SegmentContent &segment)
{
    if (!m_replica.identity)
        return {};
    for (const auto &[id, body] : segment.statements) {
        const auto statement = members::Statement::parse(body);
        if (!statement)
            continue; // kept as it is: a newer version may know it
        for (const members::HeldEpoch &epoch : m_replica.keys.take(*statement, m_replica.identity->boxKey(), m_replica.roster().vaultId())) {
            if (auto kept = epochstore::keep(m_replica.database, m_replica.names, epoch); !kept)
                return kept;
        }
    }
    return {};
}

Result<bool> Intake::isInsideCut(const DeviceId &device, const CollectionId &collection, quint64 number)
{
    const auto cut = m_replica.roster().cutOf(device, collection);
    if (!cut)
        return true;
    // Without forks a chain is a line, so 'is an ancestor of the cut' is 'comes not after it'.
    for (const SegmentId &last : *cut) {
        const auto lastNumber = m_replica.database.number("SELECT number FROM segment WHERE id=?", last);
        if (!lastNumber)
            return failure(lastNumber);
        if (*lastNumber != 0 && number <= quint64(*lastNumber))
            return true;
    }
    return false;
}

Result<bool> Intake::sectionCounts(
        const DeviceId &device, const CollectionId &collection, quint64 number, const std::vector<StatementId> &position)
{
    const members::Roster &then = m_replica.judgement.at(position);
    if (!then.canRead(device, collection))
        return false;
    // A position that includes the cut, and still belongs, was given its right back.
    return then.cutOf(device, collection) ? Result<bool>(true) : isInsideCut(device, collection, number);
}

bool Intake::changeCounts(const Change &change, const std::vector<StatementId> &position, bool isSectionCounted)
{
    return isSectionCounted
            && m_replica.judgement.at(position).may(change.device, change.record.collection, rightFor(change));
}

Result<> Intake::takeSection(const SegmentContent &segment, qint64 number, const SectionContent &section)
{
    auto &database = m_replica.database;
    const auto collection = m_replica.names.number(database, section.collection.view());
    if (!collection)
        return failure(collection);
    std::vector<StatementId> own;
    for (const auto &[id, body] : segment.statements)
        own.push_back(id);
    const auto position = withOwn(segment.position, own);
    const auto counts = sectionCounts(segment.device, section.collection, segment.number, position);
    if (!counts)
        return failure(counts);
    const Standing standing = !section.changes ? Standing::Sealed : *counts ? Standing::Counts : Standing::Void;
    auto kept = database.run("INSERT INTO section(segment, collection, epoch, count, root, state) VALUES(?,?,?,?,?,?)"
                             " ON CONFLICT(segment, collection) DO UPDATE SET state=excluded.state",
            number, *collection, section.epoch, section.count, section.root, int(standing));
    if (!kept || !section.changes)
        return kept;
    for (const auto &[id, body] : *section.changes) {
        auto change = Change::parse(body);
        const bool isTrue = change && change->record.collection == section.collection && change->device == segment.device
                && change->id() == id;
        if (!isTrue) {
            return failure(Error::Code::Tampered, u"taking in segment %1"_s.arg(segment.number),
                    u"a change in it names another collection, device or content than the section that carries it"_s);
        }
        if (auto taken = takeChange(number, {id, body}, *change, position, *counts); !taken)
            return taken;
    }
    return {};
}

Result<> Intake::takeChange(qint64 segment, const EncodedChange &encoded, const Change &change,
        const std::vector<StatementId> &position, bool isSectionCounted)
{
    const auto known = m_log.has(encoded.id);
    if (!known)
        return failure(known);
    if (*known)
        return {};
    const auto record = m_log.recordNumber(change.record);
    if (!record)
        return failure(record);
    const bool counts = changeCounts(change, position, isSectionCounted);
    if (auto appended = m_log.append(*record, change, encoded, segment, counts); !appended)
        return appended;
    m_touched.insert(*record);
    ++m_changed.changes;
    m_changed.voided += counts ? 0 : 1;
    return {};
}

Result<Changed> Intake::rejudge()
{
    if (auto loaded = loadJudgement(); !loaded)
        return failure(loaded);
    struct Stored
    {
        qint64 n;
        qint64 device;
        quint64 number;
        std::vector<StatementId> position;
    };
    std::vector<Stored> segments;
    const auto read = m_replica.database.each("SELECT n, device, number, position FROM segment ORDER BY n", [&](const Row &row) {
        segments.push_back({row.integer(0), row.integer(1), quint64(row.integer(2)), statementlog::unpacked(row.bytes(3))});
    });
    if (!read)
        return failure(read);
    for (const Stored &segment : segments) {
        const auto device = m_replica.names.name(m_replica.database, segment.device);
        if (!device)
            return failure(device);
        auto judged = rejudgeSegment(segment.n, DeviceId::fromBytes(*device).value_or(DeviceId()), qint64(segment.number), segment.position);
        if (!judged)
            return failure(judged);
    }
    return finish();
}

Result<> Intake::rejudgeSegment(qint64 number, const DeviceId &device, qint64 place, const std::vector<StatementId> &position)
{
    auto &database = m_replica.database;
    std::vector<StatementId> own;
    auto read = database.each("SELECT id FROM statement WHERE segment=? ORDER BY place",
            [&](const Row &row) { own.push_back(row.id<StatementId>(0)); }, number);
    if (!read)
        return read;
    const auto whole = withOwn(position, own);
    std::map<qint64, Standing> sections;
    read = database.each("SELECT collection, state FROM section WHERE segment=?",
            [&](const Row &row) { sections[row.integer(0)] = Standing(row.integer(1)); }, number);
    if (!read)
        return read;
    for (const auto &[collectionNumber, before] : sections) {
        const auto name = m_replica.names.name(database, collectionNumber);
        if (!name)
            return failure(name);
        const auto collection = CollectionId::fromBytes(*name).value_or(CollectionId());
        const auto counts = sectionCounts(device, collection, quint64(place), whole);
        if (!counts)
            return failure(counts);
        const Standing now = before == Standing::Sealed ? before : *counts ? Standing::Counts : Standing::Void;
        if (now == before)
            continue;
        auto written = database.run("UPDATE section SET state=? WHERE segment=? AND collection=?", int(now), number, collectionNumber);
        if (!written)
            return written;
        if (auto judged = rejudgeChanges(number, collectionNumber, whole, *counts); !judged)
            return judged;
    }
    return {};
}

Result<> Intake::rejudgeChanges(qint64 segment, qint64 collection, const std::vector<StatementId> &position, bool isSectionCounted)
{
    struct Stored
    {
        qint64 n;
        qint64 record;
        bool isValid;
        Bytes body;
    };
    std::vector<Stored> changes;
    auto read = m_replica.database.each("SELECT c.n, c.record, c.valid, c.body FROM change c JOIN record r ON r.n=c.record"
                                        " WHERE c.segment=? AND r.collection=?",
            [&](const Row &row) { changes.push_back({row.integer(0), row.integer(1), row.integer(2) != 0, row.bytes(3)}); }, segment, collection);
    if (!read)
        return read;
    for (const Stored &stored : changes) {
        const auto change = Change::parse(stored.body);
        if (!change)
            return failure(change);
        const bool counts = changeCounts(*change, position, isSectionCounted);
        if (counts == stored.isValid)
            continue;
        if (auto written = m_replica.database.run("UPDATE change SET valid=? WHERE n=?", counts, stored.n); !written)
            return written;
        m_touched.insert(stored.record);
        m_changed.voided += counts ? 0 : 1;
    }
    return {};
}

Result<Changed> Intake::finish()
{
    for (const qint64 record : std::exchange(m_touched, {})) {
        if (auto projected = m_projection.project(record); !projected)
            return failure(projected);
        const auto key = m_log.keyOf(record);
        if (!key)
            return failure(key);
        if (*key)
            m_changed.records.push_back(**key);
    }
    if (auto finished = m_projection.finish(); !finished)
        return failure(finished);
    m_changed.conflicts = m_projection.newConflicts();
    return std::move(m_changed);
}

} // namespace covault::vault
