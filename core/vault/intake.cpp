// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/intake.h"

#include "vault/kindloader.h"
#include "vault/loader.h"
#include "vault/rights.h"
#include "vault/statementlog.h"

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

// One bit a right; none if the section does not belong.
qint64 bitsOf(const members::SectionStanding &judged)
{
    qint64 bits = 0;
    for (size_t right = 0; judged.belongs && right < judged.rights.size(); ++right)
        bits |= qint64(judged.rights[right] ? 1 : 0) << right;
    return bits;
}

} // namespace

Result<Changed> Intake::take(const SegmentContent &segment)
{
    auto number = keepSegment(segment);
    if (!number)
        return failure(number);
    const auto movesCuts = endsCutOrReplacesAnnounced(segment.id);
    if (!movesCuts)
        return failure(movesCuts);
    const auto isNews = keepStatements(segment);
    if (!isNews)
        return failure(isNews);
    const bool changesJudgement = *movesCuts || *isNews;
    if (changesJudgement) {
        if (auto loaded = loadJudgement(m_replica); !loaded)
            return failure(loaded);
    }
    if (auto taken = takeKeys(segment); !taken)
        return failure(taken);
    for (const SectionContent &section : segment.sections) {
        if (auto taken = takeSection(segment, *number, section); !taken)
            return failure(taken);
    }
    return changesJudgement ? weighAll() : finish();
}

