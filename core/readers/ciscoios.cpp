// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/netconfigdialects.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr int LastVlan = 4094;

/// A line that holds a secret. Groups: 'type' and 'value', and 'user' where there is one.
struct SecretLine
{
    QString what;
    QRegularExpression pattern;
};

QString typeAndValue()
{
    return u"(?:(?<type>\\d{1,2}|sha512|sha256|scrypt|md5|encrypted|hex|clear|ascii) )?\"?(?<value>[^\\s\"]+)\"?"_s;
}

/// The first that matches counts, so special ones come first. All are matched against the line without its indent.
const std::vector<SecretLine> &secretLines()
{
    static const std::vector<SecretLine> lines = [] {
        std::vector<SecretLine> made;
        const auto add = [&made](const QString &what, const QString &pattern) {
            QString full = pattern;
            made.push_back({what, QRegularExpression(u"^(?:%1)"_s.arg(full.replace(u"VALUE"_s, typeAndValue())))});
        };
        add(u"enable secret"_s, u"enable secret (?:level \\d+ )?VALUE"_s);
        add(u"enable password"_s, u"enable password (?:level \\d+ )?VALUE"_s);
        add(u"user"_s, u"username \"?(?<user>[^\\s\"]+)\"? (?:.* )?(?:password|secret|plaintext|ciphertext) VALUE"_s);
        add(u"user"_s, u"(?:password|plaintext) manager user-name \"?(?<user>[^\\s\"]+)\"? VALUE"_s);
        add(u"SNMP community"_s, u"snmp-server community \"?(?<value>[^\\s\"]+)\"?(?: .*?\\b(?<user>[Rr][OoWw])\\b)?"_s);
        add(u"SNMP user"_s, u"snmp-server user (?<user>\\S+) .*\\bauth \\S+ (?<value>\\S+)"_s);
        add(u"SNMP community"_s, u"snmp-server host \\S+ (?:.* )?version (?:1|2c) (?<value>\\S+)"_s);
        add(u"pre-shared key"_s, u"crypto isakmp key VALUE address"_s);
        add(u"pre-shared key"_s, u"(?:ikev\\d )?pre-shared-key (?:address .* key |local |remote )?VALUE"_s);
        add(u"Wi-Fi key"_s, u"(?:wpa-psk|wpa-passphrase|security wpa psk set-key) (?:ascii |hex )?VALUE"_s);
        add(u"TACACS+ key"_s, u"tacacs-server (?:host \\S+ )?(?:.* )?key VALUE"_s);
        add(u"RADIUS key"_s, u"radius-server (?:host \\S+ )?(?:.* )?key VALUE"_s);
        add(u"server key"_s, u"server-private \\S+ (?:.* )?key VALUE"_s);
        add(u"NTP key"_s, u"ntp authentication-key \\d+ \\S+ (?<value>\\S+)(?: (?<type>\\d+))?"_s);
        add(u"PPP password"_s, u"ppp (?:chap|pap) (?:sent-username (?<user>\\S+) )?password VALUE"_s);
        add(u"neighbour password"_s, u"neighbor (?<user>\\S+) password VALUE"_s);
        add(u"routing key"_s, u"(?:ip|ipv6) ospf (?:authentication-key|message-digest-key \\d+ md5) VALUE"_s);
        add(u"key string"_s, u"key-string VALUE"_s);
        add(u"gateway redundancy key"_s, u"(?:standby|vrrp) \\d+ authentication (?:md5 key-string |text )?VALUE"_s);
        add(u"FTP password"_s, u"ip ftp password VALUE"_s);
        add(u"WebVPN key"_s, u"(?:ldap-login-password|ldap admin password) VALUE"_s);
        add(u"server key"_s, u"key (?<type>\\d) (?<value>\\S+)"_s);
        add(u"line password"_s, u"(?:password|passwd) VALUE"_s);
        return made;
    }();
    return lines;
}

class IosReader
{
public:
    explicit IosReader(ConfigBuilder &builder)
        : m_builder(builder)
        , m_config(builder.config)
    {
    }

    void read(QStringView text)
    {
        qsizetype number = 0;
        for (const QStringView line : text.split(u'\n'))
            readLine(line.toString(), ++number);
    }

private:
    void readLine(const QString &raw, qsizetype number)
    {
        const QString line = raw.simplified();
        if (line.isEmpty() || line.startsWith(u'!'))
            return;
        const bool isIndented = raw.startsWith(u' ') || raw.startsWith(u'\t');
        if (!isIndented) {
            m_interface.clear();
            m_vlans.clear();
            m_heading = line;
        }
        if (readSecret(line, number))
            return;
        if (isIndented && !m_interface.isEmpty())
            readInterfaceLine(line, m_builder.interfaceNamed(m_interface, number));
        else if (isIndented && m_vlans.size() == 1 && line.startsWith(u"name "))
            nameVlan(m_vlans.first(), unquoted(line.sliced(5)));
        else if (!isIndented)
            readTopLine(line, number);
    }

