// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

namespace covault::health {

std::span<const Rule> builtInRules()
{
    static const std::vector<Rule> table = {
            rules::unconfirmed(),
            rules::editedSinceReview(),
            rules::dependencyChanged(),
            rules::deadLink(),
            rules::expiring(),
            rules::noticeDate(),
            rules::rotationOverdue(),
            rules::reusedSecret(),
            rules::weakSecret(),
            rules::incomplete(),
            rules::orphan(),
            rules::departedContact(),
            rules::dutyUnowned(),
            rules::exitTest(),
            rules::conflict(),
    };
    return table;
}

} // namespace covault::health
