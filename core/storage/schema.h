// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace covault::storage::schema {

/// The version of the tables that this program writes; kept in `user_version`.
constexpr int Version = 2;

/// Brings the database to Version, in one transaction: makes the tables of an empty one, migrates those of an older
/// one. `NewerFormat` if it is newer, or older and read-only.
Result<> migrate(Database &database);

} // namespace covault::storage::schema
