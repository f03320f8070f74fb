// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace covault::readers {

/// An interface of a router, switch or firewall, as its configuration says.
struct NetworkInterface
{
    QString name;
    QString description;
    QStringList addresses; ///< with the prefix length: "10.20.0.1/24"; "dhcp" where it asks for one
    QStringList vlans;     ///< "10", "20-30"; access and allowed ones alike
    bool isShutDown = false;
    qsizetype line = 0; ///< from 1

    bool operator==(const NetworkInterface &) const = default;
};

/// A secret that stands in a configuration. \p value is secret: never log it.
struct NetworkSecret
{
    QString what;     ///< "enable secret", "user", "SNMP community", "pre-shared key", "RADIUS key" …
    QString user;     ///< whose it is, or empty; of a community: its rights, "RO" or "RW"
    QString value;    ///< as written, without quotes
    QString encoding; ///< "plain", "type 7", "type 9", "ENC", "$9$" …: plain is readable, type 7 and $9$ as good as that
    qsizetype line = 0; ///< from 1

    bool operator==(const NetworkSecret &) const = default;
};

/// A VLAN with its name, if it has one.
struct Vlan
{
    int number = 0;
    QString name;

    bool operator==(const Vlan &) const = default;
};

/// What the configuration of one network device says about it. A value.
struct NetworkConfig
{
    enum class Dialect {
        CiscoIos, ///< and what writes like it: Arista, Aruba, Dell, old HP
        RouterOs,
        FortiOs,
        JunosSet,
    };

    Dialect dialect = Dialect::CiscoIos;
    QString hostname;
    QString version;
    std::vector<NetworkInterface> interfaces;
    std::vector<Vlan> vlans;
    QStringList gateways; ///< of default routes
    std::vector<NetworkSecret> secrets;

    bool operator==(const NetworkConfig &) const = default;
};

/// "Cisco IOS", "MikroTik RouterOS" …
QString nameOf(NetworkConfig::Dialect dialect);

/// The dialect \p text is written in, by lines that only that dialect has; nothing if it is no configuration.
std::optional<NetworkConfig::Dialect> dialectOf(QStringView text);

/// Reads the configuration of a network device; nothing if \p text is none. Lines it does not know are passed over:
/// a configuration has thousands that say nothing about what is documented.
std::optional<NetworkConfig> readNetworkConfig(QStringView text);

} // namespace covault::readers
