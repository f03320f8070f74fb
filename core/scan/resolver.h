// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "scan/item.h"

#include <vector>

namespace covault::scan {

/// What a record of the vault says, as the caller hands it over: current values by field. Secret values are compared in
/// memory only and never come back out.
struct VaultFact
{
    RecordId record;
    QString kind;
    QString title;
    std::map<QString, QStringList> fields;
    std::set<QString> secrets; ///< fields whose values are secret
};

/// How found things stand to the vault.
enum class State {
    New,        ///< not documented, or not all of it
    InVault,    ///< every found value is documented
    Contradicts ///< the vault has another value
};

/// "new", "in-vault", "contradicts".
QString nameOf(State state);

/// A field in which what was found and the vault disagree.
struct Contradiction
{
    QString field;
    QString vault; ///< the vault's value; empty for a secret field, whose values stay where they are
    bool isSecret = false;
    std::vector<std::size_t> found; ///< indices of the items that say otherwise

    bool operator==(const Contradiction &) const = default;
};

/// Items that are one thing.
struct Cluster
{
    ClusterId id; ///< the same while the same things stand at the same places
    QString kind;
    QString title;
    State state = State::New;
    std::vector<std::size_t> items;
    RecordId record; ///< of the vault that it matches; null if none
    std::vector<Contradiction> contradictions;
};

/// What is known of each item after resolve().
struct Resolved
{
    std::vector<Cluster> clusters;
    std::vector<State> states;          ///< by item
    std::vector<std::size_t> clusterOf; ///< by item: index of its cluster
};

/// Puts \p items that are one thing together and compares them with \p facts.
///
/// Two are one if they are of one kind and share something that only one thing has: a domain, an address, a number, a
/// user name at the same place, a name. \p region is the country of phone numbers without a country code.
Resolved resolve(const std::vector<Item> &items, const std::vector<VaultFact> &facts, const QString &region);

} // namespace covault::scan
