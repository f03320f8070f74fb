// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace covault::vault {

/// A record with secrets that someone who is removed could open, also one that is removed itself.
struct RotateEntry
{
    RecordKey record;
    QString title;
    bool seen = false;                     ///< a reveal of it by that person is on record; none proves nothing
    std::optional<Moment> lastRevealed;
    bool isPast = false;                   ///< only earlier values of its secrets could be opened: they were changed since
};

/// What has to be changed when these devices are removed: every record with a secret value, shown now or at any time,
/// that a key could open which was ever sealed to them. Those that were revealed stand first, those of which only earlier
/// values could be opened last. Asked before the removal, it also has what is not published yet; asked again after it, what
/// was changed since is an earlier value. With \p collections only records that stand there.
Result<std::vector<RotateEntry>> rotateList(Vault &vault, const std::vector<members::Device> &devices,
        const std::optional<std::vector<CollectionId>> &collections = {});

/// Puts entries of several lists in the order of one.
void sortByUrgency(std::vector<RotateEntry> &entries);

} // namespace covault::vault
