// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/kind.h"

#include <QStringList>

#include <optional>

namespace covault::interchange {

/// In which order a column writes day and month where figures alone don't tell.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

/// The order that the cells of one column prove: a number above twelve, or dots, which only countries with the day
/// first use. Unknown if nothing proves one or the cells contradict each other.
DateOrder dateOrderOf(const QStringList &cells);

/// The day that \p cell names, as ISO 8601: figures with dots, slashes or dashes, month names in the languages of most
/// European countries, a time behind it. Nothing if it is no day or day and month can't be told apart.
std::optional<QString> isoDay(const QString &cell, DateOrder order);

/// Whether \p cell is a date of which day and month can't be told apart.
bool isAmbiguousDay(const QString &cell, DateOrder order);

/// \p cell in the spelling in which values are typed (data.md): dates, yes and no, decimal commas, currency signs,
/// spans of time and choices in other languages. What is not understood comes back as it is.
QString typedForm(const vault::Field &field, const QString &cell, DateOrder order);

} // namespace covault::interchange
