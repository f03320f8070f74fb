// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/comparable.h"

namespace covault::scan {

/// Two rows that are worth comparing; first < second.
struct Candidate
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;

    auto operator<=>(const Candidate &) const = default;
};

/// The pairs of \p rows that share something rare: a word, a piece of a word, the sound of one, or a whole code.
///
/// Each key that too many rows share is passed over, and each row keeps its most promising partners, so the work grows
/// with the rows and not with their square. Sorted, each pair once.
std::vector<Candidate> candidatesOf(const Comparable &rows);

/// What is left of a word when vowels and the letters that languages confuse are taken out: "Maier" and "Meyer" give
/// one. Empty if nothing is left to compare.
QString soundOf(const QString &foldedWord);

} // namespace covault::scan
