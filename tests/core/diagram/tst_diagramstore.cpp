// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/assetfacts.h"
#include "diagram/diagramstore.h"

#include "crypto/random.h"
#include "tests/core/interchange/testvault.h"
#include "drawings.h"
#include "vault/attachments.h"

#include <QBuffer>

using namespace covault;
using namespace covault::diagram;
using covault::interchange::testing::TestVault;
using namespace Qt::StringLiterals;

class tst_DiagramStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anImportedDiagramIsReadBackWithItsOriginal();
    void aDiagramWithoutItsOriginalIsNotKept();
    void onlyWhatChangedIsWritten();
    void aNodeGetsTheOnlyAssetThatItNames();
    void boxesThatTouchedStandApart();
    void anAssetTellsItsInterfaces();
    void aScanBecomesADiagram();
    void whatIsNoDrawingIsRefused();
    void anotherKindIsNoDiagram();
};

namespace {

RecordId addAsset(TestVault &vault, const QString &name, std::vector<vault::Edit> more = {})
{
    const vault::RecordKey key{vault->roster().sharedCollection(), u"asset"_s, crypto::newUlid<RecordId>(vault.clock)};
    more.push_back({u"name"_s, {}, cbor::Value::text(name)});
    const auto changed = vault->edit({{key, vault::Verb::Edit, more, {}}});
    if (!changed)
        qFatal("%s", qPrintable(changed.error().text()));
    return key.id;
}

vault::Edit textEdit(const QString &field, const QString &text, const Bytes &element = {})
{
    return {field, element, cbor::Value::text(text)};
}

Diagram twoNodes()
{
    Diagram diagram;
    diagram.title = u"Berlin"_s;
    diagram.nodes = {drawings::node(u"fw"_s, Role::Firewall), drawings::node(u"sw"_s, Role::Switch)};
    diagram.nodes[0].label = u"FW-1"_s;
    diagram.nodes[1].label = u"SW-1"_s;
    diagram.links = {drawings::link(u"fw"_s, u"sw"_s)};
    return diagram;
}

} // namespace

void tst_DiagramStore::anImportedDiagramIsReadBackWithItsOriginal()
{
    TestVault vault;
    const RecordId firewall = addAsset(vault, u"FW-1"_s);

    const auto imported = importDiagram(*vault, vault->roster().sharedCollection(), twoNodes(),
            {u"berlin.drawio"_s, "as it came"}, *assetsOf(*vault));

    QVERIFY2(imported.has_value(), qPrintable(imported ? QString() : imported.error().text()));
    QCOMPARE(imported->linked, 1);
    const vault::Record record = vault.record(u"Berlin"_s);
    const auto read = readDiagram(record);
    QVERIFY(read && read->skipped.empty());
    QCOMPARE(read->diagram.find(u"fw"_s)->record, firewall.toString());
    QVERIFY(read->diagram.isLaidOut());
    QCOMPARE(read->diagram.links.size(), 1);
    QVERIFY(record.has(u"drawing_file"_s));
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(vault::Attachments(*vault).extract(record, u"berlin.drawio"_s, out));
    QCOMPARE(out.data(), Bytes("as it came"));
}

void tst_DiagramStore::aDiagramWithoutItsOriginalIsNotKept()
{
    TestVault vault;

    const auto imported = importDiagram(*vault, vault->roster().sharedCollection(), twoNodes(),
            {u"a\\b.drawio"_s, "x"}, *assetsOf(*vault));

    QVERIFY(!imported);
    QCOMPARE(vault->list({})->size(), size_t(0));
}

void tst_DiagramStore::onlyWhatChangedIsWritten()
{
    TestVault vault;
    const auto imported = importDiagram(*vault, vault->roster().sharedCollection(), twoNodes(),
            {u"a.drawio"_s, "x"}, *assetsOf(*vault));
    QVERIFY(imported);
    Diagram diagram = readDiagram(vault.record(u"Berlin"_s))->diagram;

    QCOMPARE(writeDiagram(*vault, imported->key, diagram)->changes, 0);
    const auto linkElement = vault.record(u"Berlin"_s).entries(u"model"_s).size();
    diagram.nodes[0].label = u"FW-2"_s;
    diagram.links.clear();
    QCOMPARE(writeDiagram(*vault, imported->key, diagram)->changes, 1);

    const vault::Record record = vault.record(u"Berlin"_s);
    QCOMPARE(record.entries(u"model"_s).size(), linkElement - 1);
    QVERIFY(readDiagram(record)->diagram.links.empty());
}

