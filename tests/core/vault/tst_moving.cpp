// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "vault/attachments.h"
#include "vault/backlinks.h"
#include "vault/history.h"
#include "vault/moving.h"
#include "vault/undoing.h"
#include "vault/verify.h"

#include <QBuffer>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Moving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void theNewRecordHoldsWhatTheOldOneHeld();
    void theOldOneIsRemovedAndSaysWhere();
    void listsKeepTheirOrder();
    void filesGoAlong();
    void whatSawItGoesAlongAndRemarksStay();
    void linksAmongTheMovedLeadToTheNewOnes();
    void aLinkToTheOldOneIsFollowedAndCountsBack();
    void movingTwiceIsFollowedToTheEnd();
    void undoPutsItBack();
    void undoLeavesWhereItIsWhatWasChangedThere();
    void undoneInPartsAChangeMeanwhileLeavesOneOfEach();
    void whatIsThereAlreadyStays();
    void whatCanNotBeMovedIsRefused_data();
    void whatCanNotBeMovedIsRefused();
    void oneThatIsRefusedStopsAll();
    void oneThatIsNamedTwiceIsMovedOnce();
    void inPartsItIsOneActThatIsUndoneInParts();
    void inPartsLinksLeadToTheNewOnesBothWays();
    void inPartsOneThatIsRefusedStopsAllBeforeItBegins();
    void whatChangesBetweenThePartsEndsItWithoutHalfARecord();
    void inPartsWhatOthersWroteMeanwhileStays_data();
    void inPartsWhatOthersWroteMeanwhileStays();
    void theFormerNamesAreKnownBackToTheFirst();
    void whatWasMovedInARingHasEachNameOnce();

private:
    VaultFixture &at() { return *m_fixture; }
    CollectionId own() { return at().own(); }
    /// Sets the row of a network card: where its cable leads, and how fast it is.
    void plug(const RecordKey &device, const LinkTarget &to, const QString &speed)
    {
        const auto row = cbor::Value::map(
                {{textValue(u"connected_to"_s), to.encode()}, {textValue(u"speed"_s), textValue(speed)}});
        must(at().vault().edit({{device, Verb::Edit, {{u"interfaces"_s, "lan1", row}}, {}}}));
    }
    RecordKey move(const RecordKey &record)
    {
        return must(moveRecords(at().vault(), {record}, own())).records.front();
    }

    /// Does all parts of one record each; gives how many there were.
    int moveInParts(MovingInParts &moving)
    {
        int parts = 0;
        for (; !moving.isDone(); ++parts)
            must(moving.next(at().vault(), 1));
        return parts;
    }

    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_Moving::theNewRecordHoldsWhatTheOldOneHeld()
{
    const RecordKey old = at().add(u"credential"_s,
            {{"title", u"Firewall"_s}, {"username", u"root"_s}, {"password", u"s3cret"_s}, {"tags", u"dmz"_s}});
    const QString held = at().show(old);

    const RecordKey now = move(old);

    QCOMPARE(now.collection, own());
    QVERIFY(now.id != old.id);
    QCOMPARE(at().show(now), held + u" moved_from=Firewall"_s);
    QCOMPARE(at().titles(), QStringList({u"Firewall"_s}));
    QVERIFY(must(verify(at().vault())).isSound());
}

void tst_Moving::theOldOneIsRemovedAndSaysWhere()
{
    const RecordKey old = at().add(u"vendor"_s, {{"name", u"Acme"_s}});

    const Moved moved = must(moveRecords(at().vault(), {old}, own()));

    const Record left = at().read(old);
    QVERIFY(left.state().isRemoved());
    QCOMPARE(left.links(u"moved_to"_s), std::vector({LinkTarget::ofRecord(own(), moved.records.front().id)}));
    QCOMPARE(moved.changed.acts.size(), size_t(1));
    QCOMPARE(must(History(at().vault()).of(old)).back().cause, u"move"_s);
}

