// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "vault/backlinks.h"
#include "vault/history.h"
#include "vault/moving.h"
#include "vault/replacing.h"
#include "vault/undoing.h"
#include "vault/verify.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Replacing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theNewOneHasThePlaceAndTheOldOneIsRetired();
    void whoeverNamedTheOldOneNamesTheNewOne();
    void aCellOfATableIsHandedOver();
    void aNodeOfADiagramShowsTheNewOne();
    void whoeverNamedItBeforeItWasMovedNamesTheNewOne_data();
    void whoeverNamedItBeforeItWasMovedNamesTheNewOne();
    void whatTheLogbookTellsStays();
    void aLinkThatIsInConflictIsLeft();
    void undoTakesAllOfItBack();
    void whatCanNotBeReplacedIsRefused_data();
    void whatCanNotBeReplacedIsRefused();

private:
    VaultFixture &at() { return *m_fixture; }
    Replaced replace()
    {
        std::vector<Edit> values = placeOf(at().read(m_old));
        values.push_back({u"serial"_s, {}, textValue(u"FGT-2"_s)});
        return must(replaceRecord(at().vault(), m_old, m_new, values));
    }

    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_old;
    RecordKey m_new;
};

/// A node of a diagram that shows a record.
static cbor::Value node(const QString &record)
{
    return cbor::Value::map({{textValue(u"label"_s), textValue(u"fw-core-01"_s)}, {textValue(u"record"_s), textValue(record)}});
}

void tst_Replacing::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_old = at().add(u"asset"_s,
            {{"name", u"fw-core-01"_s}, {"role", u"firewall"_s}, {"addresses", u"10.0.0.1"_s}, {"addresses", u"10.0.1.1"_s},
                    {"room", u"Basement"_s}, {"serial", u"FGT-1"_s}, {"warranty_end", u"2026-12-31"_s}, {"status", u"in_use"_s},
                    {"notes", u"Fan is loud"_s}});
    m_new = at().newKey(u"asset"_s);
}

void tst_Replacing::theNewOneHasThePlaceAndTheOldOneIsRetired()
{
    const Replaced replaced = replace();

    QCOMPARE(at().show(m_new), u"name=fw-core-01 role=Firewall addresses=10.0.0.1,10.0.1.1 serial=FGT-2 room=Basement"_s);
    QCOMPARE(at().read(m_old).text(u"status"_s), u"retired"_s);
    QCOMPARE(at().read(m_old).text(u"serial"_s), u"FGT-1"_s);
    QCOMPARE(at().read(m_old).links(u"replaced_by"_s), std::vector({LinkTarget::ofRecord(m_new.collection, m_new.id)}));
    QCOMPARE(replaced.changed.acts, std::vector({replaced.act}));
    QCOMPARE(must(History(at().vault()).of(m_new)).front().cause, u"replace"_s);
    QVERIFY(must(verify(at().vault())).isSound());
}

void tst_Replacing::whoeverNamedTheOldOneNamesTheNewOne()
{
    const RecordKey login =
            at().add(u"credential"_s, {{"title", u"Firewall admin"_s}, {"opens", u"fw-core-01"_s}, {"used_in", u"fw-core-01"_s}});
    const RecordKey network = at().add(u"network"_s, {{"name", u"Office"_s}, {"dhcp_server", u"fw-core-01"_s}});
    const RecordKey other = at().add(u"credential"_s, {{"title", u"Else"_s}});

    const Replaced replaced = replace();

    std::vector<RecordKey> expected{login, network};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(replaced.handedOver, expected);
    QVERIFY(replaced.left.empty());
    QCOMPARE(must(backLinks(at().vault(), m_new)).size(), size_t(4)); // the old one says what replaced it
    QVERIFY(must(backLinks(at().vault(), m_old)).empty());
    QCOMPARE(at().show(other), u"title=Else"_s);
}

void tst_Replacing::aCellOfATableIsHandedOver()
{
    const RecordKey other = at().add(u"asset"_s, {{"name", u"sw-01"_s}});
    const auto row = cbor::Value::map({{textValue(u"connected_to"_s), LinkTarget::ofRecord(m_old.collection, m_old.id).encode()},
            {textValue(u"speed"_s), textValue(u"1G"_s)}});
    must(at().vault().edit({{other, Verb::Edit, {{u"interfaces"_s, "lan1", row}}, {}}}));

    replace();

    const cbor::Value now = at().read(other).value(u"interfaces"_s);
    QCOMPARE(LinkTarget::decode(now.at(u"connected_to"_s)), std::optional(LinkTarget::ofRecord(m_new.collection, m_new.id)));
    QCOMPARE(now.at(u"speed"_s).toText(), u"1G"_s);
}

void tst_Replacing::aNodeOfADiagramShowsTheNewOne()
{
    const RecordKey diagram = at().add(u"diagram"_s, {{"title", u"Core"_s}});
    must(at().vault().edit({{diagram, Verb::Edit,
            {{u"model"_s, Bytes(8, 'a'), node(m_old.id.toString())}, {u"model"_s, Bytes(8, 'b'), node(u"nothing known"_s)}}, {}}}));

    const Replaced replaced = replace();

    QCOMPARE(replaced.handedOver, std::vector({diagram}));
    const auto state = at().read(diagram).state();
    QCOMPARE(must(cbor::decode(state.find(u"model"_s, Bytes(8, 'a'))->shown().value)), node(m_new.id.toString()));
    QCOMPARE(must(cbor::decode(state.find(u"model"_s, Bytes(8, 'b'))->shown().value)), node(u"nothing known"_s));
}

