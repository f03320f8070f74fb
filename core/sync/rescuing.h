// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/verify.h"

#include <functional>

namespace covault::sync {

/// What rescue() found, and what it did not.
struct Rescued
{
    qint64 pages = 0;    ///< of the new file
    qint64 records = 0;
    qint64 changes = 0;
    qint64 statements = 0;
    qint64 segments = 0; ///< of which all is there
    qint64 parts = 0;    ///< of attachments
    /// Whether all is there that this device has sent. Else the new vault sends nothing: others would have to take what it
    /// sends next for a fork.
    bool maySend = true;
    /// What could not be read, and records that are not as they were.
    std::vector<vault::Verification::Problem> lost;
};

/// Told how many of the records were worked out; of 0 while nothing can be counted. False ends the rescue.
using RescueProgress = std::function<bool(qint64 done, qint64 total)>;

/// Puts what can be read of a damaged vault into a new file at \p path that the same passphrases open, each change, statement,
/// segment and part only if its hash says that it is what was written. Records are worked out anew from their changes. Segments
/// of which something is missing are left out, their changes kept: with the next exchange they come again, from whoever has them.
///
/// Writes nothing to the damaged file, of which no connection may be open. `Refused`: \p path is taken, or the tables are of an
/// earlier version, or \p progress ended it; `VaultDamaged`: not even the vault's own name can be read. Then, and when writing fails, nothing is left
/// at \p path.
Result<Rescued> rescue(const storage::VaultFile &file, const storage::VaultKey &key, const QString &path, Clock &clock,
        const RescueProgress &progress = {});

/// The key in `local` that a rescued vault has which may not send.
inline constexpr char SilencedKey[] = "rescued";

} // namespace covault::sync
