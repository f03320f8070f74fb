// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace covault::storage {

/// Whether every page in the file is as it was written under its key: `VaultDamaged` names one that is not. SQLite may read a
/// damaged one as zeros without a word, so whoever rewrites a database asks this first.
Result<> checkSeals(Database &database);

/// Whether tables and indexes are whole and fit together; else `VaultDamaged`.
Result<> checkStructure(Database &database);

} // namespace covault::storage
