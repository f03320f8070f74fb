// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rescuecopy.h"

#include "base/cbor.h"
#include "crypto/hash.h"
#include "sync/segmentstore.h"
#include "vault/intake.h"
#include "vault/loader.h"
#include "vault/projection.h"
#include "vault/statementlog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::sync {

namespace {

/// The number of no segment: its change was published by one of which not all is here.
constexpr qint64 NoSegment = 0;

const QString CantBeRead = u"it can't be read"_s;
const QString ComesAgain = u"not all of it can be read; it comes again with the next exchange, if somebody has it"_s;

// What says how far this file was looked through does not hold for another one.
bool isOfThisFile(const QString &key)
{
    return key == vault::DigestKey || key == vault::ProjectionKey || key.startsWith(u"sync."_s);
}

Hash hashOf(const StatementId &id)
{
    return Hash::cutFrom(id.view());
}

} // namespace

Result<> RescueCopy::run()
{
    for (const auto step : {&RescueCopy::readNames, &RescueCopy::copyLocal, &RescueCopy::copyEpochs, &RescueCopy::copyStatements,
                 &RescueCopy::findChanges, &RescueCopy::findSegments, &RescueCopy::copySegments, &RescueCopy::copyChanges,
                 &RescueCopy::copyCarriers, &RescueCopy::copyParts, &RescueCopy::copyFiles, &RescueCopy::copyOwnTables,
                 &RescueCopy::decideSending}) {
        if (auto wanted = m_goOn(); !wanted)
            return wanted;
        if (auto done = (this->*step)(); !done)
            return done;
        if (!m_written)
            return m_written;
    }
    return {};
}

Result<> RescueCopy::salvage(
        const char *table, const char *key, const char *columns, const QString &what, const std::function<void(const Row &)> &visit)
{
    const auto gaps = storage::salvage(m_from, table, key, columns, visit);
    if (!gaps)
        return failure(gaps);
    for (const storage::Gap &gap : *gaps) {
        const bool isOpen = gap.last == storage::Gap().last;
        const QString until = isOpen ? u" and what follows"_s : gap.last > gap.first ? u" to %1"_s.arg(gap.last) : QString();
        lose(what, u"number %1%2"_s.arg(gap.first).arg(until), CantBeRead);
    }
    return {};
}

void RescueCopy::each(const char *sql, const QString &what, const std::function<void(const Row &)> &visit)
{
    if (const auto read = m_from.each(sql, visit); !read)
        lose(what, u"the rest"_s, read.error().why());
}

Result<qint64> RescueCopy::nameNumber(BytesView name)
{
    return m_numbers.number(m_to, name);
}

// Null if its name can't be read.
CollectionId RescueCopy::collectionOf(qint64 number) const
{
    const auto name = m_names.find(number);
    return name == m_names.end() ? CollectionId() : CollectionId::fromBytes(name->second).value_or(CollectionId());
}

Result<> RescueCopy::readNames()
{
    return salvage("name", "n", "id", u"name"_s, [this](const Row &row) { m_names[row.integer(0)] = row.bytes(1); });
}

Result<> RescueCopy::copyLocal()
{
    each("SELECT key, value FROM local", u"setting"_s, [this](const Row &row) {
        const QString key = row.text(0);
        if (isOfThisFile(key))
            return;
        const crypto::Wiped value(row.bytes(1));
        if (key == QLatin1StringView(vault::VaultKeyName))
            m_vault = VaultId::fromBytes(value.bytes()).value_or(VaultId());
        if (key == QLatin1StringView(vault::IdentityKey)) {
            const auto identity = members::Identity::fromSecret(crypto::SecretBytes::copyOf(value.bytes()));
            m_device = identity ? identity->device() : DeviceId();
        }
        put("INSERT INTO local(key, value) VALUES(?,?)", key, value.bytes());
    });
    if (!m_vault.isNull() && !m_device.isNull())
        return {};
    return failure(Error::Code::VaultDamaged, u"rescuing the vault"_s,
            u"not even its name and this computer's keys can be read"_s, u"restore a backup of it"_s);
}

Result<> RescueCopy::copyEpochs()
{
    members::KeyRing right(m_vault);
    each("SELECT key_id, collection, key FROM epoch", u"key"_s, [&](const Row &row) {
        const crypto::Wiped key(row.bytes(2));
        const auto collection = collectionOf(row.integer(1));
        const auto id = row.id<EpochId>(0);
        const auto number = nameNumber(collection.view());
        if (!number || !right.add({id, collection, crypto::SecretBytes::copyOf(key.bytes())}))
            return lose(u"key"_s, id.toString(), CantBeRead);
        put("INSERT INTO epoch(key_id, collection, key) VALUES(?,?,?)", id, *number, key.bytes());
    });
    return {};
}

