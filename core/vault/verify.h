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
    /// Whether this version projected all records. If not, what another one may show otherwise is no problem.
    bool areIndexesCompared = false;
    /// Records whose state, links, tags, days or prints of secrets are not what this version gives, and which it did not project.
    qint64 otherwise = 0;

    bool isSound() const { return problems.empty(); }
};

/// Checks all of a replica: every page's seal, every change and statement against its id, every chain of segments and its
/// signatures, whether each change counts where it should,
/// every record by replaying its changes, what finds it, the digest of all records, every part of an attachment. Writes nothing.
Result<Verification> verify(Vault &vault);

} // namespace covault::vault
