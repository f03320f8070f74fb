// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/addresses.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Addresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ipHasOneSpelling_data();
    void ipHasOneSpelling();
    void networkLosesItsHostBits_data();
    void networkLosesItsHostBits();
};

void tst_Addresses::ipHasOneSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");

    QTest::newRow("IPv4") << u"10.0.0.1"_s << u"10.0.0.1"_s;
    QTest::newRow("with a prefix length") << u" 10.0.0.1/24 "_s << u"10.0.0.1"_s;
    QTest::newRow("a number over 255") << u"10.0.0.256"_s << QString();
    QTest::newRow("a version") << u"1.2.3"_s << QString();
    QTest::newRow("five parts") << u"1.2.3.4.5"_s << QString();
    QTest::newRow("IPv6 with a gap") << u"2001:DB8::1"_s << u"2001:db8::1"_s;
    QTest::newRow("IPv6 in full") << u"2001:db8:0:0:0:0:0:1"_s << u"2001:db8::1"_s;
    QTest::newRow("IPv4 in IPv6") << u"::FFFF:10.0.0.1"_s << u"::ffff:10.0.0.1"_s;
    QTest::newRow("a MAC is none") << u"00:11:22:33:44:55"_s << QString();
    QTest::newRow("a time is none") << u"12:30:00"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Addresses::ipHasOneSpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);

    QCOMPARE(addresses::canonicalIp(text), canonical);
}

void tst_Addresses::networkLosesItsHostBits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");

    QTest::newRow("an interface") << u"10.20.3.7/23"_s << u"10.20.2.0/23"_s;
    QTest::newRow("everything") << u"1.2.3.4/0"_s << u"0.0.0.0/0"_s;
    QTest::newRow("too long") << u"10.0.0.0/33"_s << QString();
    QTest::newRow("no length") << u"10.0.0.0"_s << QString();
}

void tst_Addresses::networkLosesItsHostBits()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);

    QCOMPARE(addresses::canonicalNetwork(text), canonical);
}

QTEST_APPLESS_MAIN(tst_Addresses)
#include "tst_addresses.moc"
