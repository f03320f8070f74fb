// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"
#include "vault/replica.h"

#include <map>
#include <set>

namespace covault::vault {

/// What the index tables keep of a record, by which its links, tags, days and secrets are found.
struct IndexRows
{
    std::set<std::pair<QString, Bytes>> links;                              ///< field, id of the target
    std::set<QString> labels;                                               ///< "#tag", folded
    std::map<QString, qint64> days;                                         ///< by field: a Julian day
    std::map<std::pair<QString, Bytes>, std::pair<Hash, quint64>> secrets;  ///< by field and place in it: print, since when

    bool operator==(const IndexRows &) const = default;
};

/// A pure function of the record and its kind; the key of the prints is the vault's.
IndexRows indexRowsOf(const Replica &replica, const Record &record);

/// What is kept of the record of that number.
Result<IndexRows> readIndexRows(Replica &replica, qint64 record);

/// Keeps \p rows of a record of which nothing is kept. Within a transaction of the caller.
Result<> writeIndexRows(Replica &replica, qint64 record, const IndexRows &rows);

/// Takes away what is kept of a record. Within a transaction of the caller.
Result<> removeIndexRows(Replica &replica, qint64 record);

} // namespace covault::vault
