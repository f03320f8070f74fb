// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "members/roster.h"
#include "vault/change.h"

namespace covault::vault {

/// Which right a change needs, by what it does (data.md, 'Which changes are valid'). Never depends on kinds' definitions,
/// which replicas may know in different versions.
members::Right rightFor(const Change &change);

/// `Refused` where a membership statement counts that this version does not know: what it forbids can't be told.
Result<> checkUnderstood(const members::Roster &roster);

} // namespace covault::vault
