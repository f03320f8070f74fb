// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/row.h"

#include <vector>

namespace covault::scan {

/// What one field says about a pair.
struct FieldReason
{
    QString field;
    QString agreement; ///< "same", "close" … "different"
    double weight = 0; ///< bits for (positive) or against

    bool operator==(const FieldReason &) const = default;
};

/// Two rows that are probably one thing.
struct Match
{
    QString idA;
    QString idB;
    double probability = 0;       ///< 0–1
    std::vector<FieldReason> why; ///< the fields that both have, the weightiest first

    bool operator==(const Match &) const = default;
};

struct DedupeOptions
{
    double atLeast = 0.5; ///< the least probability that is worth a mention
    QString region;       ///< country of phone numbers without a country code; empty: unknown
};

/// The rows of \p rows that are probably the same thing written twice, the surest first. Nothing leaves the process and
/// nothing is learnt beforehand: the weights come from these rows (fellegisunter.h). The same rows give the same
/// answer.
std::vector<Match> dedupe(const std::vector<Row> &rows, const DedupeOptions &options = {});

/// The same between two tables: idA is of \p first, idB of \p second. A row may match several. Where the second table
/// writes nothing twice (and the other way round), the likely partners of a row compete.
std::vector<Match> dedupe(
        const std::vector<Row> &first, const std::vector<Row> &second, const DedupeOptions &options = {});

} // namespace covault::scan
