// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/sync/syncstate.h"

#include <algorithm>

namespace covault::desktop {

std::optional<Moment> SyncState::lastSynced() const
{
    std::optional<Moment> last;
    for (const StorageState &storage : storages)
        last = std::max(last, storage.last);
    return last;
}

int SyncState::unreached() const
{
    return int(
            std::ranges::count_if(storages, [](const StorageState &storage) { return storage.failure.has_value(); }));
}

bool SyncState::hasOlder() const
{
    return std::ranges::any_of(storages, &StorageState::isOlder);
}

int SyncState::newRejections() const
{
    return int(std::ranges::count_if(rejected, &sync::Rejection::isNew));
}

} // namespace covault::desktop
