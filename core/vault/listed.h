// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"
#include "vault/replica.h"

namespace covault::vault {

/// A record in a state, with the row that lists show of it then. \p n: its number. Titles of what it links to are those of now.
Record listed(Replica &replica, qint64 n, const RecordKey &key, RecordState state);

} // namespace covault::vault
