// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Periods of time as people write them: of notice, of a term. The one place for their words in many languages.
namespace covault::scan::durations {

/// For a regular expression, case-insensitive and with Unicode properties: a number or the word for one, then a unit.
/// It has the named groups `n` and `unit`.
QString pattern();

/// The period that \p text begins with, as the vault writes it: "zwei Monaten" is "P2M", "P2M" stays. Empty if it
/// begins with none.
QString parse(const QString &text);

/// A form in which equal periods are equal: a year is twelve months, a week is seven days. Empty if it is none.
QString comparable(const QString &text);

} // namespace covault::scan::durations
