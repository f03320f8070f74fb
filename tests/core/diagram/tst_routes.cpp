// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/layout.h"
#include "diagram/routes.h"

#include "drawings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::diagram;

class tst_Routes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreLevelOrUprightAndEndAtTheirNodes();
    void linesGoAroundNodes();
    void twoLinksOfAPairAreApart();
    void looseLinksHaveNoLine();
};

static Node at(const QString &id, double x, double y)
{
    Node node = drawings::node(id, Role::Server);
    node.rect = QRectF(x, y, 140, 44);
    return node;
}

static bool isOnEdge(const QRectF &rect, QPointF point)
{
    return rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(point) && !rect.adjusted(0.5, 0.5, -0.5, -0.5).contains(point);
}

void tst_Routes::linesAreLevelOrUprightAndEndAtTheirNodes()
{
    const Diagram diagram = *laidOut(drawings::twoSites());
    const auto routes = routesOf(diagram);

    QCOMPARE(routes.size(), diagram.links.size());
    for (size_t i = 0; i < routes.size(); ++i) {
        const QPolygonF &line = routes[i];
        QVERIFY(line.size() >= 2);
        QVERIFY(isOnEdge(diagram.find(diagram.links[i].from)->rect, line.first()));
        QVERIFY(isOnEdge(diagram.find(diagram.links[i].to)->rect, line.last()));
        for (qsizetype j = 1; j < line.size(); ++j)
            QVERIFY(qFuzzyCompare(line[j].x(), line[j - 1].x()) || qFuzzyCompare(line[j].y(), line[j - 1].y()));
    }
}

void tst_Routes::linesGoAroundNodes()
{
    Diagram diagram;
    diagram.nodes = {at(u"top"_s, 0, 0), at(u"middle"_s, 0, 150), at(u"bottom"_s, 0, 300), at(u"left"_s, -300, 150), at(u"right"_s, 300, 150)};
    diagram.links = {drawings::link(u"top"_s, u"bottom"_s), drawings::link(u"left"_s, u"right"_s), drawings::link(u"bottom"_s, u"top"_s)};

    int parts = 0;
    for (const QPolygonF &line : routesOf(diagram)) {
        for (qsizetype i = 1; i < line.size(); ++i, ++parts) {
            const QRectF part = QRectF(line[i - 1], line[i]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
            QVERIFY2(!part.intersects(diagram.nodes[1].rect), "a line runs through the node in the middle");
        }
    }
    QVERIFY(parts >= 9);
}

void tst_Routes::twoLinksOfAPairAreApart()
{
    Diagram diagram;
    diagram.nodes = {at(u"a"_s, 0, 0), at(u"b"_s, 0, 200)};
    diagram.links = {drawings::link(u"a"_s, u"b"_s), drawings::link(u"b"_s, u"a"_s), drawings::link(u"a"_s, u"b"_s, u"third"_s)};

    const auto routes = routesOf(diagram);

    QVERIFY(std::abs(routes[0][0].x() - routes[1][0].x()) >= 10);
    QVERIFY(std::abs(routes[1][0].x() - routes[2][0].x()) >= 10);
    QVERIFY(std::abs(routes[0][0].x() - routes[2][0].x()) >= 10);
}

void tst_Routes::looseLinksHaveNoLine()
{
    Diagram diagram;
    diagram.nodes = {at(u"a"_s, 0, 0), drawings::node(u"nowhere"_s, Role::Server)};
    diagram.links = {drawings::link(u"a"_s, u"gone"_s), drawings::link(u"a"_s, u"a"_s), drawings::link(u"a"_s, u"nowhere"_s)};

    for (const QPolygonF &line : routesOf(diagram))
        QVERIFY(line.isEmpty());
}

QTEST_APPLESS_MAIN(tst_Routes)
#include "tst_routes.moc"
