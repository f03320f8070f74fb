// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QStringList>

namespace covault::storage {

/// What is said of each page in the file that is not as it was written under its key. Pages that lie in the log are not
/// looked at; of what another program writes in this moment nothing is said.
Result<QStringList> brokenSeals(Database &database);

/// Whether every page in the file is as it was written under its key: `VaultDamaged` names one that is not. SQLite may read a
/// damaged one as zeros without a word, so whoever rewrites a database asks this first.
Result<> checkSeals(Database &database);

/// Whether tables and indexes are whole and fit together; else `VaultDamaged`.
Result<> checkStructure(Database &database);

} // namespace covault::storage
