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
#include "vault/rows.h"

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
        for (const auto step : {&Verifier::checkPages, &Verifier::checkChanges, &Verifier::checkStatements, &Verifier::checkSegments,
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

    Result<> checkChanges()
    {
        return m_replica.database.each("SELECT c.n, c.id, c.body, d.id, c.time FROM change c LEFT JOIN name d ON d.n=c.device", [&](const Row &row) {
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

    Result<> checkRecords()
    {
        std::vector<qint64> records;
        auto read = m_replica.database.each("SELECT record FROM change UNION SELECT n FROM record ORDER BY 1", [&](const Row &row) { records.push_back(row.integer(0)); });
        if (!read)
            return read;
        const auto projected = m_replica.database.first(
                "SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0).toLongLong(); }, ProjectionKey);
        if (!projected)
            return failure(projected);
        m_result.areIndexesCompared = *projected == ProjectionVersion;
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
        if (merge(*changes).encoded() != (*shown)->state().encoded())
            add(u"record"_s, where, u"what is shown is not what its changes give"_s);
        if (m_result.areIndexesCompared)
            checkIndexes(number, **shown);
        const auto wrong = whatIsWrongWithTexts(m_replica, **shown);
        if (!wrong || !wrong->isEmpty())
            add(u"record"_s, where, wrong ? *wrong : wrong.error().why());
        const auto tag = m_replica.database.first("SELECT tag FROM record WHERE n=?", [](const Row &row) { return row.id<Hash>(0); }, number);
        if (!tag)
            return failure(tag);
        digest.add(tag->value_or(Hash()));
        return {};
    }

    void checkIndexes(qint64 number, const Record &record)
    {
        const auto kept = readIndexRows(m_replica, number);
        const QString where = record.key().id.toString();
        if (!kept)
            add(u"record"_s, where, kept.error().why());
        else if (*kept != indexRowsOf(m_replica, record))
            add(u"record"_s, where, u"its links, tags, days or prints of secrets are not what the record gives"_s);
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
};

} // namespace

Result<Verification> verify(Vault &vault)
{
    return Verifier(vault).run();
}

} // namespace covault::vault
