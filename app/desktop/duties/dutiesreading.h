// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/dutiesstate.h"
#include "health/decisions.h"
#include "health/world.h"

namespace covault::desktop {

/// All duties in words. A value.
struct DutiesReading
{
    std::vector<DutyView> duties; ///< by lane, then by title
    QString internalName;
    QString providerName;
};

/// Puts the duties of \p world and what is wrong with them into words. Pure; on any thread.
DutiesReading dutiesIn(const health::World &world, const health::LocalDecisions &local);

/// Whether \p filter lets \p duty through. Pure.
bool matches(const DutyView &duty, DutyFilter filter);

/// Fills what \p state shows from \p reading by its lane, its filter and \p current. Pure.
void choose(const DutiesReading &reading, const std::optional<vault::RecordKey> &current, DutiesState &state);

} // namespace covault::desktop
