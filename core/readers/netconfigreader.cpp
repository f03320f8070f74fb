// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/netconfigreader.h"

#include "readers/netconfigdialects.h"

#include <QRegularExpression>

#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr qsizetype Looked = 256 * 1024;

/// How many different lines that only one dialect has occur in \p text.
int signs(const QString &text, std::initializer_list<QStringView> patterns)
{
    int found = 0;
    for (const QStringView pattern : patterns) {
        const QRegularExpression line(pattern.toString(), QRegularExpression::MultilineOption);
        found += line.match(text).hasMatch() ? 1 : 0;
    }
    return found;
}

int prefixOf(const QString &mask)
{
    const QStringList parts = mask.split(u'.');
    if (parts.size() != 4)
        return -1;
    quint32 bits = 0;
    for (const QString &part : parts) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        if (!isNumber || value > 255)
            return -1;
        bits = bits << 8 | value;
    }
    const int ones = std::countl_one(bits);
    return std::popcount(bits) == ones ? ones : -1;
}

} // namespace

QString withPrefix(const QString &address, const QString &mask)
{
    const int prefix = prefixOf(mask);
    return prefix >= 0 ? u"%1/%2"_s.arg(address).arg(prefix) : (address + u' ' + mask).trimmed();
}

QString unquoted(QString text)
{
    text = text.trimmed();
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"') ? text.sliced(1, text.size() - 2) : text;
}

NetworkSecret secretOf(const QString &what, const QString &user, const QString &value, const QString &told, qsizetype line)
{
    static const QRegularExpression hash(u"^\\$[0-9a-z]{1,6}\\$"_s);
    static const QRegularExpression number(u"^\\d+$"_s);
    QString encoding = u"plain"_s;
    if (const auto match = hash.match(value); match.hasMatch() && told.isEmpty())
        encoding = match.captured();
    else if (number.match(told).hasMatch())
        encoding = told == u"0" ? u"plain"_s : u"type "_s + told;
    else if (!told.isEmpty())
        encoding = told;
    return {what, user, value, encoding, line};
}

NetworkInterface &ConfigBuilder::interfaceNamed(const QString &name, qsizetype line)
{
    if (const auto known = m_interfaces.constFind(name); known != m_interfaces.constEnd())
        return config.interfaces[*known];
    m_interfaces.insert(name, config.interfaces.size());
    NetworkInterface made;
    made.name = name;
    made.line = line;
    return config.interfaces.emplace_back(std::move(made));
}

void ConfigBuilder::addGateway(const QString &address)
{
    if (!m_gateways.contains(address))
        config.gateways += address;
    m_gateways << address;
}

void ConfigBuilder::addCommunity(const QString &rights, const QString &value, qsizetype line)
{
    if (!m_communities.contains(value))
        config.secrets.push_back(secretOf(u"SNMP community"_s, rights, value, {}, line));
    m_communities << value;
}

QString nameOf(NetworkConfig::Dialect dialect)
{
    switch (dialect) {
    case NetworkConfig::Dialect::CiscoIos:
        return u"Cisco IOS or alike"_s;
    case NetworkConfig::Dialect::RouterOs:
        return u"MikroTik RouterOS"_s;
    case NetworkConfig::Dialect::FortiOs:
        return u"FortiOS"_s;
    case NetworkConfig::Dialect::JunosSet:
        return u"Junos (set)"_s;
    }
    return {};
}

std::optional<NetworkConfig::Dialect> dialectOf(QStringView text)
{
    const QString head = text.first(std::min(text.size(), Looked)).toString().remove(u'\r');
    const std::array<std::pair<NetworkConfig::Dialect, int>, 4> found = {{
            {NetworkConfig::Dialect::CiscoIos,
                    signs(head, {u"^hostname \\S+\\s*$", u"^interface \\S+", u"^enable (?:secret|password) ", u"^snmp-server ", u"^line (?:con|vty|aux|console) ",
                                        u"^(?:no )?ip (?:route|routing|default-gateway|domain|name-server|http|ssh) ?", u"^(?:no )?service (?:password|timestamps)",
                                        u"^ (?:no )?ip address ", u"^ switchport ", u"^username \\S+ .*(?:password|secret) ", u"^vlan [\\d,-]+\\s*$",
                                        u"^(?:aaa|crypto|spanning-tree|router|ntp server|logging|access-list) \\S+", u"^!\\s*$"})},
            {NetworkConfig::Dialect::RouterOs,
                    signs(head, {u"^/(?:interface|ip|system|user|snmp|ppp|queue|routing|radius|tool|certificate)\\b", u"^add (?:[a-z-]+=|\\[|\\\\)",
                                        u"^set (?:\\[ ?find|[a-z-]+=)", u"^# .*by RouterOS"})},
            {NetworkConfig::Dialect::FortiOs,
                    signs(head, {u"^config (?:system|firewall|router|user|vpn|log|wireless-controller|vdom|global)\\b", u"^\\s+edit \\S+", u"^\\s+set \\S+ .*$", u"^end\\s*$",
                                        u"^#config-version="})},
            {NetworkConfig::Dialect::JunosSet,
                    signs(head, {u"^set system (?:host-name|root-authentication|login|services|name-server|ntp|version) ?", u"^set version \\S+", u"^set interfaces \\S+ ",
                                        u"^set (?:routing-options|protocols|security|vlans|snmp|firewall|policy-options|chassis) "})},
    }};
    const auto best = std::ranges::max_element(found, {}, [](const auto &entry) { return entry.second; });
    const int needed = best->first == NetworkConfig::Dialect::JunosSet || best->first == NetworkConfig::Dialect::RouterOs ? 2 : 3;
    return best->second >= needed ? std::optional(best->first) : std::nullopt;
}

std::optional<NetworkConfig> readNetworkConfig(QStringView text)
{
    const auto dialect = dialectOf(text);
    if (!dialect)
        return std::nullopt;
    NetworkConfig config;
    config.dialect = *dialect;
    ConfigBuilder builder(config);
    switch (*dialect) {
    case NetworkConfig::Dialect::CiscoIos:
        readCiscoIos(text, builder);
        break;
    case NetworkConfig::Dialect::RouterOs:
        readRouterOs(text, builder);
        break;
    case NetworkConfig::Dialect::FortiOs:
        readFortiOs(text, builder);
        break;
    case NetworkConfig::Dialect::JunosSet:
        readJunosSet(text, builder);
        break;
    }
    return config;
}

} // namespace covault::readers
