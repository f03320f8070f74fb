// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shown.h"
#include "vault/linktarget.h"

#include <optional>
#include <vector>

namespace covault::comanage {

/// In which part a duty names somebody, in the order in which they are asked.
enum class Part { FirstResponder, AfterHours, Responsible, Backup, Escalation };

/// One step on the way to who answers: why somebody does not, or why somebody does.
struct Reason
{
    enum class Kind {
        Outside,  ///< it is outside the hours that the duty covers
        Unclear,  ///< the hours of `name` can't be read, and count as none
        Unnamed,  ///< nobody is named as `part`
        Unseen,   ///< somebody is named as `part`, or without one to stand in, who is gone, or not seen by this replica
        Closed,   ///< it is outside the hours of `name`, a team or a schedule
        Away,     ///< `name` is away, until `until` where that is known
        Left,     ///< `name` has left
        NoTurn,   ///< the rota of `name` does not say whose turn it is
        Answers,  ///< is named as `part`
        OnCall,   ///< it is the turn by the rota of `name`, until `until` where it ends
        StandsIn, ///< stands in for `name`
        Fallback, ///< is whom `name`, a schedule, falls back to
    };

    Kind kind = Kind::Answers;
    std::optional<Part> part = {};
    QString name = {};
    std::optional<Moment> until = {};
    std::optional<vault::LinkTarget> who = {}; ///< of Away: the one who is
    std::optional<Moment> since = {};          ///< of Away: from when on, where that is known

    bool operator==(const Reason &) const = default;
};

/// One reason in words: "Ada Berg is away until 2026-12-01 08:00 UTC", with the moment as \p momentInWords says it.
QString inWords(const Reason &reason, QString (*momentInWords)(Moment) = shownMoment);
/// All of them, in order.
QString inWords(const std::vector<Reason> &reasons);

} // namespace covault::comanage