void tst_Moving::listsKeepTheirOrder()
{
    const RecordKey old = at().add(u"credential"_s, {{"title", u"Firewall"_s}});
    for (const QString &url : {u"https://z.example"_s, u"https://a.example"_s, u"https://m.example"_s}) {
        at().clock.advance(std::chrono::minutes(1));
        at().edit(old, {{"urls", url}});
    }

    const RecordKey now = move(old);

    QCOMPARE(at().read(now).texts(u"urls"_s), at().read(old).texts(u"urls"_s));
    QCOMPARE(at().read(now).texts(u"urls"_s).size(), 3);
}

void tst_Moving::filesGoAlong()
{
    const RecordKey old = at().add(u"document"_s, {{"title", u"Plan"_s}});
    QBuffer source;
    source.setData("the plan");
    source.open(QIODevice::ReadOnly);
    must(Attachments(at().vault()).attach(old, u"plan.txt"_s, source));
    const qint64 parts = at().count("SELECT count(*) FROM part");

    const RecordKey now = move(old);

    QBuffer target;
    target.open(QIODevice::WriteOnly);
    must(Attachments(at().vault()).extract(at().read(now), u"plan.txt"_s, target));
    QCOMPARE(target.data(), "the plan");
    QCOMPARE(at().count("SELECT count(*) FROM part"), parts);
}

void tst_Moving::whatSawItGoesAlongAndRemarksStay()
{
    const RecordKey old = at().add(u"asset"_s, {{"name", u"fw-1"_s}});
    at().edit(old, {{"seen", u"way=nmap at=2026-11-20"_s}, {"remarks", u"type=doubt text=Gone?"_s}});

    const Record now = at().read(move(old));

    QCOMPARE(now.entries(u"seen"_s).size(), size_t(1));
    QVERIFY(now.entries(u"remarks"_s).empty());
}

void tst_Moving::linksAmongTheMovedLeadToTheNewOnes()
{
    const RecordKey asset = at().add(u"asset"_s, {{"name", u"fw-1"_s}});
    const RecordKey credential = at().add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-1"_s}});

    const auto now = must(moveRecords(at().vault(), {credential, asset}, own())).records;

    QCOMPARE(at().read(now.front()).links(u"opens"_s), std::vector({LinkTarget::ofRecord(own(), now.back().id)}));
}

void tst_Moving::aLinkToTheOldOneIsFollowedAndCountsBack()
{
    const RecordKey asset = at().add(u"asset"_s, {{"name", u"fw-1"_s}});
    const RecordKey credential = at().add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-1"_s}});

    const RecordKey now = move(asset);

    const LinkTarget link = at().read(credential).links(u"opens"_s).front();
    QCOMPARE(must(followMoves(at().vault(), link)), LinkTarget::ofRecord(own(), now.id));
    const auto back = must(backLinks(at().vault(), now));
    QCOMPARE(back.size(), size_t(1));
    QCOMPARE(back.front().from.title, u"Admin"_s);
    QCOMPARE(back.front().field, u"opens"_s);
}

void tst_Moving::movingTwiceIsFollowedToTheEnd()
{
    const RecordKey first = at().add(u"asset"_s, {{"name", u"fw-1"_s}});
    at().add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-1"_s}});
    const RecordKey second = move(first);

    const RecordKey third = must(moveRecords(at().vault(), {second}, at().shared())).records.front();

    QCOMPARE(must(followMoves(at().vault(), LinkTarget::ofRecord(first.collection, first.id))),
            LinkTarget::ofRecord(third.collection, third.id));
    QCOMPARE(must(backLinks(at().vault(), third)).size(), size_t(1));
}

void tst_Moving::undoPutsItBack()
{
    const RecordKey old = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const QString held = at().show(old);
    const Moved moved = must(moveRecords(at().vault(), {old}, own()));

    const Undone undone = must(undo(at().vault(), moved.changed.acts.front()));

    QVERIFY(undone.left.empty());
    QVERIFY(!at().read(old).state().isRemoved());
    QCOMPARE(at().show(old), held);
    QVERIFY(at().read(moved.records.front()).state().isRemoved());
    QCOMPARE(must(followMoves(at().vault(), LinkTarget::ofRecord(old.collection, old.id))),
            LinkTarget::ofRecord(old.collection, old.id));
}

