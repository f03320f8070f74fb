// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanage/answer.h"

namespace covault::comanage {

/// A time in which a duty is not covered though somebody is named for it.
struct CoverageGap
{
    Moment from;
    Moment to;               ///< or the end of what was looked at
    bool isAnswered = false; ///< somebody answers first, but responsible and backup are both away
    std::vector<Reason> reasons;

    bool operator==(const CoverageGap &) const = default;
};

/// The first gap of \p duty from \p from on and before \p to: nobody answers because of an absence, or in hours that
/// the duty covers; or the responsible and the backup are away at the same time within them. Where nobody is named at
/// all there is no gap: that is another finding. Pure.
std::optional<CoverageGap> firstGap(const vault::Record &duty, const Responders &responders, Moment from, Moment to);

} // namespace covault::comanage
