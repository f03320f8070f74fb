// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncing.h"

namespace covault::sync {

/// What a join came to.
struct Joined
{
    qint64 records = 0;                      ///< that can be read here now
    qint64 missing = 0;                      ///< segments that the inviter had and no remote gave yet
    std::vector<SyncOutcome::Failed> failed; ///< remotes that could not be used; all else was done
};

/// Reads the invite file that an admin sent. `Io` if it can't be read; `Refused` if it is larger than an invite can be,
/// or no file.
Result<Bytes> readInvite(const QString &path);

/// Makes a replica that waits a member's, by the invite that answers its request: compares the typed words, takes the
/// invite in, uses the remotes that it names, and fetches what they hold. `Refused` if the replica does not wait, or as
/// members::openInvite(); then nothing was changed.
Result<Joined> join(vault::Vault &vault, BytesView inviteFile, const QString &typedWords);

} // namespace covault::sync
