// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "members/judgement.h"
#include "members/keyring.h"
#include "storage/vaultfile.h"
#include "vault/kindset.h"
#include "vault/names.h"

#include <optional>

namespace covault::vault {

/// What is open of one replica: the connection, and what was read from it once. The parts of core/vault share it; nobody
/// above it writes through it.
///
/// Owned by Vault, which outlives all who hold a reference. Not thread-safe.
struct Replica
{
    storage::Database database;
    Clock &clock;
    crypto::SecretBytes rowTagKey;
    crypto::SecretBytes printKey;
    std::optional<members::Identity> identity;
    VaultId vault; ///< null while the replica waits for an invite
    members::Judgement judgement; ///< of all statements here
    members::KeyRing keys;
    KindSet kinds;
    Names names;
    qint64 dataVersion = UnknownVersion; ///< of the file when the above was read
    std::vector<KindSet> formerKinds; ///< keeps alive what records read earlier point to; grows only when a kind changes

    /// No version of a file: what is in memory must be read anew before it is used.
    static constexpr qint64 UnknownVersion = -1;
    /// To be called when a transaction was rolled back: memory may hold what never happened.
    void distrust()
    {
        names.clear();
        dataVersion = UnknownVersion;
    }

    const members::Roster &roster() const { return judgement.now(); }
    DeviceId device() const { return identity ? identity->device() : DeviceId(); }
};

} // namespace covault::vault
