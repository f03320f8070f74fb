// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/decisions.h"
#include "health/findinglist.h"
#include "health/rules.h"
#include "health/score.h"
#include "vault/vault.h"

#include <functional>

namespace covault::health {

/// What a run of the rules says about a vault.
struct Report
{
    Score score;
    FindingList findings; ///< all, also those set aside
};

/// Is shown each judged record while its values are at hand.
using Look = std::function<void(const vault::Record &)>;

/// How a line about \p record names it.
Face faceOf(const vault::Record &record);

/// Runs \p rules over every judged record: findings of one id are one, in the order of comesBefore(), each with its home. Pure.
std::vector<Finding> judge(const World &world, std::span<const Rule> rules);

/// The same with what members decided, and the score. Pure.
/// Each record is opened once, for all rules, and let go before the next; \p look: who else wants to see it.
Report report(const World &world, std::span<const Rule> rules, const LocalDecisions &local, const Look &look = {});

/// Reads the vault and reports on it. Callers of layers above add their rules to the built-in ones.
Result<Report> run(vault::Vault &vault, std::span<const Rule> rules = builtInRules());

/// The findings about \p record alone, of those that run() would give. It reads and judges that record and what it is connected
/// with; so of a cause that lies in many records it knows one, and gives the gravest first by what is said of this one.
Result<std::vector<FindingId>> findingsAbout(vault::Vault &vault, const vault::RecordKey &record, std::span<const Rule> rules = builtInRules());

} // namespace covault::health
