// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

#include "desktop/diagrams/diagrams.h"
#include "desktop/duties/duties.h"
#include "desktop/health/health.h"
#include "desktop/packets/packets.h"
#include "desktop/records/records.h"
#include "desktop/scan/scan.h"

namespace covault::desktop {

std::vector<PageEntry> screens(const Services &services)
{
    std::vector<PageEntry> all{healthEntry(services)};
    for (PageEntry &entry : recordEntries(services))
        all.push_back(std::move(entry));
    all.push_back(diagramsEntry(services));
    all.push_back(dutiesEntry(services));
    all.push_back(packetsEntry(services));
    all.push_back(scanEntry(services));
    return all;
}

} // namespace covault::desktop