    bool readSecret(const QString &line, qsizetype number)
    {
        for (const SecretLine &secret : secretLines()) {
            const auto match = secret.pattern.match(line);
            if (!match.hasMatch())
                continue;
            const QString user = match.captured(u"user"_s);
            const bool isCommunity = secret.what == u"SNMP community";
            QString owner = isCommunity ? user.toUpper() : user;
            if (owner.isEmpty() && !isCommunity && m_heading != line)
                owner = m_heading; // "line vty 0 4", "radius server HQ": whose password it is
            m_config.secrets.push_back(secretOf(secret.what, owner, match.captured(u"value"_s), match.captured(u"type"_s), number));
            return true;
        }
        return false;
    }

    void readTopLine(const QString &line, qsizetype number)
    {
        static const QRegularExpression defaultRoute(
                u"^(?:ip route (?:vrf \\S+ )?0\\.0\\.0\\.0(?:/0| 0\\.0\\.0\\.0)|ip default-gateway|route \\S+ 0\\.0\\.0\\.0 0\\.0\\.0\\.0)\\b.*?(?<gateway>\\d+\\.\\d+\\.\\d+\\.\\d+)"_s);
        if (line.startsWith(u"hostname ")) {
            m_config.hostname = unquoted(line.sliced(9));
        } else if (line.startsWith(u"version ") && m_config.version.isEmpty()) {
            m_config.version = line.sliced(8);
        } else if (line.startsWith(u"interface ")) {
            m_interface = line.sliced(10);
            m_builder.interfaceNamed(m_interface, number);
        } else if (line.startsWith(u"vlan ") && line[5].isDigit()) {
            m_vlans = vlanNumbers(line.sliced(5).section(u' ', 0, 0));
            for (const int vlan : m_vlans)
                nameVlan(vlan, {});
        } else if (const auto route = defaultRoute.match(line); route.hasMatch()) {
            m_builder.addGateway(route.captured(u"gateway"_s));
        }
    }

    static void readInterfaceLine(const QString &line, NetworkInterface &interface)
    {
        static const QRegularExpression vlans(
                u"^(?:switchport (?:access|voice) vlan|switchport trunk (?:native vlan|allowed vlan(?: add)?)|encapsulation dot1[qQ]|vlan(?: access)?) (?<list>[\\d,-]+)"_s);
        const QStringList words = line.split(u' ');
        if (words[0] == u"description") {
            interface.description = unquoted(line.sliced(words[0].size()));
        } else if (words[0] == u"shutdown" || line == u"disable") {
            interface.isShutDown = true;
        } else if (line.startsWith(u"ip address ") && words.size() >= 3) {
            const bool hasMask = words.size() >= 4 && words[3].contains(u'.');
            interface.addresses += hasMask ? withPrefix(words[2], words[3]) : words[2];
        } else if (line.startsWith(u"ipv6 address ") && words.size() >= 3) {
            interface.addresses += words[2].toLower();
        } else if (const auto match = vlans.match(line); match.hasMatch()) {
            for (const QString &vlan : match.captured(u"list"_s).split(u',', Qt::SkipEmptyParts)) {
                if (!interface.vlans.contains(vlan))
                    interface.vlans += vlan;
            }
        }
    }

    /// "10,20,30-32" as numbers; what is no VLAN is left out.
    static QList<int> vlanNumbers(const QString &list)
    {
        QList<int> numbers;
        for (const QString &range : list.split(u',', Qt::SkipEmptyParts)) {
            const int first = range.section(u'-', 0, 0).toInt();
            const int last = std::min(range.contains(u'-') ? range.section(u'-', 1, 1).toInt() : first, LastVlan);
            for (int number = std::max(first, 1); number <= last; ++number)
                numbers += number;
        }
        return numbers;
    }

    void nameVlan(int number, const QString &name)
    {
        for (Vlan &vlan : m_config.vlans) {
            if (vlan.number == number) {
                vlan.name = name.isEmpty() ? vlan.name : name;
                return;
            }
        }
        m_config.vlans.push_back({number, name});
    }

    ConfigBuilder &m_builder;
    NetworkConfig &m_config;
    QString m_heading;   // the last line without indent
    QString m_interface; // whose lines follow
    QList<int> m_vlans;  // whose lines follow
};

} // namespace

void readCiscoIos(QStringView text, ConfigBuilder &builder)
{
    IosReader(builder).read(text);
}

} // namespace covault::readers
