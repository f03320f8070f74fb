// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "storage/database.h"
#include "sync/report.h"

#include <QHash>

#include <set>

namespace covault::sync {

/// A remote that this replica uses. Remotes and their credentials belong to one replica and never sync.
struct KnownRemote
{
    qint64 n = 0;
    QString url;
    std::optional<Moment> last; ///< when an exchange with it was last completed
};

/// The remotes of a replica.
class RemoteStore
{
public:
    explicit RemoteStore(storage::Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<KnownRemote>> all();
    Result<std::optional<KnownRemote>> find(const QString &url);
    /// Adds one. One that is there already starts afresh: all of it is read again and what it lacks is put there.
    Result<KnownRemote> add(const QString &url);
    /// `NotFound` if there is none.
    Result<> remove(const QString &url);
    Result<> complete(qint64 remote, Moment at);

private:
    Result<> forget(qint64 remote);

    storage::Database &m_database;
};

/// What was exchanged with one remote, so that nothing is done twice; and what was refused, by any.
class ExchangeLog
{
public:
    /// \p remote: its number; 0 for a file that was handed over.
    ExchangeLog(storage::Database &database, qint64 remote)
        : m_database(database)
        , m_remote(remote)
    {
    }

    /// The names of the files that need not be read again.
    Result<std::set<QString>> taken();
    /// A file was taken in, or is known for good to be refused: it waits no more.
    Result<> setTaken(const QString &name);
    /// What was settled under names that begin so is to be looked at again, on every remote.
    Result<> unsettle(const QString &beginning);
    /// It can't be taken in yet; \p key: the half of the id of the key that it waits for, if it does.
    Result<> setWaiting(const QString &name, const QString &why, const Bytes &key);
    /// The files that wait for a key, and the halves of the keys' ids.
    Result<QHash<QString, Bytes>> waitingForKeys();
    Result<> setHeard(const DeviceId &device, const SegmentId &segment, Moment at);

    /// What lies on the remote: keys of segment files that were put there or read there, ids of parts, and ids of segments
    /// of which a file lies there that is as good as those kept here.
    Result<std::set<Bytes>> delivered();
    Result<> setDelivered(BytesView what);
    /// It was false: on no remote does it count as being there.
    Result<> setUndelivered(BytesView what);

    /// Puts something on record, once.
    Result<> reject(const Rejection &rejection, Moment at);
    /// What was refused before may count later.
    Result<> unreject(const QString &what);
    /// Takes off the record what was refused for one of these reasons and is not among \p what.
    Result<> unrejectAllBut(const std::set<QString> &what, const QStringList &reasons);
    /// At most 10,000: first those that are new, of which setReported() was not told; of these and of the others first what
    /// is false, and each the newest first.
    Result<std::vector<Rejection>> rejected();
    /// Somebody was told, of all or none.
    Result<> setReported(const std::vector<Rejection> &rejections);

private:
    storage::Database &m_database;
    qint64 m_remote;
};

} // namespace covault::sync
