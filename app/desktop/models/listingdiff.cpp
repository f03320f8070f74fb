// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/listingdiff.h"

#include <algorithm>

namespace covault::desktop {

namespace {

constexpr int Nowhere = -1;

/// For each row of `before` its place in `now`.
std::vector<int> placesIn(const std::vector<ListedRecord> &now, const std::vector<ListedRecord> &before)
{
    QHash<qint64, int> places;
    places.reserve(qsizetype(now.size()));
    for (size_t place = 0; place < now.size(); ++place)
        places.insert(now[place].n, int(place));
    std::vector<int> found;
    found.reserve(before.size());
    for (const ListedRecord &row : before)
        found.push_back(places.value(row.n, Nowhere));
    return found;
}

/// Leaves the longest run of places that rises and makes the others Nowhere: they moved.
void keepLongestRise(std::vector<int> &places)
{
    std::vector<size_t> ends;                         // of the rises of each length, the one that ends lowest
    std::vector<int> earlier(places.size(), Nowhere); // the row before, in the rise that ends in a row
    for (size_t row = 0; row < places.size(); ++row) {
        if (places[row] == Nowhere)
            continue;
        const auto end = std::lower_bound(ends.begin(), ends.end(), places[row],
                [&places](size_t one, int place) { return places[one] < place; });
        if (end != ends.begin())
            earlier[row] = int(*(end - 1));
        if (end == ends.end())
            ends.push_back(row);
        else
            *end = row;
    }
    std::vector<int> kept(places.size(), Nowhere);
    for (int row = ends.empty() ? Nowhere : int(ends.back()); row != Nowhere; row = earlier[size_t(row)])
        kept[size_t(row)] = places[size_t(row)];
    places = std::move(kept);
}

/// Adds \p row to the last step if it goes on there.
void extend(std::vector<ListStep> &steps, ListStep::Type type, int row)
{
    if (!steps.empty() && steps.back().type == type && steps.back().last + 1 == row)
        steps.back().last = row;
    else
        steps.push_back({type, row, row});
}

std::vector<ListStep> removals(const std::vector<int> &places)
{
    std::vector<ListStep> steps;
    for (size_t row = 0; row < places.size(); ++row) {
        if (places[row] == Nowhere)
            extend(steps, ListStep::Type::Remove, int(row));
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

std::vector<ListStep> allAnew(size_t before, size_t now)
{
    std::vector<ListStep> steps;
    if (before > 0)
        steps.push_back({ListStep::Type::Remove, 0, int(before) - 1});
    if (now > 0)
        steps.push_back({ListStep::Type::Insert, 0, int(now) - 1});
    return steps;
}

} // namespace

std::vector<ListStep> stepsBetween(const std::vector<ListedRecord> &before, const std::vector<ListedRecord> &now)
{
    std::vector<int> places = placesIn(now, before);
    keepLongestRise(places);
    std::vector<int> origins(now.size(), Nowhere);
    for (size_t row = 0; row < places.size(); ++row) {
        if (places[row] != Nowhere)
            origins[size_t(places[row])] = int(row);
    }
    std::vector<ListStep> steps = removals(places), changes;
    for (size_t row = 0; row < now.size(); ++row) {
        if (origins[row] == Nowhere)
            extend(steps, ListStep::Type::Insert, int(row));
        else if (!(before[size_t(origins[row])] == now[row]))
            extend(changes, ListStep::Type::Change, int(row));
    }
    if (steps.size() > MostSteps)
        return allAnew(before.size(), now.size());
    steps.insert(steps.end(), changes.begin(), changes.end());
    return steps;
}

} // namespace covault::desktop
