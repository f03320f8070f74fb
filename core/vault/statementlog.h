// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/replica.h"

namespace covault::vault {

/// Membership statements as they lie in the truth.
namespace statementlog {

/// All statements with their authors and positions: what a judgement is made of. `Damaged` if one can't be read. Of those
/// that an invite announced, those whose segment is here count only as that segment has them.
Result<std::vector<members::KnownStatement>> read(storage::Database &database);

/// Which segment follows which, as far as segments are here or were announced by an invite. A segment that is here says
/// itself what it follows.
Result<std::vector<members::SegmentLink>> links(storage::Database &database);

/// Appends one, if it is not here yet. \p segment: that carried it, here or not; none for an own, unpublished one.
Result<> append(storage::Database &database, const StatementId &id, BytesView body, const SegmentId &segment, qint64 place,
        const std::vector<StatementId> &position);

/// Keeps what an invite says of a statement, or of a segment's place, until the signed segment is here.
Result<> announce(storage::Database &database, const members::KnownStatement &known);
Result<> announce(storage::Database &database, const members::SegmentLink &link);
/// Whether an invite said something of this segment's place, or of statements that it is to carry.
Result<bool> isAnnounced(storage::Database &database, const SegmentId &segment);

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
