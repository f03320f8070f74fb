// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/decisions.h"
#include "health/rules.h"
#include "health/score.h"
#include "vault/vault.h"

#include <functional>

namespace covault::health {

/// What a run of the rules says about a vault.
struct Report
{
    Score score;
    std::vector<Finding> findings; ///< all, also those set aside; in the order of comesBefore()
};

/// Is shown each judged record while its values are at hand.
using Look = std::function<void(const vault::Record &)>;

/// Runs \p rules over every judged record: findings of one id are one, sorted, each with its home. Pure.
/// Each record is opened once, for all rules, and let go before the next; \p look: who else wants to see it.
std::vector<Finding> judge(const World &world, std::span<const Rule> rules, const Look &look = {});

/// The same with what members decided, and the score. Pure.
Report report(const World &world, std::span<const Rule> rules, const LocalDecisions &local, const Look &look = {});

/// Reads the vault and reports on it. Callers of layers above add their rules to the built-in ones.
Result<Report> run(vault::Vault &vault, std::span<const Rule> rules = builtInRules());

} // namespace covault::health
