// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The screens of records in the order of the navigation, one for each group of kinds; the logbook is the last. A target
/// names a record (actions/recordplace.h). Adds what can be done with a record to the actions.
std::vector<PageEntry> recordEntries(const Services &services);

} // namespace covault::desktop
