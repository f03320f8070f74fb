// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/drawioreader.h"
#include "diagram/drawiowriter.h"
#include "diagram/layout.h"

#include "drawings.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::diagram;

class tst_Drawio : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCompressedFileIsRead();
    void everySortOfCellIsUnderstood();
    void framesDrawnBehindShapesAreGroups();
    void whatCannotBeShownIsListed();
    void unreadableFilesSayWhy_data();
    void unreadableFilesSayWhy();
    void whatIsWrittenIsReadBack();
    void aReadFileIsHandedOnWithItsStyles();
    void mauledFilesDoNoHarm();
};

static QByteArray sample()
{
    QFile file(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/diagram/drawio-network-compressed.xml"_s);
    if (!file.open(QIODevice::ReadOnly))
        qWarning("the sample is missing");
    return file.readAll();
}

static QByteArray page(const QByteArray &cells)
{
    return "<mxfile><diagram name='One'><mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>" + cells + "</root></mxGraphModel></diagram></mxfile>";
}

static DrawioFile read(const QByteArray &bytes)
{
    const auto file = readDrawio(bytes);
    if (!file)
        qWarning("%s", qPrintable(file.error().text()));
    return file ? *file : DrawioFile{{Diagram()}, {}};
}

void tst_Drawio::aCompressedFileIsRead()
{
    const DrawioFile file = read(sample());

    QCOMPARE(file.pages.size(), size_t(1));
    const Diagram &diagram = file.pages[0];
    QCOMPARE(diagram.title, u"Page-1"_s);
    QCOMPARE(diagram.nodes.size(), size_t(35));
    QCOMPARE(diagram.links.size(), size_t(25));
    QVERIFY(file.skipped.empty());
    QCOMPARE(std::ranges::count(diagram.nodes, Role::Firewall, &Node::role), 5);
    QCOMPARE(std::ranges::count(diagram.nodes, Role::Group, &Node::role), 5);
}

void tst_Drawio::everySortOfCellIsUnderstood()
{
    const DrawioFile file = read(page("<mxCell id='g' value='Site &lt;b&gt;HQ&lt;/b&gt;' style='swimlane;html=1;' vertex='1' parent='1'><mxGeometry x='100' y='50' width='400' height='300' as='geometry'/></mxCell>"
                                      "<UserObject id='r' label='core&lt;br&gt;10.0.0.1' covault_record='REC'><mxCell style='shape=mxgraph.cisco.routers.router;html=1;' vertex='1' parent='g'><mxGeometry x='10' y='20' width='80' height='50' as='geometry'/></mxCell></UserObject>"
                                      "<mxCell id='s' value='sw-1' style='shape=image;image=img/lib/switch.svg;' vertex='1' parent='1'><mxGeometry x='600' y='0' width='80' height='50' as='geometry'/></mxCell>"
                                      "<mxCell id='e' style='dashed=1;' edge='1' source='r' target='s' parent='1'><mxGeometry relative='1' as='geometry'/></mxCell>"
                                      "<mxCell id='l1' value='trunk' style='edgeLabel;' vertex='1' connectable='0' parent='e'><mxGeometry x='0.1' relative='1' as='geometry'/></mxCell>"
                                      "<mxCell id='l2' value='gi0/1' style='edgeLabel;' vertex='1' connectable='0' parent='e'><mxGeometry x='-0.9' relative='1' as='geometry'/></mxCell>"));

    const Diagram &diagram = file.pages.at(0);
    QCOMPARE(diagram.nodes.size(), size_t(3));
    const Node *group = diagram.find(u"g"_s), *router = diagram.find(u"r"_s), *other = diagram.find(u"s"_s);
    QCOMPARE(group->label, u"Site HQ"_s);
    QCOMPARE(group->role, Role::Group);
    QCOMPARE(router->role, Role::Router);
    QCOMPARE(router->label + u'|' + router->detail + u'|' + router->parent + u'|' + router->record, u"core|10.0.0.1|g|REC"_s);
    QCOMPARE(router->rect, QRectF(110, 70, 80, 50));
    QCOMPARE(other->role, Role::Switch);
    const Link &link = diagram.links.at(0);
    QCOMPARE(link.from + link.to + link.label + u'|' + link.fromPort, u"rstrunk|gi0/1"_s);
    QCOMPARE(link.style, LinkStyle::Dashed);
}

void tst_Drawio::framesDrawnBehindShapesAreGroups()
{
    const DrawioFile file = read(page("<mxCell id='f' value='Zone' style='fillColor=#eee;' vertex='1' parent='1'><mxGeometry width='400' height='300' as='geometry'/></mxCell>"
                                      "<mxCell id='a' value='srv' style='rounded=1;' vertex='1' parent='1'><mxGeometry x='50' y='50' width='80' height='40' as='geometry'/></mxCell>"
                                      "<mxCell id='b' value='out' style='rounded=1;' vertex='1' parent='1'><mxGeometry x='500' y='50' width='80' height='40' as='geometry'/></mxCell>"));

    QCOMPARE(file.pages[0].find(u"f"_s)->role, Role::Group);
    QCOMPARE(file.pages[0].find(u"a"_s)->parent, u"f"_s);
    QCOMPARE(file.pages[0].find(u"b"_s)->parent, QString());
}

void tst_Drawio::whatCannotBeShownIsListed()
{
    const DrawioFile file = read(page("<mxCell id='e' value='loose' edge='1' source='a' parent='1'/><mxCell value='x' vertex='1' parent='1'/>"));

    QCOMPARE(file.skipped, std::vector<readers::Skipped>({{u"a shape 'x'"_s, u"it has no id of its own"_s},
                                   {u"the line 'loose'"_s, u"one of its ends is not attached to a shape"_s}}));
}

void tst_Drawio::unreadableFilesSayWhy_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("why");

    QTest::newRow("nothing") << QByteArray() << u"it is no XML"_s;
    QTest::newRow("other XML") << QByteArray("<svg/>") << u"it is XML, but not what draw.io writes"_s;
    QTest::newRow("no page") << QByteArray("<mxfile/>") << u"it has no page"_s;
    QTest::newRow("no base64") << QByteArray("<mxfile><diagram>***</diagram></mxfile>") << u"the page is neither XML nor packed as draw.io does"_s;
    QTest::newRow("no deflate data") << QByteArray("<mxfile><diagram>AAAA</diagram></mxfile>") << u"the packed page is damaged"_s;
}

