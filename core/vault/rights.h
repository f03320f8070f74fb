// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/roster.h"
#include "vault/change.h"

namespace covault::vault {

/// Which right a change needs, by what it does (data.md, 'Which changes are valid'). Never depends on kinds' definitions,
/// which replicas may know in different versions.
members::Right rightFor(const Change &change);

} // namespace covault::vault
