// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/healthstate.h"
#include "health/overview.h"

namespace covault::desktop {

/// What was read of the vault's health: made on the reading thread, never changed after.
struct HealthReading
{
    std::shared_ptr<const health::Overview> overview;
    std::shared_ptr<const HealthCharts> charts;
    std::vector<Assignable> members; ///< who is in, by name

    const health::FindingList &findings() const { return overview->report.findings; }
};

/// Any thread.
HealthReading readingOf(std::shared_ptr<const health::Overview> overview);

/// Where the finding at a \p place belongs.
Shown shownAt(const health::FindingList &findings, size_t place);

/// The rows of what is chosen, with a heading for each urgency where it tells something, and the counts of each choice. A row's
/// words are made when it is looked at: there may be as many as records. They keep \p overview.
void choose(const std::shared_ptr<const health::Overview> &overview, HealthState &state);

} // namespace covault::desktop
