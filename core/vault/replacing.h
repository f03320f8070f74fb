// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// What putting a record into the place of another came to.
struct Replaced
{
    Changed changed;
    ActId act;                         ///< by which undo() takes all of it back
    std::vector<RecordKey> handedOver; ///< records that named the old one and name the new one now
    std::vector<RecordKey> left;       ///< which still name the old one: not to be written, or in conflict just there
};

/// Whether the kind of \p record knows a state of being out of use: its `status` may be `retired`.
bool canBeReplaced(const Record &record);

/// What of a record belongs to its place rather than to the thing that stands there, as edits of a new record: name, role,
/// addresses, site, ways to reach it. Not its serial number, model, warranty, files, nor what was said of it.
std::vector<Edit> placeOf(const Record &record);

/// Puts a new record \p successor with \p values into the place of \p old, which becomes retired and names it in
/// `replaced_by`. Links of other records, and the nodes of diagrams, that lead to the old one, also as it was called before
/// it was moved, lead to the new one; what the logbook tells of the old one stays with it. One act, of cause "replace".
///
/// All or none but for what is `left`: `NotFound` if \p old is not here, `Refused` if it is removed, in conflict, replaced
/// already or can't be, `NotAllowed` if its collection may not be written.
Result<Replaced> replaceRecord(
        Vault &vault, const RecordKey &old, const RecordKey &successor, const std::vector<Edit> &values);

} // namespace covault::vault
