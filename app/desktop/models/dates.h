// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace covault::desktop {

/// "today", "20 November", "4 January 2025": the year only where it is another one than that of \p today.
QString dayWords(QDate day, QDate today);
/// The local day of \p moment in the same words.
QString dayWords(Moment moment, Moment now);
/// "today, 14:02": dayWords() and the local time.
QString timeWords(Moment moment, Moment now);
/// Date and time as the locale writes them, for a tooltip.
QString exactWords(Moment moment);
/// "Monday, 23 November 2026 14:02": the whole local day and the time, whichever day it is.
QString momentWords(Moment moment);
/// "1 day old", "688 days old", "set today".
QString ageWords(QDate since, QDate today);
/// "24.0 kB" as the locale writes it.
QString sizeWords(qint64 bytes);

} // namespace covault::desktop
