// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/healthstate.h"
#include "health/overview.h"

namespace covault::desktop {

/// What was read of the vault's health, with the words of each row: made on the reading thread, never changed after.
struct HealthReading
{
    std::shared_ptr<const health::Overview> overview;
    std::vector<FindingRow> rows; ///< one a finding, in the order of the report
    std::shared_ptr<const HealthCharts> charts;
    std::vector<Assignable> members; ///< who is in, by name

    /// The finding with this id; null if there is none.
    const health::Finding *find(const FindingId &id) const;
};

/// Any thread.
HealthReading readingOf(std::shared_ptr<const health::Overview> overview);

/// Where \p finding belongs.
Shown shownOf(const health::Finding &finding);
bool isOf(const health::Finding &finding, Whose whose, const health::Overview &overview);

/// The rows of what is chosen, with a heading for each urgency where it tells something, and the counts of each choice.
void choose(const HealthReading &reading, HealthState &state);

} // namespace covault::desktop
