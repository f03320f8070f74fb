// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/statement.h"
#include "vault/rotation.h"

namespace covault::sync {

/// What a removal did.
struct Removed
{
    std::vector<vault::RotateEntry> rotate; ///< whose secrets are to be changed now
    bool isOnlyClosed = false; ///< of another side's member: it stays in the vault, the collections of this side are closed
    QString whyOnlyClosed;
};

/// Removes a member or one device for good, with new keys for what they could read, and publishes that. What they wrote
/// up to now, or before \p since, counts as far as it is here: sync before. The people of another side are that side's
/// to remove; to them the collections of the own side are closed instead, and of secrets only those that stand there are
/// to be changed.
/// `NotFound`: no such member or device; `NotAllowed` if the rules of membership refuse it or nothing would change.
Result<Removed> remove(
        vault::Vault &vault, const std::variant<MemberId, DeviceId> &what, std::optional<Moment> since = {});

/// Where the rights of these devices end if they end now, or did before \p before: at their last segments that are here.
Result<std::vector<members::DeviceCut>> cutsFor(
        vault::Vault &vault, const std::vector<members::Device> &devices, std::optional<Moment> before = {});

} // namespace covault::sync
