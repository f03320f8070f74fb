// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/scan.h"
#include "vault/kind.h"

namespace covault::scan {

/// What one field of a cluster says, and what adopt() would do with it. A value that may be shown: secrets are masked.
struct Offer
{
    enum class Sort {
        Adds,   ///< the vault does not say it
        Same,   ///< the vault says it already
        Differs ///< the vault says something else, which stays
    };

    QString field; ///< its id
    QString label;
    Sort sort = Sort::Adds;
    QStringList found;      ///< each value once, in the order of the items
    QStringList documented; ///< what the vault says
    bool isSecret = false;  ///< masked values are one, however many there are
    bool canTake = true;    ///< adopting would add something to the record

    bool operator==(const Offer &) const = default;
};

/// The offers of \p cluster, a part of \p report, in the order of \p kind; fields that it does not know come last. \p
/// fact is the record that the cluster is compared with, null for none. Pure.
std::vector<Offer> offersOf(const Report &report, const Cluster &cluster, const vault::Kind &kind,
        const VaultFact *fact, const QString &region);

} // namespace covault::scan
