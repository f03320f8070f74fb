// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

class Backups;

/// The settings, reached from anywhere by Ctrl+comma. Adds the key that lists all keys, and what is done with
/// \p backups, which must outlive the page, to the table of actions.
PageEntry settingsEntry(const Services &services, Backups &backups);

} // namespace covault::desktop
