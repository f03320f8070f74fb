// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/elements.h"

#include "drawings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::diagram;

class tst_Elements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDiagramIsReadBack();
    void theSameThingIsTheSameElement();
    void bytesAreThoseOfTheFormat();
    void unknownColumnsAreKept();
    void whatIsNoElementIsListed();
    void circlesAndLooseLinksAreHarmless();
};

static void sort(Diagram &diagram)
{
    std::ranges::sort(diagram.nodes, {}, &Node::id);
    std::ranges::sort(diagram.links, {}, &Link::id);
}

void tst_Elements::aDiagramIsReadBack()
{
    Diagram diagram = drawings::twoSites();
    diagram.nodes[4].rect = QRectF(-12, 30, 144, 44);
    diagram.nodes[4].record = u"01HZ3V8K5WQ2M4N6P8R0S2T4VX"_s;
    sort(diagram);

    const auto elements = toElements(diagram);
    const auto read = fromElements(elements);

    QCOMPARE(elements.size(), diagram.nodes.size() + diagram.links.size() + 1);
    QVERIFY(read.skipped.empty());
    QVERIFY(read.diagram == diagram);
}

void tst_Elements::theSameThingIsTheSameElement()
{
    Diagram before = drawings::twoSites(), after = before;
    after.nodes[4].label = u"renamed"_s;

    const auto first = toElements(before), second = toElements(after);

    QCOMPARE(first.size(), second.size());
    int changed = 0;
    for (size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].id, second[i].id);
        QCOMPARE(first[i].id.size(), 8);
        changed += first[i].value == second[i].value ? 0 : 1;
    }
    QCOMPARE(changed, 1);
}

void tst_Elements::bytesAreThoseOfTheFormat()
{
    Diagram diagram;
    Node node;
    node.id = u"fw-1"_s;
    node.role = Role::Firewall;
    diagram.nodes = {node};

    QCOMPARE(toElements(diagram).at(0).value.encoded().toHex(), QByteArray("a3626964" "6466772d31" "646b696e64" "646e6f6465" "64726f6c65" "686669726577616c6c"));
}

void tst_Elements::unknownColumnsAreKept()
{
    Diagram diagram;
    diagram.nodes = {drawings::node(u"a"_s, Role::Router)};
    diagram.nodes[0].extras.insert(u"of_a_later_version"_s, u"x"_s);

    QVERIFY(fromElements(toElements(diagram)).diagram == diagram);
}

void tst_Elements::whatIsNoElementIsListed()
{
    using cbor::Value;
    const auto read = fromElements({{"12345678", Value::text(u"x"_s)}, {"12345678", Value::map({{Value::text(u"kind"_s), Value::text(u"node"_s)}})},
            {"12345678", Value::map({{Value::text(u"kind"_s), Value::unsignedInteger(1)}})}});

    QCOMPARE(read.skipped.size(), size_t(3));
    QVERIFY(read.diagram.nodes.empty());
}

void tst_Elements::circlesAndLooseLinksAreHarmless()
{
    Diagram diagram;
    diagram.nodes = {drawings::node(u"a"_s, Role::Group, u"b"_s), drawings::node(u"b"_s, Role::Group, u"a"_s), drawings::node(u"c"_s, Role::Group, u"c"_s),
            drawings::node(u"d"_s, Role::Switch, u"nowhere"_s), drawings::node(u"e"_s, Role::Switch, u"d"_s), drawings::node(u"f"_s, Role::Switch, u"b"_s)};

    QCOMPARE(diagram.parents(), std::vector<int>({1, -1, -1, -1, -1, 1}));
}

QTEST_APPLESS_MAIN(tst_Elements)
#include "tst_elements.moc"
