// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/intake.h"

#include "vault/kindloader.h"
#include "vault/loader.h"
#include "vault/rights.h"
#include "vault/statementlog.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

Result<Changed> Intake::take(const SegmentContent &segment)
{
    auto number = keepSegment(segment);
    if (!number)
        return failure(number);
    if (auto kept = keepStatements(segment); !kept)
        return failure(kept);
    if (!segment.statements.empty()) {
        if (auto loaded = loadJudgement(m_replica); !loaded)
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

Result<> Intake::keepStatements(const SegmentContent &segment)
{
    qint64 place = 0;
    for (const auto &[id, body] : segment.statements) {
        auto kept = statementlog::append(m_replica.database, id, body, segment.id, place++, segment.position);
        if (!kept)
            return kept;
    }
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
        const auto taken = m_replica.keys.take(*statement, *m_replica.identity);
        if (!taken)
            continue; // a key that is not the one its id names is never held; what it seals stays sealed
        for (const EpochId &epoch : *taken) {
            if (auto kept = epochstore::keep(m_replica.database, m_replica.names, *m_replica.keys.find(epoch)); !kept)
                return kept;
        }
    }
    return {};
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
    const auto judged = m_replica.judgement.standingOf(segment.device, section.collection, segment.id, segment.position, own);
    const Standing standing = !section.changes ? Standing::Sealed : judged.belongs ? Standing::Counts : Standing::Void;
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
        if (auto taken = takeChange(number, {id, body}, *change, judged); !taken)
            return taken;
    }
    return {};
}

Result<> Intake::takeChange(qint64 segment, const EncodedChange &encoded, const Change &change, const members::SectionStanding &judged)
{
    const auto known = m_log.has(encoded.id);
    if (!known)
        return failure(known);
    if (*known)
        return {};
    const auto record = m_log.recordNumber(change.record);
    if (!record)
        return failure(record);
    const bool counts = judged.may(rightFor(change));
    if (auto appended = m_log.append(*record, change, encoded, segment, counts); !appended)
        return appended;
    m_touched.insert(*record);
    ++m_changed.changes;
    m_changed.voided += counts ? 0 : 1;
    return {};
}

Result<Changed> Intake::rejudge()
{
    if (auto loaded = loadJudgement(m_replica); !loaded)
        return failure(loaded);
    std::vector<KeptSegment> segments;
    const auto read = m_replica.database.each("SELECT s.n, s.id, d.id, s.position FROM segment s JOIN name d ON d.n=s.device ORDER BY s.n",
            [&](const Row &row) {
                segments.push_back({row.integer(0), row.id<SegmentId>(1), row.id<DeviceId>(2), statementlog::unpacked(row.bytes(3))});
            });
    if (!read)
        return failure(read);
    for (const KeptSegment &segment : segments) {
        if (auto judged = rejudgeSegment(segment); !judged)
            return failure(judged);
    }
    return finish();
}

Result<> Intake::rejudgeSegment(const KeptSegment &segment)
{
    auto &database = m_replica.database;
    std::vector<StatementId> own;
    auto read = database.each("SELECT id FROM statement WHERE segment=? ORDER BY place",
            [&](const Row &row) { own.push_back(row.id<StatementId>(0)); }, segment.id);
    if (!read)
        return read;
    std::map<qint64, Standing> sections;
    read = database.each("SELECT collection, state FROM section WHERE segment=?",
            [&](const Row &row) { sections[row.integer(0)] = Standing(row.integer(1)); }, segment.n);
    if (!read)
        return read;
    for (const auto &[number, before] : sections) {
        const auto name = m_replica.names.name(database, number);
        if (!name)
            return failure(name);
        const auto collection = CollectionId::fromBytes(*name).value_or(CollectionId());
        const auto judged = m_replica.judgement.standingOf(segment.device, collection, segment.id, segment.position, own);
        const Standing now = before == Standing::Sealed ? before : judged.belongs ? Standing::Counts : Standing::Void;
        if (now != before) {
            auto written = database.run("UPDATE section SET state=? WHERE segment=? AND collection=?", int(now), segment.n, number);
            if (!written)
                return written;
        }
        if (now == before && now != Standing::Counts)
            continue;
        if (auto done = rejudgeChanges(segment.n, number, judged); !done)
            return done;
    }
    return {};
}

Result<> Intake::rejudgeChanges(qint64 segment, qint64 collection, const members::SectionStanding &judged)
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
        const bool counts = judged.may(rightFor(*change));
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
    bool touchesKinds = false;
        touchesKinds = touchesKinds || (*key && (*key)->kind == u"kind"_s);
    }
    if (touchesKinds) {
        const auto followed = followKinds(m_replica, m_log, m_projection);
        if (!followed)
            return failure(followed);
        m_changed.records.insert(m_changed.records.end(), followed->begin(), followed->end());
