// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/netconfigdialects.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

struct Patterns
{
    QRegularExpression interface{u"^set interfaces (\\S+)(?: unit (\\d+))?"_s};
    QRegularExpression address{u" family inet6? (?:address (\\S+)|(dhcp)\\b)"_s};
    QRegularExpression description{u" description (.+)$"_s};
    QRegularExpression members{u" vlan members (\\S+)| vlan-id (\\d+)"_s};
    QRegularExpression vlan{u"^set vlans (\\S+) vlan-id (\\d+)"_s};
    QRegularExpression gateway{u"^set routing-options static route 0\\.0\\.0\\.0/0 (?:qualified-)?next-hop (\\S+)"_s};
    QRegularExpression community{u"^set snmp community (\\S+)(?: authorization (\\S+))?"_s};
    QRegularExpression user{u"(?:login user|local-user|snmp v3 usm local-engine user) (\\S+)"_s};
    QRegularExpression secret{
            u" (encrypted-password|plain-text-password-value|ascii-text|secret|authentication-key|authentication-password|privacy-password|simple-password|password|key) "
            "(\"[^\"]+\"|\\S+)$"_s};
};

QString meaningOf(const QString &key, const QString &line)
{
    if (key == u"encrypted-password" || key == u"password" || key.startsWith(u"plain"))
        return u"user"_s;
    if (line.contains(u"pre-shared-key"))
        return u"pre-shared key"_s;
    if (line.contains(u" radius-server ") || line.contains(u" tacplus-server "))
        return line.contains(u" radius-server ") ? u"RADIUS key"_s : u"TACACS+ key"_s;
    return line.contains(u" snmp ") ? u"SNMP user"_s : u"routing key"_s;
}

void readInterface(const Patterns &patterns, const QString &line, const QRegularExpressionMatch &match, qsizetype number, ConfigBuilder &builder)
{
    const QString unit = match.captured(2);
    NetworkInterface &interface = builder.interfaceNamed(unit.isEmpty() ? match.captured(1) : match.captured(1) + u'.' + unit, number);
    if (const auto address = patterns.address.match(line); address.hasMatch())
        interface.addresses += address.captured(address.lastCapturedIndex());
    if (const auto description = patterns.description.match(line); description.hasMatch())
        interface.description = unquoted(description.captured(1));
    if (const auto members = patterns.members.match(line); members.hasMatch())
        interface.vlans += members.captured(members.lastCapturedIndex());
    interface.isShutDown |= line.endsWith(u" disable");
}

void readSecret(const Patterns &patterns, const QString &line, qsizetype number, ConfigBuilder &builder)
{
    if (const auto community = patterns.community.match(line); community.hasMatch()) {
        const QString rights = community.captured(2) == u"read-write" ? u"RW"_s : u"RO"_s;
        builder.addCommunity(rights, unquoted(community.captured(1)), number);
    } else if (const auto secret = patterns.secret.match(line); secret.hasMatch()) {
        const bool isRoot = line.contains(u"root-authentication");
        const QString user = isRoot ? u"root"_s : patterns.user.match(line).captured(1);
        builder.config.secrets.push_back(secretOf(meaningOf(secret.captured(1), line), user, unquoted(secret.captured(2)), {}, number));
    }
}

} // namespace

void readJunosSet(QStringView text, ConfigBuilder &builder)
{
    static const Patterns patterns;
    qsizetype number = 0;
    for (const QStringView raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.toString().simplified();
        if (!line.startsWith(u"set "))
            continue;
        if (line.startsWith(u"set system host-name "))
            builder.config.hostname = unquoted(line.sliced(21));
        else if (line.startsWith(u"set version "))
            builder.config.version = line.sliced(12);
        else if (const auto match = patterns.interface.match(line); match.hasMatch())
            readInterface(patterns, line, match, number, builder);
        else if (const auto vlan = patterns.vlan.match(line); vlan.hasMatch())
            builder.config.vlans.push_back({vlan.captured(2).toInt(), vlan.captured(1)});
        else if (const auto gateway = patterns.gateway.match(line); gateway.hasMatch())
            builder.addGateway(gateway.captured(1));
        readSecret(patterns, line, number, builder);
    }
}

} // namespace covault::readers
