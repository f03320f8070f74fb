// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// How far the records of a vault were projected again, by their numbers.
struct Reprojected
{
    qint64 done = 0;
    qint64 total = 0;

    bool isAll() const { return done >= total; }
};

/// Whether an earlier version projected records of the vault, so that reproject() has something to do. Not in a file that is
/// read-only.
Result<bool> isReprojectionDue(Vault &vault);

/// Projects records of an earlier version again from the log, in one transaction: at least one, at most as many as another
/// program may wait for, and no more once \p goOn says no. To be called until all are; broken off, it goes on where it was,
/// in whatever program.
///
/// A record that is damaged is left as it is, so that verify() goes on naming it.
Result<Reprojected> reproject(Vault &vault, const storage::GoOn &goOn = {});

} // namespace covault::vault
