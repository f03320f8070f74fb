// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"

namespace covault::desktop {

/// A device of a member, or a member without one, and how its row says it stands.
struct PersonShown
{
    members::Party party;
    members::Member member;
    members::Device device; ///< without an id: there is none
    DeviceRow row;
};

/// What a member may read, by name; what all share first.
QStringList collectionNames(const members::Roster &roster, const MemberId &member);

/// Whether \p own device can't remove \p member, but close to it what its own side owns and the member may read.
bool canOnlyClose(const members::Roster &roster, const DeviceId &own, const members::Member &member);

/// What stands beside the list when that row is current, with what \p own device may do about it.
PanelState personPanel(const members::Roster &roster, const DeviceId &own, const PersonShown &shown);

} // namespace covault::desktop
