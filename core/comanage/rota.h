// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "vault/record.h"

#include <optional>
#include <vector>

namespace covault::comanage {

/// Whom the rows of \p field name as `who`, in order: of a rota, or of an escalation.
std::vector<vault::LinkTarget> peopleInRows(const vault::Record &record, const QString &field);

/// Whose turn it is.
struct Turn
{
    vault::LinkTarget who;
    std::optional<Moment> until; ///< when the next one begins; nothing: it is always the same person's

    bool operator==(const Turn &) const = default;
};

/// Whose turn it is by the rota of \p schedule. Turns of days, weeks, months and years begin at the same time of day in
/// the schedule's time zone, whatever the clocks do. Nothing before the rota begins, without people, or if several take
/// turns and the record does not say since when or how long.
std::optional<Turn> turnAt(const vault::Record &schedule, Moment moment);

/// The moments from \p from on and before \p to at which another turn begins; at most \p most. Of a rota of one person
/// only its begin.
std::vector<Moment> turnsBetween(const vault::Record &schedule, Moment from, Moment to, size_t most);

} // namespace covault::comanage
