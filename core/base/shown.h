// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QLocale>

namespace covault {

/// From now on days and numbers in what core says to people are written as \p locale does. Before that, and in the C
/// locale, they are plain: ISO 8601, a point, no separators. That is what the command line promises to scripts, so only a
/// window calls this, before it has threads that say something and after they have ended.
void showIn(const QLocale &locale);

/// "2026-11-23"; "23.11.2026". The year is always whole. Empty if \p day is not valid.
QString shownDay(QDate day);

/// "2026-12-01 08:00 UTC"; "01.12.2026 08:00 UTC".
QString shownMoment(Moment moment);

/// A duration of ISO 8601 with one unit, as durations are stored, in words: "PT30M" is "30 min", "P3M" "3 months", "3 Monate"
/// where a translator says so; anything else as it is.
QString durationWords(const QString &iso);

/// "P3M"; "3 months": durationWords() once showIn() was called.
QString shownDuration(const QString &iso);

/// "5868.00"; "5.868,00": with so many decimals.
QString shownNumber(double number, int decimals);

} // namespace covault
