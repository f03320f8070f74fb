// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/verify.h"

#include "crypto/hash.h"
#include "crypto/signing.h"
#include "storage/pagecheck.h"
#include "vault/attachmenttexts.h"
#include "vault/indexrows.h"
#include "vault/intake.h"
#include "vault/loader.h"
#include "vault/log.h"
#include "vault/projection.h"
#include "vault/rights.h"
#include "vault/rows.h"

#include <algorithm>
#include <iterator>
#include <map>

using namespace Qt::StringLiterals;

namespace covault::vault {

using storage::Row;

namespace {

class Verifier
{
public:
    explicit Verifier(Vault &vault)
        : m_replica(vault.replica())
    {
    }

    Result<Verification> run()
    {
        for (const auto step : {&Verifier::checkPages, &Verifier::readRights, &Verifier::checkChanges, &Verifier::checkStatements, &Verifier::checkSegments,
                     &Verifier::checkSections, &Verifier::checkRecords, &Verifier::checkParts}) {
            auto checked = (this->*step)();
            if (!checked && checked.error().code() == Error::Code::Busy)
                return failure(checked);
            // What can't be read is a finding, and no reason to keep the others back.
            if (!checked)
                add(u"page"_s, u"database"_s, checked.error().why());
        }
        return std::move(m_result);
    }

private:
    void add(const QString &what, const QString &where, const QString &why) { m_result.problems.push_back({what, where, why}); }

    Result<> checkPages()
    {
        auto &database = m_replica.database;
        const auto pages = database.number("PRAGMA page_count");
        if (!pages)
            return failure(pages);
        m_result.pages = *pages;
        const auto broken = storage::brokenSeals(database);
        if (!broken)
            return failure(broken);
        for (const QString &page : *broken)
            add(u"page"_s, u"file"_s, page);
        return database.each("PRAGMA integrity_check", [&](const Row &row) {
            if (row.text(0) != u"ok")
                add(u"page"_s, u"database"_s, row.text(0));
        });
    }

    Result<> readRights()
    {
        auto read = m_replica.database.each("SELECT segment, collection, rights FROM section WHERE rights IS NOT NULL",
                [&](const Row &row) { m_rights[{row.integer(0), row.integer(1)}] = row.integer(2); });
        if (!read)
            return read;
        return m_replica.database.each("SELECT change, segment FROM carrier", [&](const Row &row) { m_carriers.emplace(row.integer(0), row.integer(1)); });
    }

    Result<> checkChanges()
    {
        return m_replica.database.each("SELECT c.n, c.id, c.body, d.id, c.time, c.valid, c.segment, r.collection FROM change c"
                                       " LEFT JOIN name d ON d.n=c.device LEFT JOIN record r ON r.n=c.record", [&](const Row &row) {
            ++m_result.changes;
            const QString where = row.id<ChangeId>(1).toString();
            const auto change = Change::parse(row.bytes(2));
            if (!change)
                add(u"change"_s, where, change.error().why());
            else if (change->id() != row.id<ChangeId>(1))
                add(u"change"_s, where, u"its content does not give its id"_s);
            else if (change->device != row.id<DeviceId>(3))
                add(u"change"_s, where, u"it stands under another device than it names"_s);
            else if (toUnsigned(change->time) != quint64(row.integer(4)))
                add(u"change"_s, where, u"it stands under another time than it names"_s);
            else if (const auto counts = shouldCount(row, rightFor(*change)); counts && *counts != (row.integer(5) != 0))
                add(u"change"_s, where, *counts ? u"it is said not to count, and does"_s : u"it is said to count, and does not"_s);
        });
    }

    Result<> checkStatements()
    {
        return m_replica.database.each("SELECT id, body FROM statement", [&](const Row &row) {
            const QString where = row.id<StatementId>(0).toString();
            const auto statement = members::Statement::parse(row.bytes(1));
            if (!statement)
                add(u"statement"_s, where, statement.error().why());
            else if (statement->id() != row.id<StatementId>(0))
                add(u"statement"_s, where, u"its content does not give its id"_s);
        });
    }

    Result<> checkSegments()
    {
        struct Link
        {
            DeviceId device;
            qint64 number;
        };
        std::map<Bytes, Link> seen;
        // A device that went on from a backup has two segments of one number: each follows one that is here.
        return m_replica.database.each("SELECT s.id, d.id, s.number, s.previous, s.header, s.signature FROM segment s"
                                       " JOIN name d ON d.n=s.device ORDER BY s.number",
                [&](const Row &row) {
                    const auto id = row.id<SegmentId>(0);
                    const auto device = row.id<DeviceId>(1);
                    const QString where = u"segment %1 of %2"_s.arg(row.integer(2)).arg(device.toString());
                    const auto known = m_replica.roster().findDevice(device);
                    if (crypto::hash("segment", {row.bytes(4)}).view() != id.view())
                        add(u"chain"_s, where, u"its header does not give its id"_s);
                    else if (!known || !crypto::isSignedBy(known->signKey, "segment", id.view(), row.bytes(5)))
                        add(u"signature"_s, where, u"it is not signed by its device"_s);
                    const auto previous = seen.find(row.bytes(3));
                    const bool follows = row.isNull(3) ? row.integer(2) == 1
                                                       : previous != seen.end() && previous->second.device == device
                                    && previous->second.number == row.integer(2) - 1;
                    if (!follows)
                        add(u"chain"_s, where, u"it does not follow the one before it"_s);
                    seen[id.bytes()] = {device, row.integer(2)};
                });
    }

