// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/netconfigdialects.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

using Values = QHash<QString, QString>;

/// The key=value pairs of a command; values may be quoted.
Values valuesOf(const QString &command)
{
    static const QRegularExpression pair(u"([A-Za-z0-9.-]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|\\S*)"_s);
    Values values;
    for (auto match = pair.globalMatch(command); match.hasNext();) {
        const auto found = match.next();
        values.insert(found.captured(1), unquoted(found.captured(2)));
    }
    return values;
}

void readSecrets(const QString &section, const Values &values, qsizetype line, ConfigBuilder &builder)
{
    static const QHash<QString, QString> keys = {{u"password"_s, u"user"_s}, {u"wpa2-pre-shared-key"_s, u"Wi-Fi key"_s},
            {u"wpa-pre-shared-key"_s, u"Wi-Fi key"_s}, {u"passphrase"_s, u"Wi-Fi key"_s}, {u"security.passphrase"_s, u"Wi-Fi key"_s},
            {u"secret"_s, u"shared secret"_s}, {u"ipsec-secret"_s, u"pre-shared key"_s}, {u"private-key"_s, u"private key"_s},
            {u"preshared-key"_s, u"pre-shared key"_s}, {u"authentication-password"_s, u"SNMP user"_s}, {u"encryption-password"_s, u"SNMP user"_s}};
    const QString user = values.value(u"name"_s, values.value(u"user"_s, values.value(u"address"_s)));
    for (auto key = keys.constBegin(); key != keys.constEnd(); ++key) {
        if (!values.value(key.key()).isEmpty())
            builder.config.secrets.push_back(secretOf(key.value(), user, values.value(key.key()), {}, line));
    }
    if (section.startsWith(u"/snmp community") && !values.value(u"name"_s).isEmpty())
        builder.addCommunity({}, values.value(u"name"_s), line);
}

void readCommand(const QString &section, const QString &command, qsizetype line, ConfigBuilder &builder)
{
    static const QRegularExpression defaultName(u"default-name=([^\\s\\]]+)"_s);
    const Values values = valuesOf(command);
    const QString name = values.value(u"name"_s);
    if (section == u"/system identity") {
        builder.config.hostname = name;
    } else if (section == u"/ip address" || section == u"/ipv6 address") {
        builder.interfaceNamed(values.value(u"interface"_s), line).addresses += values.value(u"address"_s);
    } else if (section == u"/ip dhcp-client" && !values.value(u"interface"_s).isEmpty()) {
        builder.interfaceNamed(values.value(u"interface"_s), line).addresses += u"dhcp"_s;
    } else if (section == u"/interface vlan") {
        builder.config.vlans.push_back({values.value(u"vlan-id"_s).toInt(), name});
        builder.interfaceNamed(name, line).vlans += values.value(u"vlan-id"_s);
    } else if (section == u"/ip route" && values.value(u"dst-address"_s, u"0.0.0.0/0"_s) == u"0.0.0.0/0" && values.contains(u"gateway"_s)) {
        builder.addGateway(values.value(u"gateway"_s));
    }
    const QString port = name.isEmpty() ? defaultName.match(command).captured(1) : name;
    if (section.startsWith(u"/interface ") && !section.contains(u"security") && !port.isEmpty()) {
        NetworkInterface &interface = builder.interfaceNamed(port, line);
        interface.description = values.value(u"comment"_s, interface.description);
        interface.isShutDown = values.value(u"disabled"_s) == u"yes";
    }
    readSecrets(section, values, line, builder);
}

} // namespace

void readRouterOs(QStringView text, ConfigBuilder &builder)
{
    static const QRegularExpression oneLine(u"^(/[a-z0-9 -]+?)(?:\\s+((?:add|set|print)\\b.*))?$"_s);
    static const QRegularExpression version(u"by RouterOS (\\S+)"_s);
    QString section, pending;
    qsizetype number = 0, start = 0;
    for (const QStringView raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.toString().trimmed();
        if (line.startsWith(u'#')) {
            if (const auto match = version.match(line); match.hasMatch())
                builder.config.version = match.captured(1);
            continue;
        }
        start = pending.isEmpty() ? number : start;
        if (line.endsWith(u'\\')) { // the command goes on in the next line
            pending += QStringView(line).chopped(1);
            continue;
        }
        const QString command = std::exchange(pending, {}) + line;
        if (const auto match = oneLine.match(command); match.hasMatch()) {
            section = match.captured(1).simplified();
            if (!match.captured(2).isEmpty())
                readCommand(section, match.captured(2), start, builder);
        } else if (!command.isEmpty()) {
            readCommand(section, command, start, builder);
        }
    }
}

} // namespace covault::readers
