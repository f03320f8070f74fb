// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/dedupe.h"

#include "scan/fellegisunter.h"

#include <QHash>

#include <cmath>

namespace covault::scan {

namespace {

/// The share of rows from \p start to \p end that stand there twice, word by word.
double shareOfTwins(const Comparable &rows, std::uint32_t start, std::uint32_t end)
{
    QHash<QString, int> seen;
    for (std::uint32_t row = start; row < end; ++row) {
        QString all;
        for (std::size_t c = 0; c < rows.columns().size(); ++c) {
            for (const ComparableValue &value : rows.cell(row, c))
                all += QString::number(value.number) + u',';
            all += u';';
        }
        ++seen[all];
    }
    const double count = end - start;
    return count > 0 ? 1 - double(seen.size()) / count : 0;
}

/// A table where next to nothing stands twice is taken for one that lists each thing once.
Rivals rivalsIn(const Comparable &rows)
{
    constexpr double HardlyAny = 0.05;
    if (!rows.isLinking())
        return {};
    return {shareOfTwins(rows, rows.secondStart(), rows.size()) < HardlyAny,
            shareOfTwins(rows, 0, rows.secondStart()) < HardlyAny};
}

std::vector<FieldReason> reasonsOf(const Comparable &rows, const FellegiSunter &model, const ComparedPair &pair)
{
    std::vector<FieldReason> reasons;
    const std::vector<double> weights = model.weightsOf(pair);
    for (std::size_t c = 0; c < weights.size(); ++c) {
        if (pair.agreements[c].level != Missing)
            reasons.push_back({rows.columns()[c].field, nameOf(pair.agreements[c].level), weights[c]});
    }
    std::stable_sort(reasons.begin(), reasons.end(),
            [](const auto &a, const auto &b) { return std::abs(a.weight) > std::abs(b.weight); });
    return reasons;
}

std::vector<Match> matches(const Comparable &rows, const std::vector<Row> &first, const std::vector<Row> &second,
        const DedupeOptions &options)
{
    const FellegiSunter model(rows, candidatesOf(rows), rivalsIn(rows));
    const auto idOf = [&](std::uint32_t row) {
        return row < first.size() ? first[row].id : second[row - first.size()].id;
    };
    std::vector<Match> found;
    for (const ComparedPair &pair : model.pairs()) {
        if (pair.probability >= options.atLeast)
            found.push_back(
                    {idOf(pair.rows.first), idOf(pair.rows.second), pair.probability, reasonsOf(rows, model, pair)});
    }
    std::stable_sort(
            found.begin(), found.end(), [](const auto &a, const auto &b) { return a.probability > b.probability; });
    return found;
}

} // namespace

std::vector<Match> dedupe(const std::vector<Row> &rows, const DedupeOptions &options)
{
    return matches(Comparable::ofOne(rows, options.region), rows, {}, options);
}

std::vector<Match> dedupe(const std::vector<Row> &first, const std::vector<Row> &second, const DedupeOptions &options)
{
    if (first.empty() || second.empty())
        return {};
    return matches(Comparable::ofTwo(first, second, options.region), first, second, options);
}

} // namespace covault::scan