void tst_Replacing::whoeverNamedItBeforeItWasMovedNamesTheNewOne_data()
{
    QTest::addColumn<int>("moves");

    QTest::newRow("moved once") << 1;
    QTest::newRow("moved twice") << 2;
}

void tst_Replacing::whoeverNamedItBeforeItWasMovedNamesTheNewOne()
{
    QFETCH(int, moves);
    const RecordKey login = at().add(u"credential"_s, {{"title", u"Firewall admin"_s}, {"opens", u"fw-core-01"_s}});
    const RecordKey diagram = at().add(u"diagram"_s, {{"title", u"Core"_s}});
    must(at().vault().edit({{diagram, Verb::Edit, {{u"model"_s, Bytes(8, 'a'), node(m_old.id.toString())}}, {}}}));
    for (int move = 0; move < moves; ++move) {
        const CollectionId to = m_old.collection == at().shared() ? at().own() : at().shared();
        m_old = must(moveRecords(at().vault(), {m_old}, to)).records.front();
    }
    m_new.collection = m_old.collection;

    const Replaced replaced = replace();

    std::vector<RecordKey> expected{login, diagram};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(replaced.handedOver, expected);
    QCOMPARE(at().read(login).links(u"opens"_s), std::vector({LinkTarget::ofRecord(m_new.collection, m_new.id)}));
    const auto state = at().read(diagram).state();
    QCOMPARE(must(cbor::decode(state.find(u"model"_s, Bytes(8, 'a'))->shown().value)), node(m_new.id.toString()));
}

void tst_Replacing::whatTheLogbookTellsStays()
{
    const RecordKey event = at().add(
            u"event"_s, {{"what", u"Fan changed"_s}, {"when", u"2026-11-01T10:00:00Z"_s}, {"about", u"fw-core-01"_s}});

    QVERIFY(replace().handedOver.empty());

    QCOMPARE(at().read(event).links(u"about"_s).front().record, m_old.id);
}

void tst_Replacing::aLinkThatIsInConflictIsLeft()
{
    at().add(u"asset"_s, {{"name", u"srv-01"_s}});
    const RecordKey network = at().add(u"network"_s, {{"name", u"Office"_s}, {"dhcp_server", u"srv-01"_s}});
    const Change theirs =
            foreignEdit(at(), network, {{u"dhcp_server"_s, LinkTarget::ofRecord(m_old.collection, m_old.id).encode()}});
    must(at().vault().receive(segmentOf(at(), {theirs})));
    QCOMPARE(at().read(network).links(u"dhcp_server"_s).front().record, m_old.id); // the later one is shown

    const Replaced replaced = replace();

    QVERIFY(replaced.handedOver.empty());
    QCOMPARE(replaced.left, std::vector({network}));
    QVERIFY(at().read(network).state().isInConflict());
}

void tst_Replacing::undoTakesAllOfItBack()
{
    const RecordKey login = at().add(u"credential"_s, {{"title", u"Firewall admin"_s}, {"opens", u"fw-core-01"_s}});
    const QString before = at().show(m_old), opened = at().show(login);
    const Replaced replaced = replace();
    QVERIFY(at().read(login).links(u"opens"_s).front().record == m_new.id);

    const Undone undone = must(undo(at().vault(), replaced.act));

    QVERIFY(undone.left.empty());
    QCOMPARE(at().show(m_old), before);
    QCOMPARE(at().show(login), opened);
    QVERIFY(at().read(login).links(u"opens"_s).front().record == m_old.id);
    QVERIFY(at().read(m_new).state().isRemoved());
}

void tst_Replacing::whatCanNotBeReplacedIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("why");

    QTest::newRow("what is in the waste bin") << u"removed"_s << u"waste bin"_s;
    QTest::newRow("what was replaced") << u"replaced"_s << u"replaced already"_s;
    QTest::newRow("what is in conflict") << u"conflict"_s << u"two people changed it"_s;
    QTest::newRow("what is never out of use") << u"contact"_s << u"never out of use"_s;
    QTest::newRow("what is not here") << u"unknown"_s << u"not in this vault"_s;
}

void tst_Replacing::whatCanNotBeReplacedIsRefused()
{
    QFETCH(QString, what);
    QFETCH(QString, why);
    if (what == u"removed")
        at().act(m_old, Verb::Remove);
    if (what == u"replaced") {
        replace();
        m_new = at().newKey(u"asset"_s);
    }
    if (what == u"conflict")
        must(at().vault().receive(segmentOf(at(), {foreignEdit(at(), m_old, {{u"room"_s, textValue(u"Attic"_s)}})})));
    if (what == u"contact")
        m_old = at().add(u"contact"_s, {{"name", u"Ana Ortiz"_s}});
    if (what == u"unknown")
        m_old = at().newKey(u"asset"_s);

    const auto replaced = replaceRecord(at().vault(), m_old, m_new, {{u"name"_s, {}, textValue(u"fw-core-02"_s)}});

    QVERIFY(!replaced);
    QVERIFY2(replaced.error().text().contains(why), qPrintable(replaced.error().text()));
    QVERIFY(!must(at().vault().record(m_new)));
}

QTEST_GUILESS_MAIN(tst_Replacing)
#include "tst_replacing.moc"