void tst_Moving::undoLeavesWhereItIsWhatWasChangedThere()
{
    const RecordKey old = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const RecordKey other = at().add(u"vendor"_s, {{"name", u"Baxter"_s}});
    const Moved moved = must(moveRecords(at().vault(), {old, other}, own()));
    const RecordKey changed = moved.records.front();
    at().edit(changed, {{"name", u"Acme Ltd"_s}});

    const Undone undone = must(undo(at().vault(), moved.changed.acts.front()));

    QCOMPARE(undone.left.size(), size_t(1));
    QCOMPARE(undone.left.front().record, changed);
    QCOMPARE(at().read(changed).text(u"name"_s), u"Acme Ltd"_s);
    QVERIFY(!at().read(changed).state().isRemoved());
    QVERIFY(at().read(old).state().isRemoved());
    QVERIFY(!at().read(other).state().isRemoved());
    QCOMPARE(must(followMoves(at().vault(), LinkTarget::ofRecord(old.collection, old.id))),
            LinkTarget::ofRecord(changed.collection, changed.id));
}

void tst_Moving::undoneInPartsAChangeMeanwhileLeavesOneOfEach()
{
    const RecordKey first = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const RecordKey second = at().add(u"vendor"_s, {{"name", u"Baxter"_s}});
    const Moved moved = must(moveRecords(at().vault(), {first, second}, own()));
    at().clock.advance(std::chrono::minutes(1));
    UndoingInParts undoing(moved.changed.acts.front());

    must(undoing.next(at().vault(), 1));
    QCOMPARE(undoing.total(), size_t(2));
    QVERIFY(!at().read(first).state().isRemoved() && at().read(moved.records.front()).state().isRemoved());
    at().edit(moved.records.back(), {{"hours", u"always"_s}});
    must(undoing.next(at().vault(), 1));

    QVERIFY(undoing.isDone());
    QCOMPARE(at().titles(), QStringList({u"Acme"_s, u"Baxter"_s}));
    QVERIFY(at().read(second).state().isRemoved());
    QCOMPARE(undoing.undone().left.size(), size_t(1));
}

void tst_Moving::whatIsThereAlreadyStays()
{
    const RecordKey here = at().add(u"vendor"_s, {{"name", u"Acme"_s}});

    const Moved moved = must(moveRecords(at().vault(), {here}, at().shared()));

    QCOMPARE(moved.records, std::vector({here}));
    QCOMPARE(moved.changed.changes, qint64(0));
}

void tst_Moving::whatCanNotBeMovedIsRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("why");

    QTest::newRow("what is in the waste bin") << u"removed"_s << u"waste bin"_s;
    QTest::newRow("a setting") << u"hidden"_s << u"nothing that can be moved"_s;
    QTest::newRow("what is in conflict") << u"conflict"_s << u"two people changed it"_s;
    QTest::newRow("what is not here") << u"unknown"_s << u"not in this vault"_s;
}

void tst_Moving::whatCanNotBeMovedIsRefused()
{
    QFETCH(QString, what);
    QFETCH(QString, why);
    RecordKey record = at().newKey(u"vendor"_s);
    if (what == u"removed"_s) {
        record = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
        at().act(record, Verb::Remove);
    }
    if (what == u"hidden"_s)
        record = at().add(u"setting"_s, {{"key", u"region"_s}, {"value", u"DE"_s}});

    if (what == u"conflict"_s) {
        record = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
        const Change theirs = foreignEdit(at(), record, {{u"name"_s, textValue(u"Baxter"_s)}});
        must(at().vault().receive(segmentOf(at(), {theirs})));
    }

    const auto moved = moveRecords(at().vault(), {record}, own());

    QVERIFY(!moved);
    QVERIFY2(moved.error().text().contains(why), qPrintable(moved.error().text()));
}