void tst_Drawio::unreadableFilesSayWhy()
{
    QFETCH(QByteArray, file);
    const auto result = readDrawio(file);

    QVERIFY(!result);
    QTEST(result.error().why(), "why");
}

static QString drawn(Diagram diagram)
{
    QStringList lines{diagram.title};
    for (const Node &node : diagram.nodes)
        lines += u"%1|%2|%3|%4|%5|%6|%7,%8 %9"_s.arg(node.id, node.label, node.detail, idOf(node.role), node.parent, node.record).arg(node.rect.x()).arg(node.rect.y()).arg(node.rect.width());
    for (const Link &link : diagram.links)
        lines += u"%1|%2|%3|%4|%5|%6|%7"_s.arg(link.id, link.from, link.to, link.label, link.fromPort, link.toPort, link.style == LinkStyle::Dashed ? u"dashed"_s : QString());
    return lines.join(u'\n');
}

void tst_Drawio::whatIsWrittenIsReadBack()
{
    Diagram diagram = *laidOut(drawings::twoSites());
    diagram.nodes[4].record = u"REC"_s;
    Diagram second;
    second.title = u"Empty"_s;

    const DrawioFile file = read(writeDrawio({diagram, second}));

    QCOMPARE(file.pages.size(), size_t(2));
    QCOMPARE(drawn(file.pages[0]), drawn(diagram));
    QVERIFY(file.skipped.empty());
}

void tst_Drawio::aReadFileIsHandedOnWithItsStyles()
{
    const DrawioFile first = read(sample());
    const DrawioFile again = read(writeDrawio(first.pages));

    QCOMPARE(drawn(again.pages[0]), drawn(first.pages[0]));
    QCOMPARE(again.pages[0].nodes[5].extras, first.pages[0].nodes[5].extras);
    QVERIFY(again.pages[0].nodes[5].extras.value(u"drawio"_s).contains(u"mxgraph.citrix.laptop_2"));
}

void tst_Drawio::mauledFilesDoNoHarm()
{
    const QByteArray whole = sample(), plain = writeDrawio({drawings::twoSites()});
    int calls = 0;
    for (const QByteArray &file : {whole, plain}) {
        for (qsizetype at = 0; at < file.size(); at += file.size() / 300, ++calls) {
            QByteArray changed = file;
            changed[at] = char(~changed[at]);
            (void)readDrawio(changed);
            (void)readDrawio(file.first(at));
        }
    }
    QVERIFY(calls >= 600);
}

QTEST_APPLESS_MAIN(tst_Drawio)
#include "tst_drawio.moc"
