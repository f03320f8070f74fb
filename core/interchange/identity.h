// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/fitter.h"
#include "vault/record.h"

#include <functional>

namespace covault::interchange {

/// What tells things of a kind apart, the surest first: each a list of texts of which one in common is enough.
struct IdentityKey
{
    QString name;          ///< "serial"
    QStringList texts;     ///< folded; empty: the thing does not say
    bool isUnique = false; ///< different ones are two things
    bool decides = true;   ///< the same one is the same thing

    bool operator==(const IdentityKey &) const = default;
};

/// The keys of a thing of \p kind; \p textsOf gives the texts of a field. They are always the same keys in the same
/// order.
std::vector<IdentityKey> identityKeys(
        const vault::Kind &kind, const std::function<QStringList(const QString &)> &textsOf);

std::vector<IdentityKey> identityKeys(const vault::Record &record);
std::vector<IdentityKey> identityKeys(const FittedRecord &record, const vault::Kind &kind);

} // namespace covault::interchange
