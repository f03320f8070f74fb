// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

class BackgroundSync;
class Backups;

/// The screens of the window in the order of its navigation; a line each. README.md says how one is added.
std::vector<PageEntry> screens(const Services &services, BackgroundSync &sync, Backups &backups);

} // namespace covault::desktop
