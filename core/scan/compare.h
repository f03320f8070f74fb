// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/comparable.h"

namespace covault::scan {

/// How far two fields agree: from 0 (they differ) to TopLevel (the same); Missing where one of them is empty.
using Level = std::int8_t;
constexpr Level Missing = -1;
constexpr Level TopLevel = 6;
constexpr int LevelCount = TopLevel + 1;

/// How far two fields agree, and where they stand between this level and the next.
struct Agreement
{
    Level level = Missing;
    float within = 0.5F; ///< 0 at the lower bound of the level, 1 at the next; codes always stand in the middle

    auto operator<=>(const Agreement &) const = default;
};

/// The agreement of \p column in rows \p a and \p b; of many values the pair that agrees most.
Agreement compare(const Comparable &rows, std::uint32_t a, std::uint32_t b, std::size_t column);

/// How often the form on which both rows agree at TopLevel stands in the column: the share of its filled rows.
double shareOfCommonForm(const Comparable &rows, std::uint32_t a, std::uint32_t b, std::size_t column);

/// Whether the rows can't be one thing, whatever else agrees: their serials differ.
bool contradict(const Comparable &rows, std::uint32_t a, std::uint32_t b);

/// "same", "very close" … "different": a level for people.
QString nameOf(Level level);

/// From 0 to 1, how alike two short texts are: Jaro's measure with Winkler's bonus for a common beginning.
double jaroWinkler(QStringView a, QStringView b);

} // namespace covault::scan
