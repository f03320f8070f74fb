// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/netconfigreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::readers;

class tst_NetConfigReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDialectIsUnderstood_data();
    void everyDialectIsUnderstood();
    void secretsOfIosAreFound_data();
    void secretsOfIosAreFound();
    void proseIsNoConfiguration_data();
    void proseIsNoConfiguration();
};

/// Everything of \p config as lines of text.
static QString drawn(const NetworkConfig &config)
{
    QStringList lines{config.hostname + u" ("_s + config.version + u')'};
    for (const NetworkInterface &interface : config.interfaces) {
        lines += u"%1: %2 [%3] vlan %4%5"_s.arg(interface.name, interface.description, interface.addresses.join(u','), interface.vlans.join(u','),
                interface.isShutDown ? u" down"_s : QString());
    }
    for (const Vlan &vlan : config.vlans)
        lines += u"vlan %1 %2"_s.arg(vlan.number).arg(vlan.name);
    lines += u"gateways "_s + config.gateways.join(u',');
    for (const NetworkSecret &secret : config.secrets)
        lines += u"%1: %2|%3|%4|%5"_s.arg(secret.line).arg(secret.what, secret.user, secret.value, secret.encoding);
    return lines.join(u'\n');
}

static const char Ios[] = R"(!
version 15.2
hostname sw-core-01
enable secret 9 $9$abc$def
username admin privilege 15 secret 5 $1$x$y
vlan 10
 name Office
vlan 20,30-31
!
interface Vlan10
 description Office gateway
 ip address 10.20.10.1 255.255.255.0
interface GigabitEthernet1/0/1
 switchport access vlan 10
 switchport voice vlan 20
 shutdown
interface GigabitEthernet1/0/2
 switchport trunk allowed vlan 10,20-30
ip default-gateway 10.20.0.1
ip route 0.0.0.0 0.0.0.0 10.20.0.254
snmp-server community s3cret RO
radius server HQ
 key 7 0822455D0A16
line vty 0 4
 password hunter2
end
)";

static const char RouterOs[] = R"(# nov/23/2026 by RouterOS 6.49
/interface ethernet
set [ find default-name=ether1 ] comment="to the ISP" name=wan
/interface vlan
add interface=bridge name=guests vlan-id=40
/interface wireless security-profiles
add name=office wpa2-pre-shared-key="blue whale" \
    mode=dynamic-keys
/ip address
add address=192.168.88.1/24 interface=bridge
/ip route
add distance=1 gateway=203.0.113.1
/snmp community
set [ find default=yes ] name=s3cret
/ppp secret
add name=anna password=hunter2
/system identity
set name=mt-01
)";

static const char FortiOs[] = R"(#config-version=FGT60F-7.2.8-FW-build1639:opmode=0
config system global
    set hostname "fw-core-01"
end
config system interface
    edit "wan1"
        set ip 203.0.113.2 255.255.255.248
        set alias "ISP"
    next
    edit "guests"
        set ip 10.40.0.1 255.255.255.0
        set vlanid 40
    next
end
config system admin
    edit "admin"
        set password ENC SH2abc=
    next
end
config system snmp community
    edit 1
        set name "s3cret"
    next
end
config vpn ipsec phase1-interface
    edit "hq"
        set psksecret ENC xyz=
    next
end
config router static
    edit 1
        set gateway 203.0.113.1
        set device "wan1"
    next
    edit 2
        set dst 10.0.0.0 255.0.0.0
        set gateway 10.40.0.9
    next
end
)";

static const char Junos[] = R"(set version 21.4R3
set system host-name ex-01
set system root-authentication encrypted-password "$6$root$hash"
set system login user anna authentication encrypted-password "$6$anna$hash"
set interfaces ge-0/0/0 unit 0 description "to fw"
set interfaces ge-0/0/0 unit 0 family inet address 10.0.0.2/30
set interfaces ge-0/0/1 disable
set vlans office vlan-id 10
set routing-options static route 0.0.0.0/0 next-hop 10.0.0.1
set snmp community s3cret authorization read-write
set security ike policy hq pre-shared-key ascii-text "$9$abcdef"
)";

