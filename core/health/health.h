// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/decisions.h"
#include "health/rules.h"
#include "health/score.h"
#include "vault/vault.h"

namespace covault::health {

/// What a run of the rules says about a vault.
struct Report
{
    Score score;
    std::vector<Finding> findings; ///< all, also those set aside; in the order of comesBefore()
};

/// Runs \p rules over every judged record: findings of one id are one, sorted, each with its home. Pure.
std::vector<Finding> judge(const World &world, std::span<const Rule> rules);

/// The same with what members decided, and the score. Pure.
Report report(const World &world, std::span<const Rule> rules, const LocalDecisions &local);

/// Reads the vault and reports on it. Callers of layers above add their rules to the built-in ones.
Result<Report> run(vault::Vault &vault, std::span<const Rule> rules = builtInRules());

} // namespace covault::health
