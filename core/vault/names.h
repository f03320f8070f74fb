// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QHash>

namespace covault::vault {

/// The small numbers that stand for ids and field names inside one replica. They mean nothing elsewhere.
///
/// Keeps what it has seen; there are few hundred names in a vault. Not thread-safe.
class Names
{
public:
    /// The number of \p name, made if it has none yet: needs a transaction.
    Result<qint64> number(storage::Database &database, BytesView name);
    /// The number of \p name, or 0, which no name has.
    Result<qint64> find(storage::Database &database, BytesView name);
    /// The name of a number; empty if there is none.
    Result<Bytes> name(storage::Database &database, qint64 number);
    /// Forgets what it has seen: after a transaction that was rolled back.
    void clear();

private:
    void keep(const Bytes &name, qint64 number);

    QHash<Bytes, qint64> m_numbers;
    QHash<qint64, Bytes> m_names;
};

} // namespace covault::vault
