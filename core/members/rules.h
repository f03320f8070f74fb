// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/rosterstate.h"

#include <functional>

/// The table 'who may state' and what each statement does. FORMAT.md, 'Judging', says it in words.
namespace covault::members::rules {

/// Whether \p author may make this statement as \p state stands.
Permission mayState(const RosterState &state, const DeviceId &author, const Statement &statement);

/// A statement that counts, and its number in the graph.
struct Standing
{
    const Statement &statement;
    qsizetype node;
    /// Whether it had seen the statement of that number.
    const std::function<bool(qsizetype)> &hadSeen;
};

/// Does what the statement says. Of two that make the same thing the first counts.
void apply(RosterState &state, const Standing &standing);

} // namespace covault::members::rules
