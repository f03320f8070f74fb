// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulator/simreplica.h"

#include "crypto/hash.h"
#include "vault/loader.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::simulator {

using storage::Row;

namespace {

bool writeFile(const QString &path, const Bytes &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace

SimReplica::SimReplica(int index, const Team::Person &person, const QString &path, Moment clock)
    : m_index(index)
    , m_person(person)
    , m_path(path)
    , m_clock(clock)
{
}

Result<> SimReplica::start()
{
    if (!writeFile(m_path, m_person.file))
        return failure(Error::Code::Io, u"starting %1"_s.arg(name()), u"the file can't be written"_s);
    return open();
}

Result<> SimReplica::open()
{
    auto vault = openVault(m_path, m_person.master, m_clock);
    if (!vault)
        return failure(vault);
    m_vault = std::move(*vault);
    return {};
}

Result<> SimReplica::restart()
{
    m_vault.reset();
    return open();
}

Bytes SimReplica::content(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

void SimReplica::takeSnapshot()
{
    m_snapshot = {content(m_path), content(m_path + u"-wal"_s)};
}

Result<> SimReplica::restoreSnapshot()
{
    m_vault.reset();
    QFile::remove(m_path + u"-wal"_s);
    QFile::remove(m_path + u"-shm"_s);
    const auto [file, log] = *std::exchange(m_snapshot, std::nullopt);
    if (!writeFile(m_path, file) || (!log.isEmpty() && !writeFile(m_path + u"-wal"_s, log)))
        return failure(Error::Code::Io, u"putting back %1's file"_s.arg(name()), u"it can't be written"_s);
    return open();
}

Result<std::optional<sync::Report>> SimReplica::sync(MemoryStorage &storage, std::optional<quint64> crashAfter)
{
    quint64 points = 0;
    const auto pass = [&] {
        if (crashAfter && points++ == *crashAfter)
            takeSnapshot();
        return !m_snapshot.has_value();
    };
    m_clock.setHook([&] { pass(); });
    m_vault->replica().database.setCommitHook([&] { pass(); });
    MemoryRemote remote(storage, m_index, pass);
    auto known = sync::RemoteStore(m_vault->replica().database).find(remote.url());
    if (known && !*known) {
        const auto added = sync::RemoteStore(m_vault->replica().database).add(remote.url());
        if (!added)
            return failure(added);
        known = std::optional(*added);
    }
    if (!known)
        return failure(known);
    auto report = sync::Exchange(*m_vault, remote, **known).run();
    m_clock.setHook({});
    m_vault->replica().database.setCommitHook({});
    if (m_snapshot) {
        if (auto restored = restoreSnapshot(); !restored)
            return failure(restored.error().during(u"after a crash"_s));
        return std::optional<sync::Report>();
    }
    if (!report && report.error().code() == Error::Code::Unreachable)
        return std::optional<sync::Report>();
    if (!report)
        return failure(report);
    return std::optional(std::move(*report));
}

bool SimReplica::canRead(const CollectionId &collection) const
{
    return m_vault->roster().canRead(m_vault->replica().device(), collection);
}

Result<Hash> SimReplica::digest(const CollectionId &collection)
{
    std::vector<qint64> numbers;
    auto &replica = m_vault->replica();
    auto read = replica.database.each("SELECT r.n FROM record r JOIN name c ON c.n=r.collection JOIN name k ON k.n=r.kind WHERE c.id=?"
                                      " ORDER BY r.id, k.id",
            [&](const Row &row) { numbers.push_back(row.integer(0)); }, collection);
    if (!read)
        return failure(read);
    crypto::Hasher hasher("simulated digest");
    for (const qint64 n : numbers) {
        const auto record = vault::readRecord(replica, n);
        if (!record)
            return failure(record);
        const auto &row = (*record)->row();
        hasher.add(row.key.id.view()).add(row.key.kind.toUtf8()).add(row.title.toUtf8()).add((*record)->state().encoded());
        hasher.add(Bytes::number(int(row.flags)));
    }
    return hasher.finish();
}

Result<SimReplica::Standing> SimReplica::standingOf(const ChangeId &change)
{
    const auto found = m_vault->replica().database.first(
            "SELECT valid FROM change WHERE id=?", [](const Row &row) { return row.integer(0) != 0; }, change);
    if (!found)
        return failure(found);
    return !*found ? Standing::Missing : **found ? Standing::Counts : Standing::Void;
}

Result<std::map<ChangeId, CollectionId>> SimReplica::unpublished()
{
    std::map<ChangeId, CollectionId> changes;
    const auto read = m_vault->replica().database.each("SELECT c.id, k.id FROM change c JOIN record r ON r.n=c.record"
                                                       " JOIN name k ON k.n=r.collection WHERE c.segment IS NULL",
            [&](const Row &row) { changes.emplace(row.id<ChangeId>(0), row.id<CollectionId>(1)); });
    if (!read)
        return failure(read);
    return changes;
}

} // namespace covault::simulator