Result<> RescueCopy::copyStatements()
{
    const auto take = [this](const Row &row) {
        const auto id = row.id<StatementId>(1);
        const Bytes body = row.bytes(5);
        const auto statement = members::Statement::parse(body);
        if (!statement || statement->id() != id)
            return lose(u"statement"_s, id.toString(), CantBeRead);
        const auto segment = row.isNull(2) ? std::nullopt : std::optional(row.id<SegmentId>(2));
        if (segment)
            m_statements[*segment][row.integer(3)] = hashOf(id);
        put("INSERT INTO statement(n, id, segment, place, position, body) VALUES(?,?,?,?,?,?)", row.integer(0), id, segment, row.integer(3),
                row.bytes(4), body);
        ++m_result.statements;
    };
    return salvage("statement", "n", "id, segment, place, position, body", u"statement"_s, take);
}

// Which changes are what was written, and in which segments they are.
Result<> RescueCopy::findChanges()
{
    const auto look = [this](const Row &row) {
        const auto id = row.id<ChangeId>(1);
        const auto change = vault::Change::parse(row.view(3));
        if (!change || change->id() != id)
            return lose(u"change"_s, id.toString(), CantBeRead);
        m_changes[row.integer(0)] = change->record.collection;
        if (!row.isNull(2))
            m_carried[row.integer(2)][change->record.collection].push_back(Hash::cutFrom(id.view()));
    };
    if (auto read = salvage("change", "n", "id, segment, body", u"change"_s, look); !read)
        return read;
    each("SELECT k.segment, k.change, c.id FROM carrier k JOIN change c ON c.n=k.change", u"segment"_s, [this](const Row &row) {
        const auto change = m_changes.constFind(row.integer(1));
        if (change != m_changes.constEnd())
            m_carried[row.integer(0)][*change].push_back(row.id<Hash>(2));
    });
    return {};
}

// By what their devices signed: nothing else of a row is needed.
Result<> RescueCopy::findSegments()
{
    const size_t before = m_result.lost.size();
    auto read = salvage("segment", "n", "id, header, signature", u"segment"_s, [this](const Row &row) {
        Segment segment{row.id<SegmentId>(1), row.bytes(2), row.bytes(3), {}, false};
        auto header = SegmentHeader::parse(segment.bytes);
        if (!header || segmentIdOf(segment.bytes) != segment.id)
            return lose(u"segment"_s, segment.id.toString(), ComesAgain);
        segment.header = std::move(*header);
        const bool isSecond = !m_places.emplace(segment.header.device, segment.header.number).second;
        if (isSecond)
            m_forked.insert(segment.header.device);
        m_segments.emplace(row.integer(0), std::move(segment));
    });
    m_areAllSegmentsRead = m_result.lost.size() == before;
    return read;
}

Result<std::vector<RescueCopy::Section>> RescueCopy::sectionsOf(qint64 segment)
{
    std::vector<Section> sections;
    const auto read = m_from.each("SELECT collection, epoch, count, root, state, rights FROM section WHERE segment=?",
            [&](const Row &row) {
                sections.push_back({{collectionOf(row.integer(0)), row.id<EpochId>(1), quint64(row.integer(2)), row.id<Hash>(3)}, row.integer(4),
                        row.isNull(5) ? std::nullopt : std::optional(row.integer(5))});
            },
            segment);
    if (!read && read.error().code() == Error::Code::Busy)
        return failure(read);
    if (!read)
        sections.clear(); // they differ from those of the header then
    std::ranges::sort(sections, {}, [](const Section &section) { return section.head.collection; });
    return sections;
}

// Statements lie in no row of `section`: their section is the first of the header. One that two segments of a fork carry
// stands under one of them only.
bool RescueCopy::holdsStatements(const Segment &segment) const
{
    if (m_forked.contains(segment.header.device))
        return true;
    std::vector<Hash> ids;
    if (const auto found = m_statements.find(segment.id); found != m_statements.end()) {
        for (const auto &[place, id] : found->second)
            ids.push_back(id);
    }
    const SectionHead &first = segment.header.sections.front();
    return ids.size() == first.count && rootOf(ids) == first.root;
}