void tst_NetConfigReader::everyDialectIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("Cisco IOS") << QString::fromUtf8(Ios) << u"sw-core-01 (15.2)\n"
                                  "Vlan10: Office gateway [10.20.10.1/24] vlan \n"
                                  "GigabitEthernet1/0/1:  [] vlan 10,20 down\n"
                                  "GigabitEthernet1/0/2:  [] vlan 10,20-30\n"
                                  "vlan 10 Office\nvlan 20 \nvlan 30 \nvlan 31 \n"
                                  "gateways 10.20.0.1,10.20.0.254\n"
                                  "4: enable secret||$9$abc$def|type 9\n"
                                  "5: user|admin|$1$x$y|type 5\n"
                                  "21: SNMP community|RO|s3cret|plain\n"
                                  "23: server key|radius server HQ|0822455D0A16|type 7\n"
                                  "25: line password|line vty 0 4|hunter2|plain"_s;
    QTest::newRow("MikroTik RouterOS") << QString::fromUtf8(RouterOs) << u"mt-01 (6.49)\n"
                                          "wan: to the ISP [] vlan \n"
                                          "guests:  [] vlan 40\n"
                                          "bridge:  [192.168.88.1/24] vlan \n"
                                          "vlan 40 guests\n"
                                          "gateways 203.0.113.1\n"
                                          "7: Wi-Fi key|office|blue whale|plain\n"
                                          "14: SNMP community||s3cret|plain\n"
                                          "16: user|anna|hunter2|plain"_s;
    QTest::newRow("FortiOS") << QString::fromUtf8(FortiOs) << u"fw-core-01 (FGT60F-7.2.8-FW-build1639)\n"
                                "wan1: ISP [203.0.113.2/29] vlan \n"
                                "guests:  [10.40.0.1/24] vlan 40\n"
                                "vlan 40 guests\n"
                                "gateways 203.0.113.1\n"
                                "17: user|admin|SH2abc=|ENC\n"
                                "22: SNMP community||s3cret|plain\n"
                                "27: pre-shared key|hq|xyz=|ENC"_s;
    QTest::newRow("Junos") << QString::fromUtf8(Junos) << u"ex-01 (21.4R3)\n"
                              "ge-0/0/0.0: to fw [10.0.0.2/30] vlan \n"
                              "ge-0/0/1:  [] vlan  down\n"
                              "vlan 10 office\n"
                              "gateways 10.0.0.1\n"
                              "3: user|root|$6$root$hash|$6$\n"
                              "4: user|anna|$6$anna$hash|$6$\n"
                              "10: SNMP community|RW|s3cret|plain\n"
                              "11: pre-shared key||$9$abcdef|$9$"_s;
}

void tst_NetConfigReader::everyDialectIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const auto config = readNetworkConfig(text);
    const auto withReturns = readNetworkConfig(text.replace(u"\n"_s, u"\r\n"_s));

    QVERIFY(config);
    QCOMPARE(drawn(*config), expected);
    QVERIFY(withReturns);
    QCOMPARE(drawn(*withReturns), expected);
}

void tst_NetConfigReader::secretsOfIosAreFound_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("secret");

    QTest::newRow("plain enable password") << u"enable password cisco"_s << u"enable password||cisco|plain"_s;
    QTest::newRow("a level") << u"enable secret level 15 5 $1$a$b"_s << u"enable secret||$1$a$b|type 5"_s;
    QTest::newRow("type 0") << u"username bob password 0 letmein"_s << u"user|bob|letmein|plain"_s;
    QTest::newRow("Arista") << u"username bob privilege 15 role network-admin secret sha512 $6$a$b"_s << u"user|bob|$6$a$b|sha512"_s;
    QTest::newRow("SNMP with a view") << u"snmp-server community abc view all RW 10"_s << u"SNMP community|RW|abc|plain"_s;
    QTest::newRow("SNMP user") << u"snmp-server user mon grp v3 auth sha pass1 priv aes 128 pass2"_s << u"SNMP user|mon|pass1|plain"_s;
    QTest::newRow("ISAKMP") << u"crypto isakmp key 6 abc address 203.0.113.9"_s << u"pre-shared key||abc|type 6"_s;
    QTest::newRow("TACACS+") << u"tacacs-server host 10.1.1.1 key 7 0822"_s << u"TACACS+ key||0822|type 7"_s;
    QTest::newRow("RADIUS with ports") << u"radius-server host 10.1.1.1 auth-port 1812 acct-port 1813 key abc"_s << u"RADIUS key||abc|plain"_s;
    QTest::newRow("NTP") << u"ntp authentication-key 1 md5 0822 7"_s << u"NTP key||0822|type 7"_s;
}

void tst_NetConfigReader::secretsOfIosAreFound()
{
    QFETCH(QString, line);
    QFETCH(QString, secret);

    const auto config = readNetworkConfig(u"!\nhostname x\ninterface y\n"_s + line + u'\n');

    QVERIFY(config);
    QCOMPARE(config->secrets.size(), size_t(1));
    const NetworkSecret &found = config->secrets[0];
    QCOMPARE(u"%1|%2|%3|%4"_s.arg(found.what, found.user, found.value, found.encoding), secret);
    QCOMPARE(found.line, 4);
}

void tst_NetConfigReader::proseIsNoConfiguration_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("prose") << u"The hostname of the switch is sw-1.\nThe interface is good.\nSet the password to x.\n"_s;
    QTest::newRow("a shell script") << u"#!/bin/sh\nset -e\nhostname foo\necho done\n"_s;
    QTest::newRow("an INI file") << u"[system]\nhostname = x\npassword = y\n"_s;
    QTest::newRow("a log") << u"interface eth0 up\ninterface eth1 down\nlogging started\n"_s;
}

void tst_NetConfigReader::proseIsNoConfiguration()
{
    QFETCH(QString, text);
    QVERIFY(!readNetworkConfig(text));
}

QTEST_APPLESS_MAIN(tst_NetConfigReader)
#include "tst_netconfigreader.moc"
