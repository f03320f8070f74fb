// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/parts.h"

#include "crypto/hash.h"
#include "crypto/stream.h"
#include "sync/limits.h"
#include "sync/remotelayout.h"

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

// Blobs by the hex of their names; in whose directory they lie does not matter.
QHash<QString, RemoteFile> Parts::offered(const Listing &listing) const
{
    QHash<QString, RemoteFile> names;
    for (const RemoteFile &file : listing) {
        const auto place = layout::placeOf(m_replica.roster().vaultId(), file.name);
        if (place && place->type == layout::Place::Type::Blob && place->isExact && file.size > 0 && file.size <= limits::Blob)
            names.insert(place->hex, file);
    }
    return names;
}

Result<> Parts::fetch(Remote &remote, const Listing &listing)
{
    std::vector<std::pair<BlobId, Bytes>> wanted;
    const auto read = m_replica.database.each("SELECT id, key FROM part WHERE data IS NULL",
            [&](const Row &row) { wanted.emplace_back(row.id<BlobId>(0), row.bytes(1)); });
    if (!read)
        return read;
    const auto names = wanted.empty() ? QHash<QString, RemoteFile>() : offered(listing);
    for (auto &[id, key] : wanted) {
        const crypto::Wiped partKey(std::move(key));
        const auto name = names.constFind(hexOf(id));
        if (name == names.constEnd())
            continue;
        const auto bytes = remote.read(name->name, limits::Blob);
        if (!bytes && bytes.error().code() == Error::Code::Unreachable)
            return failure(bytes);
        // Torn or exchanged ones may come right under the same name.
        if (!bytes || crypto::hash("blob", {*bytes}).view() != id.view())
            continue;
        if (!crypto::openPart(crypto::SecretBytes::copyOf(partKey.bytes()), *bytes))
            continue;
        if (auto stored = store(id, *bytes); !stored)
            return stored;
    }
    return {};
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
        if (names.value(hexOf(id)).size == data.size())
            continue;
        auto written = remote.writeNew(layout::blobName(m_replica.roster().vaultId(), m_replica.device(), id), data);
        if (!written)
            return failure(written);
        if (auto noted = log.setDelivered(id.view()); !noted)
            return failure(noted);
        sent += data.size();
    }
    return sent;
}

Result<qint64> Parts::missing()
{
    return m_replica.database.number("SELECT count(*) FROM part WHERE data IS NULL");
}

} // namespace covault::sync
