// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/parts.h"

#include "crypto/hash.h"
#include "sync/limits.h"
#include "sync/remotelayout.h"
#include "sync/replicakeys.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

using storage::Row;

namespace {

const QString Attachments = u"attachments"_s;
const QString ScannedKey = u"sync.parts"_s;
constexpr quint64 PartsKey = 4; // of an attachment's value
constexpr qint64 Batch = 1'000;

QString hexOf(const BlobId &id)
{
    return QString::fromLatin1(id.view().first(16).toByteArray().toHex());
}

} // namespace

// Each change is looked at once: which one was the last is kept.
Result<> Parts::noteWanted()
{
    auto &database = m_replica.database;
    auto scanned = database.first("SELECT value FROM local WHERE key=?", [](const Row &row) { return row.bytes(0).toLongLong(); }, ScannedKey);
    if (!scanned)
        return failure(scanned);
    qint64 last = scanned->value_or(0);
    for (;;) {
        std::vector<Bytes> bodies;
        const qint64 before = last;
        const auto read = database.each("SELECT n, body FROM change WHERE n>? ORDER BY n LIMIT ?",
                [&](const Row &row) {
                    last = row.integer(0);
                    bodies.push_back(row.bytes(1));
                },
                before, Batch);
        if (!read)
            return read;
        if (bodies.empty())
            return {};
        auto transaction = storage::Transaction::begin(database);
        if (!transaction)
            return failure(transaction);
        for (const Bytes &body : bodies) {
            if (auto noted = noteChange(body); !noted)
                return noted;
        }
        auto kept = database.run("INSERT INTO local(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value",
                ScannedKey, Bytes::number(last));
        if (!kept)
            return kept;
        if (auto committed = transaction->commit(); !committed)
            return committed;
    }
}

Result<> Parts::noteChange(BytesView body)
{
    const auto change = vault::Change::parse(body);
    if (!change)
        return {}; // the log's own check reports it
    for (const vault::ChangeEdit &edit : change->edits) {
        if (edit.field != Attachments || edit.isRemoval())
            continue;
        const auto value = cbor::decode(edit.value);
        if (!value)
            continue;
        for (const cbor::Value &part : value->at(PartsKey).items()) {
            if (part.items().size() != 2)
                continue;
            const auto id = BlobId::fromBytes(part.items()[0].toBytes());
            const Bytes key = part.items()[1].toBytes();
            if (!id || key.size() != 32)
                continue;
            auto noted = m_replica.database.run("INSERT OR IGNORE INTO part(id, key, bytes, data, tag) VALUES(?,?,0,NULL,NULL)", *id, key);
            if (!noted)
                return noted;
        }
    }
    return {};
}

// Blobs by the hex of their names: in the directories of devices that statements name, whoever attached them. Of one name
// there may be several, and only bytes tell which is right.
QMultiHash<QString, RemoteFile> Parts::offered(const Listing &listing) const
{
    QMultiHash<QString, RemoteFile> names;
    const auto named = namedDevices(m_replica);
    for (const RemoteFile &file : listing) {
        const auto place = layout::placeOf(m_replica.roster().vaultId(), file.name);
        const bool isPart = place && place->type == layout::Place::Type::Blob && place->isExact && file.size > 0 && file.size <= limits::Blob;
        if (isPart && std::binary_search(named.begin(), named.end(), place->device))
            names.insert(place->hex, file);
    }
    return names;
}

// The right bytes among the files of one name. Torn or exchanged ones may come right under the same name.
Result<std::optional<Bytes>> Parts::readRight(Remote &remote, const BlobId &id, const QMultiHash<QString, RemoteFile> &names)
{
    const QString hex = hexOf(id);
    for (auto file = names.constFind(hex); file != names.constEnd() && file.key() == hex; ++file) {
        auto bytes = remote.read(file->name, limits::Blob);
        if (!bytes && bytes.error().code() == Error::Code::Unreachable)
            return failure(bytes);
        if (bytes && crypto::hash("blob", {*bytes}).view() == id.view())
            return std::optional(std::move(*bytes));
    }
    return std::optional<Bytes>();
}

// The id commits to the bytes. Whether the key fits them is for who opens the attachment: it stands in the record, and
// another record may name the same part with a wrong one.
Result<qint64> Parts::fetch(Remote &remote, ExchangeLog &log, const Listing &listing)
{
    std::vector<BlobId> wanted;
    const auto read = m_replica.database.each("SELECT id FROM part WHERE data IS NULL", [&](const Row &row) { wanted.push_back(row.id<BlobId>(0)); });
    if (!read)
        return failure(read);
    qint64 fetched = 0;
    const auto names = wanted.empty() ? QMultiHash<QString, RemoteFile>() : offered(listing);
    for (const BlobId &id : wanted) {
        const auto bytes = readRight(remote, id, names);
        if (!bytes)
            return failure(bytes);
        if (!*bytes)
            continue;
        if (auto stored = store(id, **bytes); !stored)
            return failure(stored);
        if (auto noted = log.setDelivered(id.view()); !noted)
            return failure(noted);
        ++fetched;
    }
    return fetched;
}

Result<> Parts::store(const BlobId &id, BytesView bytes)
{
    const Hash tag = crypto::keyedHash(m_replica.rowTagKey, "part", {id.view(), bytes});
    return m_replica.database.run("UPDATE part SET data=?, bytes=?, tag=? WHERE id=?", bytes, bytes.size(), tag, id);
}

Result<qint64> Parts::send(Remote &remote, ExchangeLog &log, const Listing &listing)
{
    std::vector<BlobId> here;
    const auto read = m_replica.database.each("SELECT id FROM part WHERE data IS NOT NULL", [&](const Row &row) { here.push_back(row.id<BlobId>(0)); });
    if (!read)
        return failure(read);
    const auto delivered = log.delivered();
    if (!delivered)
        return failure(delivered);
    const auto names = offered(listing);
    qint64 sent = 0;
    for (const BlobId &id : here) {
        if (delivered->contains(id.bytes()))
            continue;
        const auto bytes = m_replica.database.first("SELECT data FROM part WHERE id=?", [](const Row &row) { return row.bytes(0); }, id);
        if (!bytes)
            return failure(bytes);
        const auto &data = bytes->value();
        const auto there = readRight(remote, id, names);
        if (!there)
            return failure(there);
        if (!*there) {
            auto written = remote.writeNew(layout::blobName(m_replica.roster().vaultId(), m_replica.device(), id), data);
            if (!written)
                return failure(written);
            sent += data.size();
        }
        if (auto noted = log.setDelivered(id.view()); !noted)
            return failure(noted);
    }
    return sent;
}

Result<qint64> Parts::missing()
{
    return m_replica.database.number("SELECT count(*) FROM part WHERE data IS NULL");
}

} // namespace covault::sync
