// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagrams/diagramsreading.h"
#include "tests/app/desktop/guifixture.h"

#include <QElapsedTimer>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

using diagram::Difference;

namespace {

diagram::Node node(const QString &id, QPointF place)
{
    diagram::Node node;
    node.id = id;
    node.label = id;
    node.role = diagram::Role::Switch;
    node.rect = QRectF(place, QSizeF(144, 44));
    return node;
}

diagram::Link link(const QString &from, const QString &fromPort, const QString &to, const QString &toPort)
{
    diagram::Link link;
    link.id = from + u'-' + to;
    link.from = from;
    link.to = to;
    link.fromPort = fromPort;
    link.toPort = toPort;
    return link;
}

diagram::Asset asset(const QString &id, const QString &name)
{
    diagram::Asset asset;
    asset.id = id;
    asset.name = name;
    asset.addresses = {u"10.0.0.1"_s};
    return asset;
}

} // namespace

class tst_DiagramsReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachEndOfALinkIsTold();
    void aNodeCarriesOneMarkAndEveryDifference();
    void whatIsNotDrawnStandsBehind();
    void ofManyThatAreNotDrawnTheFirstAreListed();
    void manyLinksAreReadAtOnce();
};

void tst_DiagramsReading::eachEndOfALinkIsTold()
{
    diagram::Diagram drawing;
    drawing.nodes = {node(u"a"_s, {0, 0}), node(u"b"_s, {0, 200}), node(u"c"_s, {0, 400})};
    drawing.links = {link(u"a"_s, u"p1"_s, u"b"_s, {}), link(u"c"_s, {}, u"a"_s, u"p2"_s), link(u"a"_s, {}, u"a"_s, {}),
            link(u"a"_s, {}, u"gone"_s, {})};
    drawing.links.front().label = u"up\nlink"_s;

    const DrawnDiagram drawn = drawnOf(drawing, {}, {}, {});

    QCOMPARE(drawn.find(u"a"_s)->links, QStringList({u"p1: b (up link)"_s, u"p2: c"_s}));
    QCOMPARE(drawn.find(u"b"_s)->links, QStringList({u"a (up link)"_s}));
    QCOMPARE(drawn.find(u"c"_s)->links, QStringList({u"a"_s}));
}

void tst_DiagramsReading::aNodeCarriesOneMarkAndEveryDifference()
{
    diagram::Diagram drawing;
    drawing.nodes = {node(u"a"_s, {0, 0}), node(u"b"_s, {0, 200})};
    const DrawnDiagram once = drawnOf(drawing, {}, {{Difference::Sort::UnknownNode, u"a"_s, u"one"_s}}, {});

    const DrawnDiagram twice = drawnOf(drawing, {},
            {{Difference::Sort::UnknownNode, u"a"_s, u"one"_s}, {Difference::Sort::ChangedMac, u"a"_s, u"two"_s}}, {});

    QCOMPARE(twice.find(u"a"_s)->drift.size(), size_t(2));
    QVERIFY(twice.find(u"b"_s)->drift.empty());
    QCOMPARE(twice.marked.shapes.size(), once.marked.shapes.size());
    QCOMPARE(twice.differences, 2);
}

void tst_DiagramsReading::whatIsNotDrawnStandsBehind()
{
    diagram::Diagram drawing;
    drawing.nodes = {node(u"z"_s, {0, 0})};

    const DrawnDiagram drawn = drawnOf(drawing, {asset(u"id"_s, u"srv-09"_s)},
            {{Difference::Sort::MissingAsset, u"id"_s, u"in use"_s},
                    {Difference::Sort::UnknownHost, u"10.9.9.9"_s, u"seen"_s}},
            {});

    QCOMPARE(drawn.nodes.size(), size_t(3));
    QCOMPARE(drawn.nodes[1].label, u"srv-09"_s);
    QCOMPARE(drawn.nodes[1].detail, u"10.0.0.1"_s);
    QCOMPARE(drawn.nodes[2].label, u"10.9.9.9"_s);
    QCOMPARE(drawn.undrawnThings, 2);
    QCOMPARE(drawn.undrawn, 1);
    QCOMPARE(drawn.differences, 1);
}

void tst_DiagramsReading::ofManyThatAreNotDrawnTheFirstAreListed()
{
    diagram::Diagram drawing;
    drawing.nodes = {node(u"a"_s, {0, 0})};
    std::vector<diagram::Asset> assets;
    std::vector<Difference> differences;
    for (int number = 0; number < 100'000; ++number) {
        const QString id = u"asset-%1"_s.arg(number);
        assets.push_back(asset(id, u"srv-%1"_s.arg(number)));
        differences.push_back({Difference::Sort::MissingAsset, id, u"in use"_s});
    }
    differences.push_back({Difference::Sort::UnknownNode, u"a"_s, u"unknown"_s});

    QElapsedTimer timer;
    timer.start();
    const DrawnDiagram drawn = drawnOf(drawing, assets, differences, {});

    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(drawn.nodes.size(), size_t(301));
    QCOMPARE(drawn.nodes.back().label, u"srv-299"_s);
    QCOMPARE(drawn.undrawnThings, 100'000);
    QCOMPARE(drawn.undrawn, 100'000);
    QCOMPARE(drawn.find(u"a"_s)->drift.size(), size_t(1)); // what is drawn is told whatever the number
}

// Links that lead nowhere, which nothing has to be drawn for.
void tst_DiagramsReading::manyLinksAreReadAtOnce()
{
    diagram::Diagram drawing;
    for (int number = 0; number < 1'000; ++number)
        drawing.nodes.push_back(node(u"sw-%1"_s.arg(number), {number % 40 * 200.0, number / 40 * 200.0}));
    for (int number = 0; number < 10'000; ++number)
        drawing.links.push_back(link(u"sw-%1"_s.arg(number % 1'000), {}, u"gone-%1"_s.arg(number), {}));
    drawing.links.push_back(link(u"sw-5"_s, u"p1"_s, u"sw-6"_s, {}));

    QElapsedTimer timer;
    timer.start();
    const DrawnDiagram drawn = drawnOf(drawing, {}, {}, {});

    QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(drawn.find(u"sw-5"_s)->links, QStringList({u"p1: sw-6"_s}));
    QVERIFY(drawn.find(u"sw-7"_s)->links.isEmpty());
}

COVAULT_GUI_MAIN(tst_DiagramsReading)
#include "tst_diagramsreading.moc"
