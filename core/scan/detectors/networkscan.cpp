// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

/// The hosts that an nmap scan saw up, as assets.
void networkScan(const Input &input, std::vector<Item> &items)
{
    if (!input.document.scan)
        return;
    for (const readers::Host &host : input.document.scan->hosts) {
        // Without ports or a network card a host is only an address that something answered for.
        const bool isKnown = !host.mac.isEmpty() || !host.names.isEmpty() || !host.ports.empty();
        if (!host.isUp() || host.addresses.isEmpty() || !isKnown)
            continue;
        Item item =
                input.item(u"asset"_s, u"host %1"_s.arg(host.addresses.first()), 0.8, u"a host of a network scan"_s);
        item.add(u"name"_s, host.names.isEmpty() ? host.addresses.first() : host.names.first());
        item.add(u"hostname"_s, host.names.value(0));
        for (const QString &address : host.addresses)
            item.add(u"addresses"_s, address);
        item.add(u"mac"_s, host.mac);
        item.add(u"make"_s, host.vendor);
        item.add(u"os"_s, host.os);
        items.push_back(std::move(item));
    }
}

} // namespace covault::scan::detectors
