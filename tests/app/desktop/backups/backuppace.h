// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/backups/backups.h"

namespace covault::desktop::testing {

/// No backup is made but what a test asks for.
inline constexpr BackupPace OnlyAsked{std::chrono::hours(1), std::chrono::hours(1)};

} // namespace covault::desktop::testing
