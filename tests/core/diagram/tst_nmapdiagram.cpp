// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/nmapdiagram.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::diagram;
using namespace covault;

class tst_NmapDiagram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostsHangOnTheirSubnet();
    void routesJoinSubnets();
    void rolesAreGuessed_data();
    void rolesAreGuessed();
    void aRealScanIsDrawn();
};

static readers::Host host(const QString &address, const QString &name = {}, const QString &state = u"up"_s)
{
    readers::Host made;
    made.addresses = {address};
    if (!name.isEmpty())
        made.names = {name};
    made.state = state;
    return made;
}

void tst_NmapDiagram::hostsHangOnTheirSubnet()
{
    readers::NmapScan scan;
    scan.hosts = {host(u"10.0.0.1"_s, u"fw.example.com"_s), host(u"10.0.0.2"_s), host(u"10.0.1.1"_s), host(u"10.0.0.3"_s, {}, u"down"_s), host(u"10.0.0.1"_s),
            host(u"2001:db8:0:1::7"_s)};

    const Diagram diagram = diagramOfScan(scan);

    QCOMPARE(std::ranges::count(diagram.nodes, Role::Group, &Node::role), 3);
    const Node *firewall = diagram.find(u"host-10.0.0.1"_s);
    QVERIFY(firewall);
    QCOMPARE(firewall->label + u'|' + firewall->detail + u'|' + firewall->parent, u"fw|10.0.0.1|group-10.0.0.0/24"_s);
    QVERIFY(!diagram.find(u"host-10.0.0.3"_s));
    QVERIFY(diagram.find(u"segment-2001:db8:0:1::/64"_s));
    QCOMPARE(diagram.links.size(), size_t(4));
}

void tst_NmapDiagram::routesJoinSubnets()
{
    readers::NmapScan scan;
    scan.hosts = {host(u"10.0.0.1"_s), host(u"10.0.1.5"_s)};
    scan.hosts[1].route = {u"10.0.0.1"_s, u"172.16.0.1"_s, u"10.0.1.5"_s};

    const Diagram diagram = diagramOfScan(scan);

    const Node *between = diagram.find(u"host-172.16.0.1"_s);
    QVERIFY(between);
    QCOMPARE(between->role, Role::Router);
    QVERIFY(std::ranges::any_of(diagram.links, [](const Link &link) { return link.from == u"host-172.16.0.1" && link.to == u"segment-10.0.1.0/24"; }));
}

void tst_NmapDiagram::rolesAreGuessed_data()
{
    QTest::addColumn<QString>("os");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("role");

    QTest::newRow("by operating system") << u"Cisco IOS 15.1"_s << 22 << u"router"_s;
    QTest::newRow("a printer by its port") << QString() << 9100 << u"printer"_s;
    QTest::newRow("a desktop") << u"Microsoft Windows"_s << 3389 << u"endpoint"_s;
    QTest::newRow("a domain controller") << u"Microsoft Windows"_s << 389 << u"server"_s;
    QTest::newRow("nothing known") << QString() << 12345 << u"other"_s;
}

void tst_NmapDiagram::rolesAreGuessed()
{
    QFETCH(QString, os);
    QFETCH(int, port);
    readers::Host seen = host(u"10.0.0.1"_s);
    seen.os = os;
    seen.ports = {{port, u"tcp"_s, u"open"_s, {}, {}}};

    QTEST(idOf(roleOfHost(seen)), "role");
}

void tst_NmapDiagram::aRealScanIsDrawn()
{
    QFile file(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/readers/nmap-full.xml"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto scan = readers::readNmap(file.readAll());
    QVERIFY(scan);

    const Diagram diagram = diagramOfScan(*scan);

    QCOMPARE(diagram.nodes.size(), size_t(6)); // four hosts, their segment and its frame
    QCOMPARE(diagram.links.size(), size_t(4));
}

QTEST_APPLESS_MAIN(tst_NmapDiagram)
#include "tst_nmapdiagram.moc"
