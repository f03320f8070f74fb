// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// What a move came to.
struct Moved
{
    Changed changed;
    std::vector<RecordKey> records; ///< where each of the given ones is now, in their order
};

/// Moves records to another collection: for each a new record there with the present values and attachments, which
/// names the old one in `moved_from`; the old one is removed and names the new one in `moved_to`. Links among them lead to
/// the new ones. History, remarks, reviews and decisions stay behind. All of it is one act, of cause "move".
///
/// What is there already stays as it is. All or none: `NotFound` if one record or the collection is not here, `Refused` if
/// one is removed, in conflict, or of a kind that has no place there, `NotAllowed` if one of the two collections may not
/// be written.
Result<Moved> moveRecords(Vault &vault, const std::vector<RecordKey> &records, const CollectionId &to);

/// The record to which \p target leads: itself, or where it was moved to, as far as this replica can follow.
Result<LinkTarget> followMoves(Vault &vault, const LinkTarget &target);

} // namespace covault::vault
