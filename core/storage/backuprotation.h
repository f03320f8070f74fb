// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <vector>

namespace covault::storage {

/// Which backups may go, by when they were made: none of the newest day, all but the last of each of the six days before
/// that have one, and all but the last of each of the four weeks before those that have one. Days count only if a backup was
/// made on them, so nothing goes because time passed; days and weeks (from Monday) are of UTC. What was made after \p now
/// comes from a wrong clock: it neither goes nor counts. Two of one moment are one to it: they stay or go together. The
/// oldest first.
std::vector<Moment> expiredBackups(std::vector<Moment> made, Moment now);

/// Whether the daily backup is due: none of \p made is of the day of \p now.
bool isBackupDue(const std::vector<Moment> &made, Moment now);

} // namespace covault::storage
