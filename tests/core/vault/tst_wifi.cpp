// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/wifi.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Wifi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCodeHoldsNameAndKey_data();
    void aCodeHoldsNameAndKey();
    void aKeyKnowsItsNetworks();
    void aNetworkThatNeedsNoKeyIsNotJoinedByIt_data();
    void aNetworkThatNeedsNoKeyIsNotJoinedByIt();
};

void tst_Wifi::aCodeHoldsNameAndKey_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");

    QTest::newRow("plain") << u"Acme"_s << u"summer2025"_s << u"WIFI:T:WPA;S:Acme;P:summer2025;;"_s;
    QTest::newRow("what means something is escaped")
            << u"a;b,c"_s << u"\"q\":\\"_s << u"WIFI:T:WPA;S:a\\;b\\,c;P:\\\"q\\\"\\:\\\\;;"_s;
    QTest::newRow("spaces and other letters stay")
            << u"Büro 2"_s << u"ein wort"_s << u"WIFI:T:WPA;S:Büro 2;P:ein wort;;"_s;
}

void tst_Wifi::aCodeHoldsNameAndKey()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QFETCH(QString, code);

    QCOMPARE(wifiCode(name, key), code);
}

static RecordKey putKey(VaultFixture &fixture)
{
    return fixture.add(
            u"credential"_s, {{"title", u"Wi-Fi key"_s}, {"category", u"wifi_key"_s}, {"password", u"summer"_s}});
}

void tst_Wifi::aKeyKnowsItsNetworks()
{
    VaultFixture fixture;
    const RecordKey key = putKey(fixture);
    fixture.add(u"network"_s,
            {{"name", u"Staff"_s}, {"ssid", u"acme"_s}, {"wifi_security", u"wpa3_personal"_s},
                    {"wifi_key", u"Wi-Fi key"_s}});
    fixture.add(u"network"_s, {{"name", u"Guests"_s}, {"ssid", u"acme-guest"_s}, {"wifi_key", u"Wi-Fi key"_s}});
    fixture.add(u"network"_s, {{"name", u"Cables"_s}, {"wifi_key", u"Wi-Fi key"_s}});
    fixture.add(u"network"_s, {{"name", u"Other"_s}, {"ssid", u"other"_s}});

    QCOMPARE(must(wifiNames(fixture.vault(), key)), (QStringList{u"acme-guest"_s, u"acme"_s}));
}

void tst_Wifi::aNetworkThatNeedsNoKeyIsNotJoinedByIt_data()
{
    QTest::addColumn<QString>("security");
    QTest::newRow("open") << u"open"_s;
    QTest::newRow("by a person's own account") << u"enterprise"_s;
}

void tst_Wifi::aNetworkThatNeedsNoKeyIsNotJoinedByIt()
{
    QFETCH(QString, security);
    VaultFixture fixture;
    const RecordKey key = putKey(fixture);

    fixture.add(u"network"_s,
            {{"name", u"N"_s}, {"ssid", u"acme"_s}, {"wifi_security", security}, {"wifi_key", u"Wi-Fi key"_s}});

    QCOMPARE(must(wifiNames(fixture.vault(), key)), QStringList());
}

QTEST_APPLESS_MAIN(tst_Wifi)
#include "tst_wifi.moc"
