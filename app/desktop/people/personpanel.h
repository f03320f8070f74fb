// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"

namespace covault::desktop {

/// What of a member can read nothing of ours any more.
struct ShutOut
{
    enum class How {
        Device,      ///< devices of theirs were removed, they were not
        Collections, ///< some of what is ours was closed to them
        Closed,      ///< of another side: all that is ours is closed to them
        Person,
    } how = How::Device;
    std::vector<members::Device> devices; ///< none: they read as they did
    std::vector<CollectionId> closed;     ///< of `Collections` and `Closed`: what they could read of ours
    QStringList closedNames;              ///< theirs, in that order
};

/// As \p own device sees it.
ShutOut shutOutOf(const members::Roster &roster, const DeviceId &own, const members::Member &member);

/// A device of a member, or a member without one, and how its row says it stands.
struct PersonShown
{
    members::Party party;
    members::Member member;
    members::Device device; ///< without an id: there is none
    DeviceRow row;
    bool isShutOut = false; ///< wholly, or with a device: there may be secrets to change
};

/// What a member may read, by name; what all share first.
QStringList collectionNames(const members::Roster &roster, const MemberId &member);

/// Whether \p own device can't remove \p member, but close to it what its own side owns and the member may read.
bool canOnlyClose(const members::Roster &roster, const DeviceId &own, const members::Member &member);

/// What stands beside the list when that row is current, with what \p own device may do about it.
PanelState personPanel(const members::Roster &roster, const DeviceId &own, const PersonShown &shown);

} // namespace covault::desktop