    // Each section holds as many changes as its author counted.
    Result<> checkSections()
    {
        return m_replica.database.each("SELECT g.id, count(c.n), s.count FROM section s JOIN segment g ON g.n=s.segment"
                                       " LEFT JOIN (SELECT n, segment, record FROM change UNION ALL SELECT k.change, k.segment, h.record"
                                       " FROM carrier k JOIN change h ON h.n=k.change) c ON c.segment=s.segment"
                                       " AND (SELECT r.collection FROM record r WHERE r.n=c.record)=s.collection"
                                       " WHERE s.state<>? GROUP BY s.segment, s.collection HAVING count(c.n)<>s.count",
                [&](const Row &row) {
                    add(u"chain"_s, u"segment %1"_s.arg(row.id<SegmentId>(0).toString()),
                            u"%1 of its %2 changes are here"_s.arg(row.integer(1)).arg(row.integer(2)));
                },
                int(Standing::Sealed));
    }

    // Rows can be made again from the log, so what makes a change count must be right by itself. An own one that waits to be
    // published does; nothing is known where it was not noted what its author may do.
    std::optional<bool> shouldCount(const Row &change, members::Right right) const
    {
        if (change.isNull(6))
            return true;
        std::vector<qint64> segments{change.integer(6)};
        const auto [first, last] = m_carriers.equal_range(change.integer(0));
        std::transform(first, last, std::back_inserter(segments), [](const auto &carrier) { return carrier.second; });
        bool counts = false;
        for (const qint64 segment : segments) {
            const auto rights = m_rights.find({segment, change.integer(7)});
            if (rights == m_rights.end())
                return std::nullopt;
            counts = counts || ((rights->second >> int(right)) & 1) != 0;
        }
        return counts;
    }

    Result<> checkRecords()
    {
        std::vector<qint64> records;
        auto read = m_replica.database.each("SELECT record FROM change UNION SELECT n FROM record ORDER BY 1", [&](const Row &row) { records.push_back(row.integer(0)); });
        if (!read)
            return read;
        const auto projected = readProjectedBy(m_replica);
        if (!projected)
            return failure(projected);
        m_projectedBy = *projected;
        m_result.areIndexesCompared = projected->version == ProjectionVersion && !projected->upTo;
        Digest digest;
        for (const qint64 record : records) {
            if (auto checked = checkRecord(record, digest); !checked)
                return checked;
        }
        const auto kept = m_replica.database.first("SELECT value FROM local WHERE key=?", [](const Row &row) { return row.id<Hash>(0); }, DigestKey);
        if (!kept)
            return failure(kept);
        if (kept->value_or(Hash()) != digest.sum())
            add(u"digest"_s, u"records"_s, u"the sum of all records is not the one that was kept"_s);
        return {};
    }

    Result<> checkRecord(qint64 number, Digest &digest)
    {
        Log log(m_replica);
        const auto shown = readRecord(m_replica, number);
        if (!shown || !*shown) {
            add(u"record"_s, QString::number(number), shown ? u"it is missing from the lists"_s : shown.error().why());
            return {};
        }
        const QString where = (*shown)->key().id.toString();
        const auto changes = log.changesOf(number);
        if (!changes) {
            add(u"record"_s, where, changes.error().why());
            return {};
        }
        const auto found = readIndexRows(m_replica, number);
        if (!found)
            add(u"record"_s, where, found.error().why());
        const QString different = found ? whatDiffers(**shown, *changes, *found) : QString();
        if (!different.isEmpty() && m_projectedBy.isOurs(number))
            add(u"record"_s, where, different);
        else if (!different.isEmpty())
            ++m_result.otherwise;
        const auto wrong = whatIsWrongWithTexts(m_replica, **shown);
        if (!wrong || !wrong->isEmpty())
            add(u"record"_s, where, wrong ? *wrong : wrong.error().why());
        const auto tag = m_replica.database.first("SELECT tag FROM record WHERE n=?", [](const Row &row) { return row.id<Hash>(0); }, number);
        if (!tag)
            return failure(tag);
        digest.add(tag->value_or(Hash()));
        return {};
    }

    // From what this version makes of its changes; nothing if it is the same.
    QString whatDiffers(const Record &record, const std::vector<KnownChange> &changes, const IndexRows &found) const
    {
        if (merge(changes).encoded() != record.state().encoded())
            return u"what is shown is not what its changes give"_s;
        return found == indexRowsOf(m_replica, record) ? QString() : u"its links, tags, days or prints of secrets are not what the record gives"_s;
    }

    Result<> checkParts()
    {
        return m_replica.database.each("SELECT id, data, tag FROM part WHERE data IS NOT NULL", [&](const Row &row) {
            ++m_result.blobs;
            const Hash tag = crypto::keyedHash(m_replica.rowTagKey, "part", {row.bytes(0), row.bytes(1)});
            if (crypto::hash("blob", {row.bytes(1)}).view() != row.id<BlobId>(0).view() || row.bytes(2) != tag.bytes())
                add(u"attachment"_s, row.id<BlobId>(0).toString(), u"a part of it was altered"_s);
        });
    }

    Replica &m_replica;
    Verification m_result;
    ProjectedBy m_projectedBy;
    std::map<std::pair<qint64, qint64>, qint64> m_rights; // bits, by segment and collection
    std::multimap<qint64, qint64> m_carriers; // further segments of a change
};

} // namespace

Result<Verification> verify(Vault &vault)
{
    return Verifier(vault).run();
}

} // namespace covault::vault