void tst_Moving::oneThatIsRefusedStopsAll()
{
    const RecordKey good = at().add(u"vendor"_s, {{"name", u"Acme"_s}});

    QVERIFY(!moveRecords(at().vault(), {good, at().newKey(u"vendor"_s)}, own()));

    QVERIFY(!at().read(good).state().isRemoved());
    QCOMPARE(at().count("SELECT count(*) FROM link"), qint64(0));
}

void tst_Moving::oneThatIsNamedTwiceIsMovedOnce()
{
    const RecordKey old = at().add(u"credential"_s, {{"title", u"Firewall"_s}, {"urls", u"https://a.example"_s}});

    const Moved moved = must(moveRecords(at().vault(), {old, old}, own()));

    QCOMPARE(moved.records.front(), moved.records.back());
    QCOMPARE(at().titles(), QStringList({u"Firewall"_s}));
    QCOMPARE(at().read(moved.records.front()).state().fields().at(u"urls"_s).size(), size_t(1));
}

void tst_Moving::inPartsItIsOneActThatIsUndoneInParts()
{
    std::vector<RecordKey> old;
    QStringList titles;
    for (int number = 10; number < 17; ++number) {
        titles += u"Vendor %1"_s.arg(number);
        old.push_back(at().add(u"vendor"_s, {{"name", titles.back()}}));
    }
    MovingInParts moving(old, own());

    QVERIFY(moveInParts(moving) >= 14); // each is looked at, and moved
    QCOMPARE(moving.done(), size_t(7));
    QCOMPARE(at().titles(), titles);
    for (size_t place = 0; place < old.size(); ++place) {
        QCOMPARE(at().read(old[place]).links(u"moved_to"_s),
                std::vector({LinkTarget::ofRecord(own(), moving.records()[place].id)}));
        QCOMPARE(at().read(moving.records()[place]).title(), titles[qsizetype(place)]);
    }

    UndoingInParts undoing(*moving.act());
    while (!undoing.isDone())
        must(undoing.next(at().vault(), 3));

    QVERIFY(undoing.undone().left.empty());
    QCOMPARE(undoing.undone().changed.acts.size(), size_t(1));
    const auto &undone = undoing.undone().changed.records;
    QCOMPARE(std::set(undone.begin(), undone.end()).size(), size_t(14));
    for (const RecordKey &key : old)
        QVERIFY(!at().read(key).state().isRemoved() && !at().read(key).has(u"moved_to"_s));
    for (const RecordKey &key : moving.records())
        QVERIFY(at().read(key).state().isRemoved());
    QVERIFY(must(verify(at().vault())).isSound());
}

void tst_Moving::inPartsLinksLeadToTheNewOnesBothWays()
{
    const RecordKey first = at().add(u"asset"_s, {{"name", u"fw-1"_s}});
    const RecordKey credential = at().add(u"credential"_s, {{"title", u"Admin"_s}, {"opens", u"fw-1"_s}});
    const RecordKey service = at().add(u"service"_s, {{"name", u"VPN"_s}, {"runs_on", u"fw-1"_s}});
    MovingInParts moving({credential, first, service}, own()); // one before and one after what both link to

    moveInParts(moving);

    const auto &now = moving.records();
    const std::vector asset{LinkTarget::ofRecord(own(), now[1].id)};
    QCOMPARE(at().read(now[0]).links(u"opens"_s), asset);
    QCOMPARE(at().read(now[2]).links(u"runs_on"_s), asset);
    QCOMPARE(at().read(now[0]).links(u"moved_from"_s),
            std::vector({LinkTarget::ofRecord(credential.collection, credential.id)}));
}

