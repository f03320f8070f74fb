// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

#include "desktop/health/health.h"
#include "desktop/people/people.h"
#include "desktop/records/records.h"

namespace covault::desktop {

std::vector<PageEntry> screens(const Services &services, BackgroundSync &sync)
{
    std::vector<PageEntry> all{healthEntry(services)};
    for (PageEntry &entry : recordEntries(services))
        all.push_back(std::move(entry));
    all.push_back(peopleEntry(services, sync));
    return all;
}

} // namespace covault::desktop
