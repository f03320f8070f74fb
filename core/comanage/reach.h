// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"

#include <vector>

namespace covault::comanage {

/// One way in which somebody is reached.
struct Reach
{
    enum class Way { Phone, Mobile, AfterHours, OtherPhone, SecondRoute, Email };

    Way way = Way::Phone;
    QString text;            ///< a number or an address, as it is kept; with its extension
    QString label;           ///< of another phone, as somebody called it
    vault::RecordKey record; ///< where it stands, so that it can be copied from there
    QString field;
    Bytes element;
    QString column; ///< of a row; else empty

    bool operator==(const Reach &) const = default;
};

/// When somebody shall be reached: by day the phone on the desk comes first, by night the number for the night.
enum class ReachAt { WorkingHours, AfterHours };

/// The phones of a contact, then ways outside the company's systems, then mail; each number once.
std::vector<Reach> reachOfContact(const vault::Record &contact, ReachAt when);

/// The phone of a team, then its mail.
std::vector<Reach> reachOfTeam(const vault::Record &team);

} // namespace covault::comanage