void tst_Moving::inPartsOneThatIsRefusedStopsAllBeforeItBegins()
{
    const RecordKey good = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    MovingInParts moving({good, at().newKey(u"vendor"_s)}, own());

    must(moving.next(at().vault(), 1));
    const auto second = moving.next(at().vault(), 1);

    QVERIFY(!second);
    QCOMPARE(second.error().code(), Error::Code::NotFound);
    QVERIFY(!moving.act());
    QVERIFY(!at().read(good).state().isRemoved());
}

void tst_Moving::whatChangesBetweenThePartsEndsItWithoutHalfARecord()
{
    const RecordKey first = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const RecordKey second = at().add(u"vendor"_s, {{"name", u"Baxter"_s}});
    MovingInParts moving({first, second}, own());
    for (int part = 0; part < 3; ++part) // both looked at, the first moved
        must(moving.next(at().vault(), 1));

    at().act(second, Verb::Remove);
    const auto refused = moving.next(at().vault(), 1);

    QVERIFY(!refused);
    QCOMPARE(moving.done(), size_t(1));
    QCOMPARE(at().titles(), QStringList{u"Acme"_s});
    must(undo(at().vault(), *moving.act()));
    QVERIFY(!at().read(first).state().isRemoved());
}

void tst_Moving::inPartsWhatOthersWroteMeanwhileStays_data()
{
    QTest::addColumn<bool>("isRemoved");

    QTest::newRow("a cell beside the link was changed") << false;
    QTest::newRow("the new record was removed") << true;
}

void tst_Moving::inPartsWhatOthersWroteMeanwhileStays()
{
    QFETCH(bool, isRemoved);
    const RecordKey device = at().add(u"asset"_s, {{"name", u"sw-01"_s}});
    const RecordKey other = at().add(u"asset"_s, {{"name", u"fw-1"_s}});
    const LinkTarget old = LinkTarget::ofRecord(other.collection, other.id);
    plug(device, old, u"1G"_s);
    MovingInParts moving({device, other}, own());
    for (int part = 0; part < 3; ++part) // both looked at, the first moved
        must(moving.next(at().vault(), 1));
    const RecordKey now = moving.records().front();

    if (isRemoved)
        at().act(now, Verb::Remove);
    else
        plug(now, old, u"10G"_s);
    moveInParts(moving);

    QCOMPARE(at().read(now).state().isRemoved(), isRemoved);
    const cbor::Value row = at().read(now).value(u"interfaces"_s);
    QCOMPARE(row.at(u"speed"_s).toText(), isRemoved ? u"1G"_s : u"10G"_s);
    const LinkTarget there = LinkTarget::ofRecord(own(), moving.records().back().id);
    QCOMPARE(LinkTarget::decode(row.at(u"connected_to"_s)), std::optional(isRemoved ? old : there));
}

void tst_Moving::theFormerNamesAreKnownBackToTheFirst()
{
    const RecordKey first = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const RecordKey second = move(first);
    const RecordKey third = must(moveRecords(at().vault(), {second}, at().shared())).records.front();

    const auto names = must(formerLinks(at().vault(), at().read(third)));

    std::vector<LinkTarget> expected;
    for (const RecordKey &key : {third, second, first})
        expected.push_back(LinkTarget::ofRecord(key.collection, key.id));
    QCOMPARE(names, expected);
}

void tst_Moving::whatWasMovedInARingHasEachNameOnce()
{
    const RecordKey one = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
    const RecordKey other = at().add(u"vendor"_s, {{"name", u"Baxter"_s}});
    const auto sayMoved = [this](const RecordKey &record, const RecordKey &from) {
        must(at().vault().edit({{record, Verb::Edit, {{u"moved_from"_s, {}, linkTo(from).encode()}}, {}}}));
    };
    sayMoved(one, other);
    sayMoved(other, one);

    QCOMPARE(must(formerLinks(at().vault(), at().read(one))), std::vector({linkTo(one), linkTo(other)}));
    const auto former = must(formerOf(at().vault(), at().read(one)));
    QVERIFY(former && former->key() == other);
}

QTEST_GUILESS_MAIN(tst_Moving)
#include "tst_moving.moc"
