// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/nmapreader.h"

#include "fixtures.h"

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::readers;

class tst_NmapReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHostHasAllThatWasSeen();
    void aRealScanIsRead();
    void aStoppedScanKeepsItsHosts();
    void entitiesAreNeverExpanded();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void mauledScansDoNoHarm();
};

static const char Scan[] = R"(<?xml version="1.0"?><!DOCTYPE nmaprun><nmaprun scanner="nmap" start="1399586528">
<hosthint><status state="up"/><address addr="10.0.0.9" addrtype="ipv4"/></hosthint>
<host><status state="up"/><address addr="10.0.0.1" addrtype="ipv4"/><address addr="FE:00:00:AA:BB:CC" addrtype="mac" vendor="Acme"/>
<hostnames><hostname name="fw-1.example" type="PTR"/><hostname name="fw-1.example" type="user"/></hostnames>
<ports><extraports state="closed" count="998"/><port protocol="tcp" portid="443"><state state="open"/><service name="http" tunnel="ssl" product="nginx" version="1.22"/></port></ports>
<os><osmatch name="Other" accuracy="80"/><osmatch name="Linux 6" accuracy="96"/></os>
<trace><hop ttl="1" ipaddr="10.0.1.1"/><hop ttl="2" ipaddr="10.0.0.1"/></trace></host>
<host><status state="down"/><address addr="10.0.0.2" addrtype="ipv4"/></host>
<runstats/></nmaprun>)";

void tst_NmapReader::aHostHasAllThatWasSeen()
{
    const auto scan = readNmap(Scan);

    QVERIFY(scan);
    QCOMPARE(toIso(*scan->started), u"2014-05-08T22:02:08Z"_s);
    QVERIFY(scan->isComplete);
    QCOMPARE(scan->hosts.size(), size_t(2));
    const Host expected{{u"10.0.0.1"_s}, u"fe:00:00:aa:bb:cc"_s, u"Acme"_s, {u"fw-1.example"_s}, {{443, u"tcp"_s, u"open"_s, u"https"_s, u"nginx 1.22"_s}},
            u"Linux 6"_s, u"up"_s, {u"10.0.1.1"_s, u"10.0.0.1"_s}};
    QCOMPARE(scan->hosts[0], expected);
    QVERIFY(!scan->hosts[1].isUp());
}

void tst_NmapReader::aRealScanIsRead()
{
    const auto scan = readNmap(sample(u"nmap-full.xml"_s));

    QVERIFY(scan);
    QCOMPARE(scan->hosts.size(), size_t(256));
    const auto up = std::ranges::count_if(scan->hosts, &Host::isUp);
    size_t ports = 0;
    for (const Host &host : scan->hosts)
        ports += host.ports.size();
    QCOMPARE(up, 4);
    QCOMPARE(ports, size_t(11));
}

void tst_NmapReader::aStoppedScanKeepsItsHosts()
{
    const QByteArray whole(Scan);

    const auto scan = readNmap(whole.first(whole.indexOf("<host><status state=\"down\"")));

    QVERIFY(scan);
    QVERIFY(!scan->isComplete);
    QCOMPARE(scan->notes.size(), 1);
    QCOMPARE(scan->hosts.size(), size_t(2));
    QCOMPARE(scan->hosts[1].addresses, QStringList(u"10.0.0.9"_s)); // only hinted at
}

void tst_NmapReader::entitiesAreNeverExpanded()
{
    const auto scan = readNmap("<!DOCTYPE nmaprun [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                               "<nmaprun><host><address addr=\"&b;&f;\" addrtype=\"ipv4\"/></host><runstats/></nmaprun>");

    QVERIFY(scan);
    QCOMPARE(scan->hosts.at(0).addresses, QStringList(u"&b;&f;"_s));
}

void tst_NmapReader::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("nmap");
    QTest::newRow("other XML") << QByteArray("<scan/>");
}

void tst_NmapReader::otherFilesAreRefused()
{
    QFETCH(QByteArray, file);
    const auto scan = readNmap(file);
    QVERIFY(!scan);
    QCOMPARE(scan.error().code(), Error::Code::Damaged);
}

void tst_NmapReader::mauledScansDoNoHarm()
{
    int complete = 0;
    const int calls = maul(Scan, [&](const QByteArray &bytes) {
        const auto scan = readNmap(bytes);
        complete += scan && scan->isComplete ? 1 : 0;
    });
    QVERIFY(calls > 400);
    QVERIFY(complete < calls / 2 + 1);
}

QTEST_APPLESS_MAIN(tst_NmapReader)
#include "tst_nmapreader.moc"
