// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"

namespace covault::desktop {

class BackgroundSync;

/// Adds 'Sync now' and 'Pause' to the table of actions, for as long as the program runs, and says by toasts what came
/// of a sync that was asked for, and what came into conflict by any.
void addSyncActions(const Services &services, BackgroundSync &sync);

} // namespace covault::desktop
