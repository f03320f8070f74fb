// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/rules.h"

namespace covault::comanage {

namespace rules {
health::Rule dutyUnsigned();
health::Rule dutyChangedSinceSigning();
health::Rule responderMissing();
health::Rule coverageGap();
} // namespace rules

/// The rules that look at duties: those of this folder and that a duty is unowned.
std::span<const health::Rule> gapRules();

/// Every rule of the program so far: what `health` runs.
std::span<const health::Rule> allRules();

} // namespace covault::comanage