void tst_DiagramStore::aNodeGetsTheOnlyAssetThatItNames()
{
    Diagram diagram;
    for (const QString &label : {u"fw-1"_s, u"twin"_s, u"10.0.0.7"_s, u"Core\n10.0.0.8"_s, u"nobody"_s})
        diagram.nodes.push_back(drawings::node(label, Role::Server));
    diagram.nodes.push_back(drawings::node(u"FW-1"_s, Role::Note));
    const std::vector<Asset> assets = {{u"1"_s, u"FW-1"_s, {}, {}, {}, {}, {}}, {u"2"_s, u"Twin"_s, {}, {}, {}, {}, {}}, {u"3"_s, u"x"_s, u"twin"_s, {}, {}, {}, {}},
            {u"4"_s, u"y"_s, {}, {u"10.0.0.7"_s}, {}, {}, {}}, {u"5"_s, u"z"_s, {}, {u"10.0.0.8"_s}, {}, {}, {}}};

    const int linked = linkAssets(diagram, assets);

    QStringList records;
    for (const Node &node : diagram.nodes)
        records += node.record;
    QCOMPARE(records.join(u' '), u"1  4 5  "_s);
    QCOMPARE(linked, 3);
}

void tst_DiagramStore::boxesThatTouchedStandApart()
{
    TestVault vault;
    Diagram diagram;
    diagram.title = u"Rack"_s;
    for (int i = 0; i < 3; ++i) {
        Node node = drawings::node(u"a server with a long name %1"_s.arg(i), Role::Server);
        node.rect = QRectF(100 * i, 0, 100, 30);
        diagram.nodes.push_back(node);
    }
    Node frame = drawings::node(u"all"_s, Role::Other);
    frame.rect = QRectF(0, 100, 900, 300);
    diagram.nodes.push_back(frame);

    const auto imported = importDiagram(*vault, vault->roster().sharedCollection(), diagram,
            {u"rack.drawio"_s, "<x/>"}, *assetsOf(*vault));

    QVERIFY(imported);
    const auto nodes = readDiagram(vault.record(u"Rack"_s))->diagram.nodes;
    QCOMPARE(nodes.size(), size_t(4));
    for (const Node &node : nodes) {
        QVERIFY(node.rect.width() >= neededSize(node).width());
        for (const Node &other : nodes)
            QVERIFY(&node == &other || !node.rect.adjusted(-7, 0, 7, 0).intersects(other.rect));
    }
    const auto kept = std::ranges::find(nodes, u"all"_s, &Node::label);
    QVERIFY(kept->rect.width() > 900);
}

void tst_DiagramStore::anAssetTellsItsInterfaces()
{
    TestVault vault;
    const RecordId sw = addAsset(vault, u"SW-1"_s);
    const auto link = vault::LinkTarget::ofRecord(vault->roster().sharedCollection(), sw);
    const auto row = cbor::Value::map({{cbor::Value::text(u"connected_to"_s), link.encode()},
            {cbor::Value::text(u"addresses"_s), cbor::Value::array({cbor::Value::text(u"10.0.0.1"_s)})}});
    addAsset(vault, u"FW-1"_s, {textEdit(u"hostname"_s, u"fw1"_s), {u"interfaces"_s, "wan", row}});

    const auto assets = assetsOf(*vault);

    QVERIFY(assets && assets->size() == 2);
    const auto firewall = std::ranges::find(*assets, u"FW-1"_s, &Asset::name);
    QCOMPARE(firewall->hostname, u"fw1"_s);
    QCOMPARE(firewall->addresses, QStringList{u"10.0.0.1"_s});
    QCOMPARE(firewall->links, QStringList{sw.toString()});
}

void tst_DiagramStore::aScanBecomesADiagram()
{
    const auto file = readDrawingFile("<?xml version=\"1.0\"?><nmaprun><host><status state=\"up\"/><address addr=\"10.0.0.1\" addrtype=\"ipv4\"/></host>"
                                      "<runstats><finished/></runstats></nmaprun>",
            u"scan of monday.xml"_s);

    QVERIFY2(file.has_value(), qPrintable(file ? QString() : file.error().text()));
    QCOMPARE(file->pages.size(), 1);
    QVERIFY(!file->pages[0].title.isEmpty());
}

void tst_DiagramStore::whatIsNoDrawingIsRefused()
{
    for (const Bytes &bytes : {Bytes("hello"), Bytes(), Bytes("<html/>"), Bytes("<mxGraphModel><root/></mxGraphModel>")}) {
        const auto file = readDrawingFile(bytes, u"x.drawio"_s);
        QVERIFY(!file);
        QVERIFY2(file.error().text().contains(u"x.drawio"_s), qPrintable(file.error().text()));
    }
}

void tst_DiagramStore::anotherKindIsNoDiagram()
{
    TestVault vault;
    addAsset(vault, u"FW-1"_s);

    const auto read = readDiagram(vault.record(u"FW-1"_s));

    QVERIFY(!read && read.error().code() == Error::Code::Usage);
}

QTEST_GUILESS_MAIN(tst_DiagramStore)
#include "tst_diagramstore.moc"
