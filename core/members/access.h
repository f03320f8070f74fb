// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/roster.h"

/// What a member may, as a whole: the shape in which it is shown, wished for and compared. setAccess() in compose.h brings
/// it about.
namespace covault::members {

/// What a member is let into, and how.
struct GrantWish
{
    CollectionId collection;
    bool readOnly = false;
    std::optional<Moment> until; ///< nothing: without end
    bool operator==(const GrantWish &) const = default;
};

struct Access
{
    Role role = Role::Reader;
    std::vector<GrantWish> grants; ///< to the member itself, of the collections of one party; by id
    bool operator==(const Access &) const = default;
};

/// What \p member may now: its role, and what \p owner granted it of what \p owner has. What is granted to all people of
/// its party is not among it.
Access accessOf(const Roster &roster, const PartyId &owner, const MemberId &member);

/// The collections of \p owner of which a device of \p member has ever had a key, and which \p member may read no more:
/// what stands there was in reach.
std::vector<CollectionId> closedTo(const Roster &roster, const PartyId &owner, const MemberId &member);

/// Whether \p member is the only admin of its party that a device is left to.
bool isLastAdmin(const Roster &roster, const MemberId &member);

} // namespace covault::members
