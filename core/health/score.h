// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/findinglist.h"

namespace covault::health {

/// What the open findings of one rule and severity cost.
struct ScoreLine
{
    QString rule;
    Severity severity = Severity::Notice;
    int open = 0;
    int setAside = 0; ///< snoozed or accepted: they weigh nothing
    int weight = 0;   ///< of each

    int points() const { return open * weight; }
    bool operator==(const ScoreLine &) const = default;
};

/// 100 − min(100, 100 × Σ weight ÷ max(20, records)), and how it came about: it is never shown as a bare number.
struct Score
{
    int value = 100; ///< rounded down, so that 100 means that nothing is open that weighs
    qint64 records = 0;
    std::vector<ScoreLine> lines; ///< the dearest first

    bool operator==(const Score &) const = default;
};

/// Critical 8, warning 3, notice 1, info 0.
int weightOf(Severity severity);

Score scoreOf(const FindingList &findings, qint64 records);

} // namespace covault::health
