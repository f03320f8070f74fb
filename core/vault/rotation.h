// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// A record with secrets that someone who is removed could open.
struct RotateEntry
{
    RecordKey record;
    QString title;
    bool seen = false;                     ///< a reveal of it by that person is on record; none proves nothing
    std::optional<Moment> lastRevealed;
    bool isPast = false;                   ///< only an earlier value of a secret could be opened: it was changed since
};

/// What has to be changed when these devices are removed: every record of the collections that they may read that holds
/// a secret, those that were revealed first. To be asked before the removal.
Result<std::vector<RotateEntry>> rotateList(Vault &vault, const std::vector<members::Device> &devices);

} // namespace covault::vault
