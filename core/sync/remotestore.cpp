// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/remotestore.h"

using namespace Qt::StringLiterals;

namespace covault::sync {

using storage::Row;

namespace {

KnownRemote readRemote(const Row &row)
{
    return {row.integer(0), row.text(1), row.isNull(2) ? std::nullopt : std::optional(momentFrom(quint64(row.integer(2))))};
}

} // namespace

Result<std::vector<KnownRemote>> RemoteStore::all()
{
    std::vector<KnownRemote> remotes;
    const auto read = m_database.each("SELECT n, url, last FROM remote ORDER BY n",
            [&](const Row &row) { remotes.push_back(readRemote(row)); });
    if (!read)
        return failure(read);
    return remotes;
}

Result<std::optional<KnownRemote>> RemoteStore::find(const QString &url)
{
    return m_database.first("SELECT n, url, last FROM remote WHERE url=?", readRemote, url);
}

Result<KnownRemote> RemoteStore::add(const QString &url)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto added = m_database.run("INSERT INTO remote(url) VALUES(?) ON CONFLICT(url) DO NOTHING", url); !added)
        return failure(added);
    const auto remote = find(url);
    if (!remote)
        return failure(remote);
    if (auto forgotten = forget((*remote)->n); !forgotten)
        return failure(forgotten);
    if (auto committed = transaction->commit(); !committed)
        return failure(committed);
    return **remote;
}

Result<> RemoteStore::forget(qint64 remote)
{
    for (const char *sql : {"DELETE FROM delivered WHERE remote=?", "DELETE FROM taken WHERE remote=?", "DELETE FROM heard WHERE remote=?"}) {
        if (auto done = m_database.run(sql, remote); !done)
            return done;
    }
    return {};
}

Result<> RemoteStore::remove(const QString &url)
{
    const auto remote = find(url);
    if (!remote)
        return failure(remote);
    if (!*remote) {
        return failure(Error::Code::NotFound, u"removing the remote %1"_s.arg(url), u"this vault does not use it"_s,
                u"'remote list' shows those that it uses"_s);
    }
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    if (auto forgotten = forget((*remote)->n); !forgotten)
        return forgotten;
    if (auto removed = m_database.run("DELETE FROM remote WHERE n=?", (*remote)->n); !removed)
        return removed;
    return transaction->commit();
}

Result<> RemoteStore::complete(qint64 remote, Moment at)
{
    return m_database.run("UPDATE remote SET last=? WHERE n=?", toUnsigned(at), remote);
}

Result<std::set<QString>> ExchangeLog::taken()
{
    std::set<QString> names;
    const auto read = m_database.each("SELECT name FROM taken WHERE remote=?", [&](const Row &row) { names.insert(row.text(0)); }, m_remote);
    if (!read)
        return failure(read);
    return names;
}

Result<> ExchangeLog::setTaken(const QString &name)
{
    if (auto done = m_database.run("INSERT OR IGNORE INTO taken(remote, name) VALUES(?,?)", m_remote, name); !done)
        return done;
    return m_database.run("DELETE FROM waiting WHERE file=?", name);
}

Result<> ExchangeLog::unsettle(const QString &beginning)
{
    return m_database.run("DELETE FROM taken WHERE substr(name, 1, ?)=?", beginning.size(), beginning);
}

Result<> ExchangeLog::setWaiting(const QString &name, const QString &why, const Bytes &key)
{
    const auto waitsFor = key.isEmpty() ? std::nullopt : std::optional(key);
    return m_database.run("INSERT INTO waiting(file, why, key) VALUES(?,?,?) ON CONFLICT(file) DO UPDATE SET why=excluded.why, key=excluded.key"
                          " WHERE why<>excluded.why OR key IS NOT excluded.key",
            name, why, waitsFor);
}

Result<QHash<QString, Bytes>> ExchangeLog::waitingForKeys()
{
    QHash<QString, Bytes> files;
    const auto read = m_database.each(
            "SELECT file, key FROM waiting WHERE key IS NOT NULL", [&](const Row &row) { files.insert(row.text(0), row.bytes(1)); });
    if (!read)
        return failure(read);
    return files;
}

Result<> ExchangeLog::setHeard(const DeviceId &device, const SegmentId &segment, Moment at)
{
    if (m_remote == 0)
        return {}; // there stands what the inviter had, until all of it has arrived
    return m_database.run("INSERT INTO heard(device, remote, segment, at) VALUES(?,?,?,?)"
                          " ON CONFLICT(device, remote) DO UPDATE SET segment=excluded.segment, at=excluded.at",
            device, m_remote, segment, toUnsigned(at));
}

Result<std::set<Bytes>> ExchangeLog::delivered()
{
    std::set<Bytes> ids;
    if (m_remote == 0)
        return ids;
    const auto read = m_database.each("SELECT what FROM delivered WHERE remote=?", [&](const Row &row) { ids.insert(row.bytes(0)); }, m_remote);
    if (!read)
        return failure(read);
    return ids;
}

Result<> ExchangeLog::setDelivered(BytesView what)
{
    if (m_remote == 0)
        return {}; // each file that is handed over is whole in itself
    return m_database.run("INSERT OR IGNORE INTO delivered(remote, what) VALUES(?,?)", m_remote, what);
}

Result<> ExchangeLog::setUndelivered(BytesView what)
{
    return m_database.run("DELETE FROM delivered WHERE what=?", what);
}

Result<> ExchangeLog::reject(const Rejection &rejection, Moment at)
{
    return m_database.run("INSERT OR IGNORE INTO rejected(what, device, reason, why, at) VALUES(?,?,?,?,?)", rejection.what,
            rejection.device, rejection.reason, rejection.why, toUnsigned(at));
}

Result<> ExchangeLog::unreject(const QString &what)
{
    return m_database.run("DELETE FROM rejected WHERE what=?", what);
}

Result<> ExchangeLog::unrejectAllBut(const std::set<QString> &what, const QStringList &reasons)
{
    std::vector<QString> gone;
    const auto read = m_database.each("SELECT what, reason FROM rejected", [&](const Row &row) {
        if (reasons.contains(row.text(1)) && !what.contains(row.text(0)))
            gone.push_back(row.text(0));
    });
    if (!read)
        return read;
    for (const QString &one : gone) {
        if (auto done = unreject(one); !done)
            return done;
    }
    return {};
}

Result<std::vector<Rejection>> ExchangeLog::rejected()
{
    std::vector<Rejection> rejections;
    const auto read = m_database.each("SELECT what, device, reason, why, reported FROM rejected"
                                      " ORDER BY reported, reason IN ('damaged', 'forged', 'forked') DESC, n DESC LIMIT 10000",
            [&](const Row &row) {
                const auto device = row.isNull(1) ? std::nullopt : std::optional(row.id<DeviceId>(1));
                rejections.push_back({row.text(0), device, row.text(3), row.text(2), row.integer(4) == 0});
            });
    if (!read)
        return failure(read);
    return rejections;
}

Result<> ExchangeLog::setReported(const std::vector<Rejection> &rejections)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction);
    for (const Rejection &rejection : rejections) {
        if (!rejection.isNew)
            continue;
        if (auto done = m_database.run("UPDATE rejected SET reported=1 WHERE what=?", rejection.what); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace covault::sync
