// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <functional>

namespace covault::storage::schema {

/// The version of the tables that this program writes; kept in `user_version`.
constexpr int Version = 3;

/// What comes before older tables are touched. Runs within the transaction that brings them up, so nobody else writes from
/// there on; by this connection it may not write. If it fails, so does that, and nothing is changed.
using BeforeOlder = std::function<Result<>()>;

/// Brings the database to Version, in one transaction: makes the tables of an empty one, migrates those of an older
/// one after \p before. `NewerFormat` if it is newer; `Refused` if it is older and read-only; `Busy` if another program
/// writes for longer than five seconds.
Result<> migrate(Database &database, const BeforeOlder &before = {});

} // namespace covault::storage::schema
