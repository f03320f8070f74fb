// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/check.h"

#include "drawings.h"
#include "tests/core/base/dots.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::diagram;

/// Every difference fires where it should, and all are silent on a diagram that is right.
class tst_Check : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDiagramThatIsRightSaysNothing();
    void differencesFire_data();
    void differencesFire();
    void noWordOfThemStaysEnglish_data() { differencesFire_data(); }
    void noWordOfThemStaysEnglish();
    void aStoppedScanMissesNobody();
    void everySortHasAnId();
};

/// A firewall and a switch, drawn, documented and seen.
struct World
{
    Diagram diagram;
    std::vector<Asset> assets;
    readers::NmapScan scan;
};

static World rightWorld()
{
    World world;
    world.diagram.nodes = {drawings::node(u"site"_s, Role::Group), drawings::node(u"FW-01"_s, Role::Firewall), drawings::node(u"the switch"_s, Role::Switch),
            drawings::node(u"internet"_s, Role::Cloud)};
    world.diagram.nodes[2].detail = u"10.0.0.2"_s;
    world.diagram.links = {drawings::link(u"FW-01"_s, u"the switch"_s)};
    world.assets = {{u"A1"_s, u"fw-01"_s, u"fw-01.example.com"_s, {u"10.0.0.1"_s}, {u"AA-BB-CC-00-00-01"_s}, u"in_use"_s, {u"A2"_s}},
            {u"A2"_s, u"sw-01"_s, {}, {u"10.0.0.2"_s}, {u"aa:bb:cc:00:00:02"_s}, u"in_use"_s, {u"A1"_s}}, {u"A3"_s, u"sw-02"_s, {}, {}, {}, u"spare"_s, {}}};
    readers::Host first, second;
    first.addresses = {u"10.0.0.1"_s};
    first.mac = u"aa:bb:cc:00:00:01"_s;
    first.names = {u"fw-01.example.com"_s};
    first.state = second.state = u"up"_s;
    second.addresses = {u"10.0.0.2"_s};
    world.scan.hosts = {first, second};
    return world;
}

static QStringList drawn(const std::vector<Difference> &differences)
{
    QStringList lines;
    for (const Difference &difference : differences)
        lines += idOf(difference.sort) + u' ' + difference.subject + u": "_s + difference.evidence;
    return lines;
}

void tst_Check::aDiagramThatIsRightSaysNothing()
{
    const World world = rightWorld();

    QCOMPARE(drawn(check(world.diagram, world.assets, &world.scan)), QStringList());
    QCOMPARE(drawn(check(world.diagram, world.assets)), QStringList());
    QCOMPARE(drawn(check({}, {})), QStringList());
}

using Change = void (*)(World &);
Q_DECLARE_METATYPE(Change)

void tst_Check::differencesFire_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, Change change, const QString &expected) { QTest::newRow(name) << change << expected; };
    row("a node that nobody knows", [](World &w) { w.diagram.nodes.push_back(drawings::node(u"old-nas"_s, Role::Storage)); },
            u"unknown-node old-nas: old-nas is drawn, but no asset has this name or address."_s);
    row("a node whose asset is gone", [](World &w) { w.diagram.nodes[1].record = u"A9"_s; w.assets.erase(w.assets.begin()); w.scan.hosts.erase(w.scan.hosts.begin()); },
            u"unknown-node FW-01: FW-01 is drawn, but the asset it names is not there."_s);
    row("a retired asset", [](World &w) { w.assets[0].status = u"retired"_s; }, u"retired-asset FW-01: FW-01 is drawn, but the asset is retired."_s);
    row("an asset that is not drawn", [](World &w) { w.assets.push_back({u"A4"_s, u"ap-01"_s, {}, {}, {}, u"in_use"_s, {}}); },
            u"missing-asset A4: ap-01 is in use, but not drawn."_s);
    row("another name in the diagram", [](World &w) { w.diagram.nodes[1].record = u"A1"_s; w.diagram.nodes[1].label = u"border"_s; },
            u"changed-name FW-01: The diagram calls it border, the vault fw-01."_s);
    row("a link that is not drawn", [](World &w) { w.diagram.links.clear(); },
            u"missing-link FW-01: The vault connects fw-01 with sw-01; the diagram does not."_s);
    row("a host that nobody knows", [](World &w) { readers::Host host; host.addresses = {u"10.0.0.147"_s}; host.state = u"up"_s; host.vendor = u"Acme"_s; w.scan.hosts.push_back(host); },
            u"unknown-host 10.0.0.147: The scan saw 10.0.0.147, made by Acme, which is neither drawn nor documented."_s);
    row("a host that is down", [](World &w) { w.scan.hosts[1].state = u"down"_s; }, u"missing-host the switch: sw-01 (10.0.0.2) was not seen by the scan."_s);
    row("another MAC address", [](World &w) { w.scan.hosts[0].mac = u"aa:bb:cc:99:99:99"_s; },
            u"changed-mac FW-01: fw-01 has the MAC address aa:bb:cc:00:00:01 in the vault, aa:bb:cc:99:99:99 in the scan."_s);
    row("another name in the scan", [](World &w) { w.scan.hosts[0].names = {u"reception-pc"_s}; }, u"changed-name FW-01: fw-01 is called reception-pc in the scan."_s);
}

void tst_Check::differencesFire()
{
    QFETCH(Change, change);
    QFETCH(QString, expected);
    World world = rightWorld();

    change(world);

    QCOMPARE(drawn(check(world.diagram, world.assets, &world.scan)), QStringList(expected));
}

void tst_Check::noWordOfThemStaysEnglish()
{
    QFETCH(Change, change);
    const QStringList names = {u"aa:bb:cc:00:00:01"_s, u"aa:bb:cc:99:99:99"_s, u"reception-pc"_s, u"the switch"_s, u"old-nas"_s, u"border"_s,
            u"FW-01"_s, u"fw-01"_s, u"sw-01"_s, u"ap-01"_s, u"Acme"_s};
    World world = rightWorld();
    change(world);
    const test::Dots dots;

    const auto differences = check(world.diagram, world.assets, &world.scan);

    QVERIFY(!differences.empty());
    for (const Difference &difference : differences)
        QVERIFY2(!test::hasWords(difference.evidence, names), qPrintable(difference.evidence));
}

void tst_Check::aStoppedScanMissesNobody()
{
    World world = rightWorld();
    world.scan.hosts.pop_back();
    QCOMPARE(check(world.diagram, world.assets, &world.scan).size(), size_t(1));

    world.scan.isComplete = false;

    QCOMPARE(drawn(check(world.diagram, world.assets, &world.scan)), QStringList());
}

void tst_Check::everySortHasAnId()
{
    QSet<QString> ids;
    for (int sort = 0; sort <= int(Difference::Sort::ChangedMac); ++sort)
        ids << idOf(Difference::Sort(sort));
    QCOMPARE(ids.size(), 8);
    QVERIFY(!ids.contains(QString()));
}

QTEST_GUILESS_MAIN(tst_Check)
#include "tst_check.moc"
