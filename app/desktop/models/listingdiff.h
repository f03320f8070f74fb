// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/recordlisting.h"

namespace covault::desktop {

/// A step from one list to another. Steps are taken in their order.
struct ListStep
{
    enum class Type {
        Remove, ///< rows of what is there at that moment
        Insert, ///< rows of the new list, at their places in it
        Change, ///< rows of the new list
    };
    Type type = Type::Change;
    int first = 0;
    int last = 0;

    bool operator==(const ListStep &) const = default;
};

/// Above this many steps a list is taken away and put there as a whole: each step moves all rows behind it.
constexpr size_t MostSteps = 200;

/// The steps that make \p now of \p before: removals from the end, insertions from the start, then changes. A row is
/// the same one if its number is. Pure; O(n log n).
std::vector<ListStep> stepsBetween(const std::vector<ListedRecord> &before, const std::vector<ListedRecord> &now);

} // namespace covault::desktop
