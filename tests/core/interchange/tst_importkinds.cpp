// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"
#include "members/ids.h"
#include "vault/undoing.h"

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

/// Records of kinds that are not known, or known in one collection only.
class tst_ImportKinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordOfAnUnknownKindIsNamed();
    void aKindOfACollectionIsKnownThere();
    void aKindOfACollectionIsKnownWhereItsRecordWasFound();
    void aKindOfACollectionIsKnownWhereItsRecordComesAgain();
};

void tst_ImportKinds::aRecordOfAnUnknownKindIsNamed()
{
    TestVault vault;
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"x_lift"_s, {}, {}, {{u"name"_s, u"lift"_s}}, {}, {}, {}, {}, u"record 1"_s});

    const ImportOutcome outcome = vault.bring(file);

    QCOMPARE(counts(outcome), u"0/0/1"_s);
    QCOMPARE(written(outcome.warnings),
            QStringList{u"x, record 1: is of the kind 'x_lift', which this vault does not have; it was left out"_s});
}

void tst_ImportKinds::aKindOfACollectionIsKnownThere()
{
    TestVault vault;
    const CollectionId own = vault.defineLift();
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"x_lift"_s, {}, u"Internal only"_s, {{u"name"_s, u"North"_s}, {u"floors"_s, 7}}, {}, {}, {}, {}, u"record 1"_s});
    file.records.push_back({u"x_lift"_s, {}, u"Shared"_s, {{u"name"_s, u"South"_s}}, {}, {}, {}, {}, u"record 2"_s});

    const ImportOutcome outcome = vault.bring(file);

    QCOMPARE(counts(outcome), u"1/0/1"_s);
    QCOMPARE(written(outcome.warnings),
            QStringList{u"x, record 2: is of the kind 'x_lift', which this vault does not have; it was left out"_s});
    QCOMPARE(vault.record(u"North"_s).key().collection, own);
    QCOMPARE(vault.shown(u"North"_s, u"floors"_s), u"7"_s);

    // A file that brings the kind brings it where it is not known, and leaves it as it is where it is.
    file.kinds.append(QJsonDocument::fromJson(
            R"({"id":"x_lift","title":"Hoist","fields":[{"id":"name","type":"text","label":"Name","required":true}]})").object());
    QCOMPARE(counts(vault.bring(file)), u"1/0/1"_s);
    QCOMPARE(vault->kinds().find(u"x_lift"_s)->title, u"Hoist"_s);
    QCOMPARE(vault->kinds(own).find(u"x_lift"_s)->title, u"Lift"_s);
}

void tst_ImportKinds::aKindOfACollectionIsKnownWhereItsRecordWasFound()
{
    TestVault vault;
    const CollectionId own = vault.defineLift();
    QVERIFY(vault->edit({{{vault->roster().sharedCollection(), u"kind"_s, members::kindRecordId(vault->roster().sharedCollection(), u"x_lift"_s)},
            vault::Verb::Edit, {{u"id"_s, {}, cbor::Value::text(u"x_lift"_s)},
                    {u"definition"_s, {}, cbor::Value::text(uR"({"id":"x_lift","title":"Hoist","fields":[{"id":"name","type":"text","label":"Name","required":true}]})"_s)}}, {}}}));
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"x_lift"_s, {}, u"Internal only"_s, {{u"name"_s, u"North"_s}}, {}, {}, {}, u"1"_s});
    QCOMPARE(counts(vault.bring(file)), u"1/0/0"_s);

    // The second time the file does not say where it goes; it is there already.
    file.records = {};
    file.records.push_back({u"x_lift"_s, {}, {}, {{u"name"_s, u"North"_s}, {u"floors"_s, 7}}, {}, {}, {}, u"1"_s});
    QCOMPARE(counts(vault.bring(file)), u"0/1/0"_s);

    QCOMPARE(vault.record(u"North"_s).key().collection, own);
    QCOMPARE(vault.shown(u"North"_s, u"floors"_s), u"7"_s);
}

static void defineHoist(TestVault &vault)
{
    const CollectionId shared = vault->roster().sharedCollection();
    const auto text = [](const QString &content) { return cbor::Value::text(content); };
    const QString definition = uR"({"id":"x_lift","title":"Hoist","fields":[{"id":"name","type":"text","label":"Name","required":true}]})"_s;
    QVERIFY(vault->edit({{{shared, u"kind"_s, members::kindRecordId(shared, u"x_lift"_s)}, vault::Verb::Edit,
            {{u"id"_s, {}, text(u"x_lift"_s)}, {u"definition"_s, {}, text(definition)}}, {}}}));
}

void tst_ImportKinds::aKindOfACollectionIsKnownWhereItsRecordComesAgain()
{
    TestVault vault;
    const CollectionId own = vault.defineLift();
    defineHoist(vault);
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"x_lift"_s, {}, u"Internal only"_s, {{u"name"_s, u"North"_s}}, {}, {}, {}, u"1"_s});
    QVERIFY(vault::undo(*vault, *vault.bring(file).act));

    file.records = {};
    file.records.push_back({u"x_lift"_s, {}, {}, {{u"name"_s, u"North"_s}, {u"floors"_s, 7}}, {}, {}, {}, u"1"_s});
    QCOMPARE(counts(vault.bring(file)), u"1/0/0"_s);

    QCOMPARE(vault.record(u"North"_s).key().collection, own);
    QCOMPARE(vault.shown(u"North"_s, u"floors"_s), u"7"_s);
}

QTEST_GUILESS_MAIN(tst_ImportKinds)
#include "tst_importkinds.moc"
