// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinstate.h"
#include "interchange/fileplan.h"

namespace covault::desktop {

/// "1 record", "71 records": English has no file that would say which.
QString recordsIn(qint64 count);
/// "Device list, 71 rows, key: serial number"; the format too where it says more than 'table'.
QString whatIs(const interchange::FilePlan &plan);
/// "64 new, 3 changed, 5 the same, 2 ambiguous".
QString countsOf(const interchange::ImportOutcome &outcome);
/// What a person should look at, a line each: what is ambiguous, what was kept otherwise than meant.
QStringList remarksOn(const interchange::ImportOutcome &outcome);

/// Makes a row say that its file can't be brought in, and why, in the words of who tried.
void refuse(FileRow &row, const Error &error);

} // namespace covault::desktop