bool RescueCopy::isWhole(qint64 number, const Segment &segment, const std::vector<Section> &sections)
{
    const std::vector<SectionHead> &signedOnes = segment.header.sections;
    const size_t ofMembers = signedOnes.size() - sections.size(); // 1 or none
    if (ofMembers > 1 || !std::equal(sections.begin(), sections.end(), signedOnes.begin() + qptrdiff(ofMembers), signedOnes.end(),
                                 [](const Section &section, const SectionHead &head) { return section.head == head; }))
        return false;
    if (ofMembers == 1 && !holdsStatements(segment))
        return false;
    const auto carried = m_carried.find(number);
    return std::ranges::all_of(sections, [&](const Section &section) {
        if (section.state == qint64(vault::Standing::Sealed))
            return true;
        if (carried == m_carried.end())
            return false;
        const auto ids = carried->second.find(section.head.collection);
        return ids != carried->second.end() && ids->second.size() == section.head.count;
    });
}

Result<> RescueCopy::copySegments()
{
    for (auto &[number, segment] : m_segments) {
        const auto sections = sectionsOf(number);
        if (!sections)
            return failure(sections);
        segment.isWhole = isWhole(number, segment, *sections);
        if (!segment.isWhole) {
            lose(u"segment"_s, u"%1 of %2"_s.arg(segment.header.number).arg(segment.header.device.toString()), ComesAgain);
            continue;
        }
        if (auto kept = keepSegment(number, segment, *sections); !kept)
            return kept;
        ++m_result.segments;
    }
    return {};
}

Result<> RescueCopy::keepSegment(qint64 number, const Segment &segment, const std::vector<Section> &sections)
{
    const SegmentHeader &header = segment.header;
    const auto device = nameNumber(header.device.view());
    if (!device)
        return failure(device);
    put("INSERT INTO segment(n, id, device, number, previous, position, time, header, signature, state) VALUES(?,?,?,?,?,?,?,?,?,1)", number,
            segment.id, *device, header.number, header.previous, vault::statementlog::packed(header.position), toUnsigned(header.time),
            segment.bytes, segment.signature);
    for (const Section &section : sections) {
        const auto collection = nameNumber(section.head.collection.view());
        if (!collection)
            return failure(collection);
        put("INSERT INTO section(segment, collection, epoch, count, root, state, rights) VALUES(?,?,?,?,?,?,?)", number, *collection,
                section.head.epoch, section.head.count, section.head.root, section.state, section.rights);
    }
    return {};
}

// A change says itself of which record it is.
qint64 RescueCopy::recordNumber(const vault::RecordKey &key, qint64 before)
{
    auto known = m_records.find(key);
    if (known == m_records.end())
        known = m_records.insert(key, m_records.size() + 1);
    m_recordsBefore.insert(before, *known);
    return *known;
}

Result<> RescueCopy::copyChanges()
{
    Result<> done;
    const auto take = [&](const Row &row) {
        if (!done || !m_changes.contains(row.integer(0)))
            return;
        const Bytes body = row.bytes(5);
        const auto change = vault::Change::parse(body);
        if (!change)
            return;
        const auto device = nameNumber(change->device.view());
        const qint64 record = recordNumber(change->record, row.integer(2));
        if (!device) {
            done = failure(device);
            return;
        }
        const bool waits = row.isNull(3) && change->device == m_device;
        const auto segment = m_segments.find(row.integer(3));
        const bool isCarried = !row.isNull(3) && segment != m_segments.end() && segment->second.isWhole;
        if (!waits && !isCarried && change->device == m_device)
            m_result.maySend = false;
        put("INSERT INTO change(n, id, record, device, segment, time, valid, body) VALUES(?,?,?,?,?,?,?,?)", row.integer(0), row.id<ChangeId>(1),
                record, *device, waits ? std::nullopt : std::optional(isCarried ? row.integer(3) : NoSegment), toUnsigned(change->time),
                row.integer(4), body);
        ++m_result.changes;
    };
    auto again = storage::salvage(m_from, "change", "n", "id, record, segment, valid, body", take);
    return again ? done : failure(again);
}

Result<> RescueCopy::copyCarriers()
{
    each("SELECT change, segment FROM carrier", u"segment"_s, [this](const Row &row) {
        const auto segment = m_segments.find(row.integer(1));
        if (m_changes.contains(row.integer(0)) && segment != m_segments.end() && segment->second.isWhole)
            put("INSERT INTO carrier(change, segment) VALUES(?,?)", row.integer(0), row.integer(1));
    });
    return {};
}

