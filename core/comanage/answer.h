// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanage/people.h"
#include "comanage/reason.h"

namespace covault::comanage {

/// Whom to turn to if nobody has answered.
struct EscalationStep
{
    QString after; ///< an ISO 8601 duration, as it is kept
    QString name;
    QString how;
    std::vector<Reach> reach;

    bool operator==(const EscalationStep &) const = default;
};

/// Who answers for a duty at one moment.
struct Responder
{
    std::optional<vault::LinkTarget> who; ///< a member, contact or team; nothing: nobody
    Part part = Part::FirstResponder;
    std::vector<Reason> reasons; ///< in the order in which they were met, never empty
    bool isCovered = false;      ///< the duty names hours, and this is one of them
    bool isOutside = false;      ///< the duty names hours, and this is none of them

    bool operator==(const Responder &) const = default;
};

/// The same in words, and how to reach them.
struct Answer : Responder
{
    QString name;
    QString party;            ///< the side, or of a vendor's contact the vendor; empty if it is not known
    std::vector<Reach> reach; ///< the best way first
    std::vector<EscalationStep> escalation;

    bool operator==(const Answer &) const = default;
};

/// Says who answers for the duties of a world.
///
/// In the hours that a duty covers, and at any time if it names none, these are asked in turn: the first responder; if
/// he is closed by hours of his own, who is named for after hours; the responsible, the backup, the escalation. Outside
/// of them: who is named for after hours and, if somebody is, the backup; then the escalation. A team answers as long
/// as it is open and not all of its members are away; of a schedule, whose turn it is, else its fallback; for who is
/// away, who stands in.
///
/// \p world must outlive it. Pure; one thread at a time.
class Responders
{
public:
    explicit Responders(const health::World &world);

    Answer answer(const vault::Record &duty, Moment at) const;
    /// The answer without words, for who asks about many moments.
    Responder find(const vault::Record &duty, Moment at) const;
    /// The moments from \p from on and before \p to at which the answer for \p duty may change: hours of the duty, and
    /// absences, hours, turns and last days of all who may be asked. \p from is the first; in order, each once.
    std::vector<Moment> changesBetween(const vault::Record &duty, Moment from, Moment to) const;
    /// Why neither the responsible nor the backup, both named, is there at \p at; empty if one is, or if it is no
    /// absence.
    std::vector<Reason> whyOwnersAreAway(const vault::Record &duty, Moment at) const;

private:
    const health::World &m_world;
    People m_people;
};

} // namespace covault::comanage
