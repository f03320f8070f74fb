// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

class BackgroundSync;

/// The screen of members, devices and shared storage. \p sync outlives it.
PageEntry peopleEntry(const Services &services, BackgroundSync &sync);

} // namespace covault::desktop