// Their keys are in the changes that name them: a part without its bytes is fetched again.
Result<> RescueCopy::copyParts()
{
    return salvage("part", "rowid", "id, key, bytes, data, tag", u"attachment"_s, [this](const Row &row) {
        const auto id = row.id<BlobId>(1);
        const Bytes data = row.bytes(4);
        const bool isRight = !row.isNull(4) && crypto::hash("blob", {data}).view() == id.view();
        if (!isRight && !row.isNull(4))
            lose(u"attachment"_s, id.toString(), u"a part of it can't be read; it comes again with the next exchange, if somebody has it"_s);
        m_result.parts += isRight ? 1 : 0;
        put("INSERT INTO part(id, key, bytes, data, tag) VALUES(?,?,?,?,?)", id, row.bytes(2), isRight ? row.integer(3) : 0,
                isRight ? std::optional(data) : std::nullopt, isRight ? std::optional(row.bytes(5)) : std::nullopt);
    });
}

// As they lie on remotes, to be passed on.
Result<> RescueCopy::copyFiles()
{
    std::set<SegmentId> whole;
    for (const auto &[number, segment] : m_segments) {
        if (segment.isWhole)
            whole.insert(segment.id);
    }
    return salvage("raw", "rowid", "segment, file, device, number, bytes", u"kept file"_s, [&](const Row &row) {
        const auto id = row.id<SegmentId>(1);
        const Bytes bytes = row.bytes(5);
        if (whole.contains(id) && SegmentStore::keyOf(bytes) == row.bytes(2))
            put("INSERT INTO raw(segment, file, device, number, bytes) VALUES(?,?,?,?,?)", id, row.bytes(2), row.bytes(3), row.integer(4), bytes);
    });
}

// What was read from remotes and put there is looked through anew.
Result<> RescueCopy::copyOwnTables()
{
    each("SELECT url FROM remote", u"remote"_s, [this](const Row &row) { put("INSERT INTO remote(url) VALUES(?)", row.text(0)); });
    each("SELECT what, device, reason, why, at, reported FROM rejected", u"refused file"_s, [this](const Row &row) {
        put("INSERT INTO rejected(what, device, reason, why, at, reported) VALUES(?,?,?,?,?,?)", row.text(0),
                row.isNull(1) ? std::nullopt : std::optional(row.bytes(1)), row.text(2), row.text(3), row.integer(4), row.integer(5));
    });
    each("SELECT segment, previous FROM announced_link", u"invite"_s,
            [this](const Row &row) { put("INSERT INTO announced_link(segment, previous) VALUES(?,?)", row.bytes(0), row.bytes(1)); });
    each("SELECT id, segment, place, position, body FROM announced_statement", u"invite"_s, [this](const Row &row) {
        const auto statement = members::Statement::parse(row.bytes(4));
        if (!statement || statement->id() != row.id<StatementId>(0))
            return lose(u"invite"_s, row.id<StatementId>(0).toString(), CantBeRead);
        put("INSERT INTO announced_statement(id, segment, place, position, body) VALUES(?,?,?,?,?)", row.bytes(0), row.bytes(1), row.integer(2),
                row.bytes(3), row.bytes(4));
    });
    each("SELECT record, body, at FROM draft", u"draft"_s, [this](const Row &row) {
        const QString at = toIso(momentFrom(quint64(row.integer(2))));
        if (!cbor::decode(row.view(0)) || !cbor::decode(row.view(1)))
            return lose(u"draft"_s, at, CantBeRead);
        put("INSERT INTO draft(record, body, at) VALUES(?,?,?)", row.bytes(0), row.bytes(1), row.integer(2));
    });
    each("SELECT record, at, body FROM event ORDER BY n", u"audit event"_s, [this](const Row &row) {
        const auto record = m_recordsBefore.constFind(row.integer(0));
        if (row.isNull(0) || record != m_recordsBefore.constEnd())
            put("INSERT INTO event(record, at, body) VALUES(?,?,?)", row.isNull(0) ? std::nullopt : std::optional(*record), row.integer(1), row.bytes(2));
        else
            lose(u"audit event"_s, toIso(momentFrom(quint64(row.integer(1)))), u"its record can't be read"_s);
    });
    each("SELECT record FROM favourite", u"favourite"_s, [this](const Row &row) {
        if (const auto record = m_recordsBefore.constFind(row.integer(0)); record != m_recordsBefore.constEnd())
            put("INSERT INTO favourite(record) VALUES(?)", *record);
    });
    return {};
}

// Who has sent more than is here would write a second segment of the same number.
Result<> RescueCopy::decideSending()
{
    std::set<quint64> own;
    for (const auto &[number, segment] : m_segments) {
        if (segment.header.device != m_device)
            continue;
        own.insert(segment.header.number);
        m_result.maySend &= segment.isWhole;
    }
    m_result.maySend &= m_areAllSegmentsRead && (own.empty() || *own.rbegin() == own.size());
    if (!m_result.maySend)
        put("INSERT INTO local(key, value) VALUES(?,x'01')", QString::fromLatin1(SilencedKey));
    return {};
}

} // namespace covault::sync
