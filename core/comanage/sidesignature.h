// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/world.h"

namespace covault::comanage {

/// That one side signed a duty: its newest signature.
struct SideSignature
{
    enum class State { Valid, Changed };

    PartyId party;
    QString partyName;
    QString by; ///< a name; "A, signed by B" for somebody without a device
    Moment at;
    QString edition; ///< its title; empty if the duty was signed alone
    State state = State::Valid; ///< Changed: the duty is not any more what was signed

    bool operator==(const SideSignature &) const = default;
};

/// The newest signature of each side, by party. Only admins and those who may sign for their side count, also when they
/// have left since; for somebody without a device his organisation counts, else the side of who signed. What carries a
/// time more than a day ahead does not count.
std::vector<SideSignature> signaturesOf(const vault::Record &duty, const health::World &world);

} // namespace covault::comanage
