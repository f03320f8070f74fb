// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/record.h"
#include "vault/replica.h"

namespace covault::vault {

/// Tells what the targets of links are called: a record's title, a member's or a party's name.
class Titles
{
public:
    explicit Titles(Replica &replica)
        : m_replica(replica)
    {
    }

    /// Empty if this replica does not know the target.
    QString operator()(const LinkTarget &target) const;

private:
    Replica &m_replica;
};

} // namespace covault::vault
