// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

#include "desktop/bringin/bringin.h"
#include "desktop/diagrams/diagrams.h"
#include "desktop/duties/duties.h"
#include "desktop/health/health.h"
#include "desktop/packets/packets.h"
#include "desktop/people/people.h"
#include "desktop/records/records.h"
#include "desktop/scan/scan.h"
#include "desktop/settings/settings.h"

namespace covault::desktop {

std::vector<PageEntry> screens(const Services &services, BackgroundSync &sync, Backups &backups)
{
    std::vector<PageEntry> all{healthEntry(services)};
    std::vector<PageEntry> records = recordEntries(services);
    PageEntry logbook = std::move(records.back()); // what people do stands beside who does what
    records.pop_back();
    for (PageEntry &entry : records)
        all.push_back(std::move(entry));
    all.push_back(diagramsEntry(services));
    all.push_back(dutiesEntry(services));
    all.push_back(std::move(logbook));
    all.push_back(packetsEntry(services));
    all.push_back(bringInEntry(services));
    all.push_back(scanEntry(services));
    all.push_back(peopleEntry(services, sync));
    all.push_back(settingsEntry(services, backups));
    return all;
}

} // namespace covault::desktop
