// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/replica.h"

namespace covault::vault {

/// Membership statements as they lie in the truth.
namespace statementlog {

/// All statements with their authors and positions: what a judgement is made of. `Damaged` if one can't be read.
Result<std::vector<members::KnownStatement>> read(storage::Database &database);

/// Which segment follows which, as far as segments are here or were announced by an invite.
Result<std::vector<members::SegmentLink>> links(storage::Database &database);

/// Appends one, if it is not here yet. \p segment: that carried it, here or not; none for an own, unpublished one.
Result<> append(storage::Database &database, const StatementId &id, BytesView body, const SegmentId &segment, qint64 place,
        const std::vector<StatementId> &position);

/// A list of ids, as it is kept in a column.
Bytes packed(const std::vector<StatementId> &ids);
std::vector<StatementId> unpacked(BytesView bytes);

} // namespace statementlog

/// Epoch keys that this replica holds.
namespace epochstore {

Result<> load(storage::Database &database, Names &names, members::KeyRing &keys);
Result<> keep(storage::Database &database, Names &names, const members::HeldEpoch &epoch);

} // namespace epochstore

} // namespace covault::vault
