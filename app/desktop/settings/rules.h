// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/policy.h"
#include "vault/vault.h"

namespace covault::desktop {

/// After how many days something is due, as it holds for the vault.
struct Interval
{
    QString key;              ///< as health::setIntervals() takes it
    std::optional<int> usual; ///< what the kind files say
    std::optional<int> own;   ///< what this vault says instead

    /// What counts; 0: never, nothing: no interval of its own.
    std::optional<int> days() const { return own ? own : usual; }
    bool operator==(const Interval &) const = default;
};

/// A sort of records and what becomes due in it.
struct Rule
{
    QString title; ///< "Credential: Firewall", in the language of the window
    Interval review;
    std::optional<Interval> rotation; ///< of its secrets; nothing: it can't have one

    bool isInForce() const { return review.days() || (rotation && rotation->days()); }
    bool operator==(const Rule &) const = default;
};

/// All that can be due in a vault.
struct Rules
{
    std::vector<Rule> all;  ///< by kind, those for all of a kind first
    bool mayChange = false; ///< this computer's member may

    bool operator==(const Rules &) const = default;
};

/// Every rule that \p kinds can have. \p usual and \p own are by the keys of health::Policy.
std::vector<Rule> rulesOf(const vault::Kinds &kinds, const QMap<QString, int> &usual, const QMap<QString, int> &own);

/// Those of \p vault. On a thread that may use it.
Result<Rules> readRules(vault::Vault &vault);

} // namespace covault::desktop
