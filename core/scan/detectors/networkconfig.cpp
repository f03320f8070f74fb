// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/addresses.h"
#include "scan/detectors/detectors.h"

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

QString lineAt(qsizetype number)
{
    return u"line %1"_s.arg(number);
}

QString categoryOf(const QString &what)
{
    const QString folded = what.toLower();
    if (folded.contains("snmp"_L1))
        return u"snmp"_s;
    if (folded.contains("pre-shared"_L1) || folded.contains("vpn"_L1) || folded.contains("ike"_L1))
        return u"vpn_key"_s;
    if (folded.contains("wpa"_L1) || folded.contains("wireless"_L1) || folded.contains("wi-fi"_L1))
        return u"wifi_key"_s;
    return u"switch"_s;
}

Item deviceOf(const Input &input, const readers::NetworkConfig &config)
{
    Item item = input.item(u"asset"_s, u"the whole file"_s, 0.9,
            u"the configuration of a network device: %1"_s.arg(nameOf(config.dialect)));
    item.add(u"name"_s, config.hostname.isEmpty() ? input.title : config.hostname);
    item.add(u"hostname"_s, config.hostname);
    item.add(u"firmware"_s, config.version);
    for (const readers::NetworkInterface &interface : config.interfaces) {
        for (const QString &address : interface.addresses)
            item.add(u"addresses"_s, addresses::canonicalIp(address));
    }
    if (!config.gateways.isEmpty())
        item.add(u"default_gateway"_s, config.gateways.first());
    return item;
}

void addNetworks(const Input &input, const readers::NetworkConfig &config, std::vector<Item> &items)
{
    for (const readers::NetworkInterface &interface : config.interfaces) {
        for (const QString &address : interface.addresses) {
            const QString network = addresses::canonicalNetwork(address);
            if (network.isEmpty() || network.endsWith("/32"_L1))
                continue;
            Item item = input.item(u"network"_s, lineAt(interface.line), 0.85, u"the network of an interface"_s);
            item.add(u"name"_s, interface.description.isEmpty() ? network : interface.description);
            item.add(u"cidr"_s, network);
            for (const QString &gateway : config.gateways) {
                if (addresses::canonicalNetwork(gateway + u'/' + network.section(u'/', 1)) == network)
                    item.add(u"gateway"_s, gateway);
            }
            // A routed VLAN interface is named after its VLAN: Vlan20, vlan20, irb.20.
            const QString digits = interface.name.startsWith("vlan"_L1, Qt::CaseInsensitive)
                    ? interface.name.sliced(4).trimmed()
                    : QString();
            item.add(u"vlan"_s, digits);
            items.push_back(std::move(item));
        }
    }
}

} // namespace

void networkConfig(const Input &input, std::vector<Item> &items)
{
    if (!input.document.config)
        return;
    const readers::NetworkConfig &config = *input.document.config;
    const QString device = config.hostname.isEmpty() ? input.title : config.hostname;
    items.push_back(deviceOf(input, config));
    for (const readers::NetworkSecret &secret : config.secrets) {
        if (secret.value.isEmpty())
            continue;
        Item item = input.item(u"credential"_s, lineAt(secret.line), secret.encoding == "plain"_L1 ? 0.95 : 0.8,
                u"%1 in the configuration of %2 (%3)"_s.arg(secret.what, device, secret.encoding));
        item.add(u"title"_s, u"%1: %2"_s.arg(device, secret.what));
        item.add(u"username"_s, categoryOf(secret.what) == "snmp"_L1 ? QString() : secret.user);
        item.addSecret(u"password"_s, secret.value);
        item.add(u"category"_s, categoryOf(secret.what));
        item.add(u"opens"_s, device);
        items.push_back(std::move(item));
    }
    addNetworks(input, config, items);
}

} // namespace covault::scan::detectors
