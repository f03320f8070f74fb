// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/access.h"
#include "vault/rotation.h"

namespace covault::sync {

/// What another access of a member did.
struct AccessChanged
{
    bool hasChanged = false;                ///< no: it was so already
    std::vector<CollectionId> closed;       ///< what the member could read and can read no more
    std::vector<vault::RotateEntry> rotate; ///< whose secrets stand there, and are to be changed now
};

/// Makes what a member may exactly \p access, with new keys for what is closed to it, and publishes that. The grants
/// are those of this device's party. What shrinks, ends behind what has arrived here and was written before \p since:
/// sync before.
/// `NotFound`: no such member any more; `NotAllowed` if the rules of membership refuse it, or nobody would be left who
/// administers its party; `Usage` if an end has passed.
Result<AccessChanged> changeAccess(
        vault::Vault &vault, const MemberId &member, const members::Access &access, std::optional<Moment> since = {});

} // namespace covault::sync
