// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rows.h"

#include "tests/core/vault/ownkind.h"
#include "vault/defaults.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_FindRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowIsFoundByItsId_data();
    void aRowIsFoundByItsId();
    void ofTwoThatShareAnIdTheOneThatIsNotRemovedIsFound();
    void onlyWhatListsShowIsCounted();
    void aCollectionIsCountedAlone();
};

void tst_FindRow::aRowIsFoundByItsId_data()
{
    QTest::addColumn<bool>("isInBranch"); // where it is looked for
    QTest::addColumn<bool>("isAnywhere");
    QTest::addColumn<QString>("title");

    QTest::newRow("in its collection") << true << false << u"Rack 4"_s;
    QTest::newRow("in another one") << false << false << u"none"_s;
    QTest::newRow("in any") << true << true << u"Rack 4"_s;
}

void tst_FindRow::aRowIsFoundByItsId()
{
    QFETCH(bool, isInBranch);
    QFETCH(bool, isAnywhere);
    QFETCH(QString, title);
    VaultFixture at;
    const CollectionId branch = addBranchWithRacks(at);
    const RecordKey rack = addRack(at, branch, u"Rack 4"_s, u"open"_s);
    const auto where = isAnywhere ? std::optional<CollectionId>() : isInBranch ? branch : at.shared();

    const auto row = must(findRow(at.vault().replica(), rack.id, where));

    QCOMPARE(row ? row->title : u"none"_s, title);
    if (row)
        QCOMPARE(row->key, rack);
}

void tst_FindRow::ofTwoThatShareAnIdTheOneThatIsNotRemovedIsFound()
{
    VaultFixture at;
    const RecordKey old = at.add(u"asset"_s, {{"name", u"old"_s}});
    const RecordKey moved{old.collection, u"site"_s, old.id};
    at.edit(moved, {{"name", u"new"_s}});
    QCOMPARE(must(findRow(at.vault().replica(), old.id))->key, old);

    at.act(old, Verb::Remove);

    QCOMPARE(must(findRow(at.vault().replica(), old.id))->key, moved);
}

void tst_FindRow::onlyWhatListsShowIsCounted()
{
    VaultFixture at;
    at.add(u"asset"_s, {{"name", u"here"_s}});
    const RecordKey gone = at.add(u"asset"_s, {{"name", u"gone"_s}});
    QCOMPARE(must(countShown(at.vault().replica())), 2);

    at.act(gone, Verb::Remove);
    must(setSetting(at.vault(), u"region"_s, u"DE"_s)); // a record that no list shows

    QCOMPARE(must(countShown(at.vault().replica())), 1);
}

void tst_FindRow::aCollectionIsCountedAlone()
{
    VaultFixture at;
    at.add(u"asset"_s, {{"name", u"here"_s}});
    at.act(at.add(u"asset"_s, {{"name", u"gone"_s}}), Verb::Remove);
    must(setSetting(at.vault(), u"region"_s, u"DE"_s)); // a record that no list shows
    RecordKey elsewhere = at.newKey(u"asset"_s);
    elsewhere.collection = at.own();
    at.edit(elsewhere, {{"name", u"elsewhere"_s}});
    ListFilter filter;
    filter.collection = at.shared();

    QCOMPARE(must(countShown(at.vault().replica(), at.shared())), 1);
    QCOMPARE(must(countShown(at.vault().replica(), at.own())), 1);
    QCOMPARE(must(countShown(at.vault().replica(), CollectionId())), 0);
    QCOMPARE(must(at.vault().list(filter)).size(), size_t(1));
}

QTEST_APPLESS_MAIN(tst_FindRow)
#include "tst_findrow.moc"
