// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <limits>
#include <vector>

namespace covault::storage {

/// Keys of a table of which no row could be read, both ends among them.
struct Gap
{
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max(); ///< the greatest: nothing behind can be read

    bool operator==(const Gap &) const = default;
};

/// Visits all rows of \p table that can be read, by their integer \p key and in its order, and steps over those that can't: a
/// damaged page costs the rows that lie on it and a few dozen looks. Columns of a visited row: the key, then \p columns.
/// Gives where nothing was read. `Busy` as any reading.
///
/// A row may be visited of which a long value ends in zeros, as SQLCipher reads a damaged page there: who takes it must know
/// its content by a hash.
Result<std::vector<Gap>> salvage(Database &database, const Bytes &table, const Bytes &key, const Bytes &columns,
        const std::function<void(const Row &)> &visit);

} // namespace covault::storage
