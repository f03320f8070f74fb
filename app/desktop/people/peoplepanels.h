// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"
#include "desktop/sync/syncstate.h"
#include "vault/rotation.h"

namespace covault::desktop {

/// The line of a shared storage.
LineRow storageLine(const StorageState &storage, const SyncState &state, Moment now);
/// What stands beside the lists when it is current.
PanelState storagePanel(const StorageState &storage, const SyncState &state, Moment now);
/// What was refused, and what waits: the first lines of \p count.
PanelState refusedPanel(const std::vector<Fact> &refused, size_t count);
/// What has to be changed after what \p said tells. The keys of its lines are targets of records.
PanelState secretsPanel(const QString &said, const std::vector<vault::RotateEntry> &entries, Moment now);

} // namespace covault::desktop
