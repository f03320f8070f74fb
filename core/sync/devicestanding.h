// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::sync {

/// How far a device and this replica are together, as far as what it sent says.
struct DeviceStanding
{
    DeviceId device;
    std::optional<Moment> heard; ///< what its clock said at its last segment that is here; nothing: there is none
    qint64 missing = 0;          ///< of its segments that others have seen, how many have not arrived here
    qint64 unseen = 0;           ///< of this device's segments, how many it has not said to have; 0 for this device

    bool operator==(const DeviceStanding &) const = default;
};

/// The standing of every device that statements name, by id. Only reads.
Result<std::vector<DeviceStanding>> deviceStandings(vault::Vault &vault);

} // namespace covault::sync
