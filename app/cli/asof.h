// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/moment.h"
#include "base/result.h"

#include <QString>

namespace covault::cli {

/// The moment that `--as-of` names: a day means its end, today means now; else a moment with 'Z' or an offset. `Usage` of
/// anything else.
Result<Moment> momentAsOf(const QString &typed, const Clock &clock);

} // namespace covault::cli
