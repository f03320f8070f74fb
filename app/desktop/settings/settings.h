// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The settings, reached from anywhere by Ctrl+comma. Adds the key that lists all keys to the table of actions.
PageEntry settingsEntry(const Services &services);

} // namespace covault::desktop