// Where a segment stands in its chain matters to judging only if a cut ends at it, or an invite told of its place; and what
// an invite told of its statements is gone unless it carries them.
Result<bool> Intake::endsCutOrReplacesAnnounced(const SegmentId &segment)
{
    if (m_replica.judgement.isCutEnd(segment))
        return true;
    return statementlog::isAnnounced(m_replica.database, segment);
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

Result<bool> Intake::keepStatements(const SegmentContent &segment)
{
    qint64 place = 0;
    bool isNews = false;
    for (const auto &[id, body] : segment.statements) {
        auto kept = statementlog::append(m_replica.database, id, body, segment.id, place++, segment.position);
        if (!kept)
            return failure(kept);
        isNews = isNews || m_replica.database.changedRows() > 0;
    }
    return isNews;
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
    auto kept = database.run("INSERT INTO section(segment, collection, epoch, count, root, state, rights) VALUES(?,?,?,?,?,?,?)"
                             " ON CONFLICT(segment, collection) DO UPDATE SET state=excluded.state, rights=excluded.rights",
            number, *collection, section.epoch, section.count, section.root, int(standing), bitsOf(judged));
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
    const bool counts = judged.may(rightFor(change));
    const auto known = m_log.has(encoded.id);
    if (!known)
        return failure(known);
    if (*known)
        return takeAgain(segment, encoded.id, counts);
    const auto record = m_log.recordNumber(change.record);
    if (!record)
        return failure(record);
    if (auto appended = m_log.append(*record, change, encoded, segment, counts); !appended)
        return appended;
    m_touched.insert(*record);
    ++m_changed.changes;
    m_changed.voided += counts ? 0 : 1;
    return {};
}

// It counts if it does in any segment that carries it, so that the order in which these came makes no difference.
Result<> Intake::takeAgain(qint64 segment, const ChangeId &id, bool counts)
{
    auto &database = m_replica.database;
    // An own one that waited to be published, in a file put back from a backup, has been published already.
    if (auto published = database.run("UPDATE change SET segment=? WHERE id=? AND segment IS NULL", segment, id); !published)
        return published;
    if (database.changedRows() > 0 && !counts)
        return voidOwn(id);
    auto kept = database.run("INSERT OR IGNORE INTO carrier(change, segment) SELECT n, ? FROM change WHERE id=? AND segment<>?", segment, id, segment);
    if (!kept || !counts)
        return kept;
    const auto record = database.number("SELECT record FROM change WHERE id=? AND NOT valid", id);
    if (!record)
        return failure(record);
    if (*record == 0)
        return {};
    m_touched.insert(*record);
    return database.run("UPDATE change SET valid=1 WHERE id=?", id);
}

// What was taken for valid while it waited does not count in the segment that published it.
Result<> Intake::voidOwn(const ChangeId &id)
{
    const auto record = m_replica.database.number("SELECT record FROM change WHERE id=?", id);
    if (!record)
        return failure(record);
    m_touched.insert(*record);
    ++m_changed.voided;
    return m_replica.database.run("UPDATE change SET valid=0 WHERE id=?", id);
}

Result<Changed> Intake::rejudge()
{
    if (auto loaded = loadJudgement(m_replica); !loaded)
        return failure(loaded);
    return weighAll();
}

Result<Changed> Intake::weighAll()
{
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
    struct Noted
    {
        Standing standing;
        std::optional<qint64> rights;
    };
    std::map<qint64, Noted> sections;
    read = database.each("SELECT collection, state, rights FROM section WHERE segment=?",
            [&](const Row &row) {
                sections[row.integer(0)] = {Standing(row.integer(1)), row.isNull(2) ? std::nullopt : std::optional(row.integer(2))};
            },
            segment.n);
    if (!read)
        return read;
    for (const auto &[number, noted] : sections) {
        const auto name = m_replica.names.name(database, number);
        if (!name)
            return failure(name);
        const auto collection = CollectionId::fromBytes(*name).value_or(CollectionId());
        const auto judged = m_replica.judgement.standingOf(segment.device, collection, segment.id, segment.position, own);
        const Standing before = noted.standing;
        const Standing now = before == Standing::Sealed ? before : judged.belongs ? Standing::Counts : Standing::Void;
        const qint64 rights = bitsOf(judged);
        if (now == before && noted.rights == rights)
            continue;
        auto written = database.run("UPDATE section SET state=?, rights=? WHERE segment=? AND collection=?", int(now), rights, segment.n, number);
        if (!written)
            return written;
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
        bool isElsewhere; // another segment carries it too
    };
    std::vector<Stored> changes;
    auto read = m_replica.database.each("SELECT c.n, c.record, c.valid, c.body, EXISTS(SELECT 1 FROM carrier k WHERE k.change=c.n)"
                                        " FROM change c JOIN record r ON r.n=c.record WHERE r.collection=?1 AND (c.segment=?2"
                                        " OR c.n IN (SELECT change FROM carrier WHERE segment=?2))",
            [&](const Row &row) {
                changes.push_back({row.integer(0), row.integer(1), row.integer(2) != 0, row.bytes(3), row.integer(4) != 0});
            },
            collection, segment);
    if (!read)
        return read;
    for (const Stored &stored : changes) {
        const auto change = Change::parse(stored.body);
        if (!change)
            return failure(ownDamage(change.error(), u"judging a change anew"_s));
        const members::Right right = rightFor(*change);
        auto counts = Result<bool>(judged.may(right));
        if (!*counts && stored.isElsewhere)
            counts = countsElsewhere(stored.n, collection, right);
        if (!counts)
            return failure(counts);
        if (*counts == stored.isValid)
            continue;
        if (auto written = m_replica.database.run("UPDATE change SET valid=? WHERE n=?", *counts, stored.n); !written)
            return written;
        m_touched.insert(stored.record);
        m_changed.voided += *counts ? 0 : 1;
    }
    return {};
}

Result<bool> Intake::countsElsewhere(qint64 change, qint64 collection, members::Right right)
{
    const auto found = m_replica.database.number("SELECT count(*) FROM section WHERE collection=?1 AND (rights >> ?2) & 1 AND segment IN"
                                                 " (SELECT segment FROM change WHERE n=?3 UNION SELECT segment FROM carrier WHERE change=?3)",
            collection, qint64(right), change);
    if (!found)
        return failure(found);
    return *found > 0;
}

Result<Changed> Intake::finish()
{
    bool touchesKinds = false;
    for (const qint64 record : std::exchange(m_touched, {})) {
        if (auto projected = m_projection.project(record); !projected)
            return failure(projected);
        const auto key = m_log.keyOf(record);
        if (!key)
            return failure(key);
        if (*key)
            m_changed.records.push_back(**key);
        touchesKinds = touchesKinds || (*key && (*key)->kind == u"kind"_s);
    }
    if (touchesKinds) {
        const auto followed = followKinds(m_replica, m_log, m_projection);
        if (!followed)
            return failure(followed);
        m_changed.records.insert(m_changed.records.end(), followed->begin(), followed->end());
    }
    if (auto finished = m_projection.finish(); !finished)
        return failure(finished);
    m_changed.conflicts = m_projection.newConflicts();
    return std::move(m_changed);
}

} // namespace covault::vault
