// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// What verify() found wrong, and how much it looked at.
struct Verification
{
    struct Problem
    {
        QString what;  ///< page, change, statement, chain, signature, record, digest, attachment
        QString where; ///< which one
        QString why;
    };
    std::vector<Problem> problems;
    qint64 pages = 0;
    qint64 changes = 0;
    qint64 blobs = 0;
    /// Whether links, tags, days and prints of secrets were compared: not of a vault that an earlier version projected, whose rows
    /// may differ and be right.
    bool areIndexesCompared = false;

    bool isSound() const { return problems.empty(); }
};

/// Checks all of a replica: every page's seal, every change and statement against its id, every chain of segments and its
/// signatures, every record by replaying its changes, what finds it, the digest of all records, every part of an attachment. Writes nothing.
Result<Verification> verify(Vault &vault);

} // namespace covault::vault
