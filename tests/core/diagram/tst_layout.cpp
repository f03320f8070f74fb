// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/layout.h"

#include "drawings.h"

#include <QTest>

#include <clocale>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::diagram;

class tst_Layout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOverlaps_data();
    void nothingOverlaps();
    void groupsStandAroundWhatIsInThem();
    void outsideIsAboveInside();
    void peersStandSideBySide();
    void theSameDiagramGetsTheSamePlaces();
    void manyLikeDevicesStandInRows();
    void aLocaleWithDecimalCommasChangesNothing();
    void oddDiagramsAreLaidOut();
    void tooManyNodesAreRefused();
};

static Diagram hub(int leaves)
{
    Diagram diagram;
    diagram.nodes.push_back(drawings::node(u"hub"_s, Role::Switch));
    for (int i = 0; i < leaves; ++i) {
        diagram.nodes.push_back(drawings::node(u"host-%1"_s.arg(i), Role::Endpoint));
        diagram.links.push_back(drawings::link(u"hub"_s, u"host-%1"_s.arg(i)));
    }
    return diagram;
}

static Diagram laid(const Diagram &diagram)
{
    const auto result = laidOut(diagram);
    if (!result)
        qWarning("%s", qPrintable(result.error().text()));
    return result ? *result : Diagram();
}

void tst_Layout::nothingOverlaps_data()
{
    QTest::addColumn<Diagram>("diagram");

    QTest::newRow("two sites") << drawings::twoSites();
    QTest::newRow("a hub with 40 hosts") << hub(40);
    Diagram loose;
    for (int i = 0; i < 30; ++i)
        loose.nodes.push_back(drawings::node(u"device-%1"_s.arg(i), Role::Server));
    QTest::newRow("30 devices without a link") << loose;
    Diagram dense = hub(12);
    for (int i = 0; i < 12; ++i)
        dense.links.push_back(drawings::link(u"host-%1"_s.arg(i), u"host-%1"_s.arg((i * 5 + 1) % 12)));
    QTest::newRow("links across") << dense;
}

void tst_Layout::nothingOverlaps()
{
    QFETCH(Diagram, diagram);

    const Diagram done = laid(diagram);

    QVERIFY(done.isLaidOut());
    int compared = 0;
    for (const Node &a : done.nodes) {
        QVERIFY(a.role == Role::Group || a.rect.width() >= neededSize(a).width());
        for (const Node &b : done.nodes) {
            if (&a < &b && (a.role == Role::Group) == (b.role == Role::Group) && a.role != Role::Group) {
                QVERIFY2(!a.rect.intersects(b.rect), qPrintable(a.id + u" overlaps "_s + b.id));
                ++compared;
            }
        }
    }
    QVERIFY(compared >= 28);
}

void tst_Layout::groupsStandAroundWhatIsInThem()
{
    const Diagram done = laid(drawings::twoSites());
    const std::vector<int> parents = done.parents();

    for (size_t i = 0; i < done.nodes.size(); ++i) {
        if (parents[i] >= 0)
            QVERIFY(done.nodes[size_t(parents[i])].rect.contains(done.nodes[i].rect));
        for (const Node &group : done.nodes) {
            const bool isForeign = group.id == u"branch" && done.nodes[i].parent != u"branch" && done.nodes[i].id != u"branch";
            QVERIFY(!isForeign || !group.rect.intersects(done.nodes[i].rect));
        }
    }
}

void tst_Layout::outsideIsAboveInside()
{
    Diagram diagram = drawings::twoSites();
    for (Link &link : diagram.links)
        std::swap(link.from, link.to); // a link has no direction

    const Diagram done = laid(diagram);

    const auto y = [&](const QString &id) { return done.find(id)->rect.center().y(); };
    QVERIFY(y(u"isp"_s) < y(u"fw-01"_s));
    QVERIFY(y(u"fw-01"_s) < y(u"sw-01"_s));
    QVERIFY(y(u"sw-01"_s) < y(u"hv-01"_s));
}

void tst_Layout::peersStandSideBySide()
{
    const Diagram done = laid(drawings::twoSites());
    QCOMPARE(done.find(u"fw-01"_s)->rect.center().y(), done.find(u"fw-02"_s)->rect.center().y());
}

void tst_Layout::theSameDiagramGetsTheSamePlaces()
{
    QVERIFY(laid(drawings::twoSites()) == laid(drawings::twoSites()));
}

void tst_Layout::manyLikeDevicesStandInRows()
{
    const QRectF bounds = laid(hub(60)).bounds();
    QVERIFY2(bounds.width() < 2500, qPrintable(QString::number(bounds.width())));
}

void tst_Layout::aLocaleWithDecimalCommasChangesNothing()
{
    const Diagram expected = laid(drawings::twoSites());
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    if (!std::setlocale(LC_NUMERIC, "de_DE.UTF-8"))
        QSKIP("no such locale here");

    const Diagram done = laid(drawings::twoSites());

    QCOMPARE(std::string(std::setlocale(LC_NUMERIC, nullptr)), "de_DE.UTF-8");
    std::setlocale(LC_NUMERIC, before.c_str());
    QVERIFY(done == expected);
}

void tst_Layout::oddDiagramsAreLaidOut()
{
    Diagram odd;
    odd.nodes = {drawings::node(u"a"_s, Role::Group, u"b"_s), drawings::node(u"b"_s, Role::Group, u"a"_s), drawings::node(u"empty"_s, Role::Group),
            drawings::node(u"c"_s, Role::Switch, u"a"_s), drawings::node(u"d"_s, Role::Switch)};
    odd.links = {drawings::link(u"c"_s, u"c"_s), drawings::link(u"c"_s, u"gone"_s), drawings::link(u"b"_s, u"d"_s), drawings::link(u"empty"_s, u"d"_s), drawings::link(u"a"_s, u"b"_s)};

    QVERIFY(laid(odd).isLaidOut());
    QVERIFY(laid(Diagram()).nodes.empty());
}

void tst_Layout::tooManyNodesAreRefused()
{
    const auto result = laidOut(hub(int(MaxLaidOutNodes)));
    QVERIFY(!result);
    QCOMPARE(result.error().why(), u"it has more than 3000 nodes"_s);
}

QTEST_APPLESS_MAIN(tst_Layout)
#include "tst_layout.moc"
