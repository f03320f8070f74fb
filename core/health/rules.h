// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/rule.h"

#include <span>

namespace covault::health {

/// Each rule, described in design order in its own file of rules/. To add one: a file, a line here, a row in rules.cpp.
namespace rules {
Rule unconfirmed();
Rule editedSinceReview();
Rule dependencyChanged();
Rule deadLink();
Rule expiring();
Rule noticeDate();
Rule rotationOverdue();
Rule reusedSecret();
Rule weakSecret();
Rule incomplete();
Rule orphan();
Rule departedContact();
Rule dutyUnowned();
Rule exitTest();
Rule conflict();
} // namespace rules

/// The table of all rules that look at records alone.
std::span<const Rule> builtInRules();

} // namespace covault::health
