// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

#include "desktop/records/records.h"

namespace covault::desktop {

std::vector<PageEntry> screens(const Services &services)
{
    return recordEntries(services);
}

} // namespace covault::desktop
