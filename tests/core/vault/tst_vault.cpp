// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "crypto/random.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Vault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void anEditIsThereAfterReopening();
    void nothingIsWrittenWhenOneWishIsNotAllowed();
    void anEqualValueMakesNoChange();
    void anEmptyTextTakesAValueAway();
    void theWishesOfOneActShareIt();
    void aWishTooLargeForOneChangeBecomesSeveralOfOneAct();
    void twoProgramsSeeEachOthersWrites();
    void aKindThatAnotherProgramAddedIsKnownAtOnce();
    void aReadOnlyFileIsReadAndSaysWhyItIsNotWritten();
    void whatIsRemovedLeavesTheListAndComesBack();
    void aListShowsWhatItsFilterAsks_data();
    void aListShowsWhatItsFilterAsks();

    void aTitleThatBeginsWithAByteOrderMarkIsReadAgain();
private:
    VaultFixture &at() { return *m_fixture; }
    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_Vault::anEditIsThereAfterReopening()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}, {"username", u"netadmin"_s}});
    at().edit(key, {{"username", u"root"_s}, {"password", u"s3cret"_s}});

    at().reopen();

    QCOMPARE(at().show(key), u"title=Core firewall username=root password=s3cret"_s);
    QCOMPARE(at().titles(), QStringList{u"Core firewall"_s});
}

void tst_Vault::nothingIsWrittenWhenOneWishIsNotAllowed()
{
    const RecordKey mine = at().newKey(u"credential"_s);
    RecordKey foreign = at().newKey(u"credential"_s);
    foreign.collection = *CollectionId::fromBytes(Bytes(16, 'f'));
    const qint64 changes = at().count("SELECT count(*) FROM change");

    const auto changed = at().vault().edit({at().wish(mine, {{"title", u"Mine"_s}}), at().wish(foreign, {{"title", u"Theirs"_s}})});

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::NotAllowed);
    QVERIFY(!changed.error().why().isEmpty() && !changed.error().advice().isEmpty());
    QCOMPARE(at().count("SELECT count(*) FROM change"), changes);
    QVERIFY(!*at().vault().record(mine));

    // What was half done leaves nothing behind that the next edit would trip over.
    at().edit(mine, {{"title", u"Mine"_s}, {"tags", u"dmz"_s}});
    at().reopen();
    QCOMPARE(at().show(mine), u"title=Mine tags=dmz"_s);
}

void tst_Vault::anEqualValueMakesNoChange()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}, {"username", u"netadmin"_s}});

    const Changed changed = at().edit(key, {{"title", u"Core firewall"_s}, {"username", u"netadmin"_s}});

    QCOMPARE(changed.changes, 0);
    QVERIFY(changed.records.empty() && changed.acts.empty());
}

void tst_Vault::anEmptyTextTakesAValueAway()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}, {"username", u"netadmin"_s}});

    must(at().vault().edit({{key, Verb::Edit, {{u"username"_s, {}, cbor::Value::text(QString())}}, {}}}));

    QCOMPARE(at().show(key), u"title=Core firewall"_s);
}

void tst_Vault::theWishesOfOneActShareIt()
{
    const auto act = crypto::newUlid<ActId>(at().clock);

    const Changed changed = must(at().vault().edit({at().wish(at().newKey(u"credential"_s), {{"title", u"A"_s}}),
            at().wish(at().newKey(u"credential"_s), {{"title", u"B"_s}})}, act));

    QCOMPARE(changed.acts, std::vector<ActId>{act});
    QCOMPARE(changed.records.size(), size_t(2));
    QCOMPARE(changed.changes, 2);
}

void tst_Vault::aWishTooLargeForOneChangeBecomesSeveralOfOneAct()
{
    const RecordKey key = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    Wish wish{key, Verb::Edit, {}, {}};
    for (int i = 0; i < 5'001; ++i)
        wish.edits.push_back({u"tags"_s, newElement(quint16(i), Bytes(6, 't')), cbor::Value::text(u"tag %1"_s.arg(i))});

    const Changed changed = must(at().vault().edit({wish}));

    QCOMPARE(changed.changes, 2);
    QCOMPARE(changed.acts.size(), size_t(1));
    QCOMPARE(at().read(key).texts(u"tags"_s).size(), 5'001);
}

void tst_Vault::twoProgramsSeeEachOthersWrites()
{
    const auto other = at().another();
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}});

    QCOMPARE(must(other->list({})).size(), size_t(1));
    must(other->edit({{key, Verb::Edit, {{u"username"_s, {}, cbor::Value::text(u"netadmin"_s)}}, {}}}));

    QCOMPARE(at().show(key), u"title=Core firewall username=netadmin"_s);
    const RecordKey second = at().add(u"credential"_s, {{"title", u"Second"_s}});
    QCOMPARE(must(other->record(second))->title(), u"Second"_s);
}

void tst_Vault::aKindThatAnotherProgramAddedIsKnownAtOnce()
{
    const auto other = at().another();
    const QString definition = uR"({"id":"x_rack","title":"Rack","fields":[{"id":"name","type":"text","label":"Name","required":true}]})"_s;
    at().add(u"kind"_s, {{"id", u"x_rack"_s}, {"definition", definition}});
    const RecordKey key = at().add(u"x_rack"_s, {{"name", u"Rack 4"_s}});

    const auto record = must(other->record(key));

    QVERIFY(record && record->kind());
    QCOMPARE(record->kind()->title, u"Rack"_s);
    QCOMPARE(record->title(), u"Rack 4"_s);
}

void tst_Vault::aReadOnlyFileIsReadAndSaysWhyItIsNotWritten()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}});
    at().reopen(storage::Access::ReadOnly);

    QCOMPARE(at().show(key), u"title=Core firewall"_s);
    const auto changed = at().vault().edit({at().wish(key, {{"title", u"Other"_s}})});

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::Refused);
    QVERIFY(changed.error().why().contains(u"read-only"_s));
    QVERIFY(!changed.error().advice().isEmpty());
}

void tst_Vault::whatIsRemovedLeavesTheListAndComesBack()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Old printer"_s}});

    at().act(key, Verb::Remove);
    QVERIFY(at().titles().isEmpty());
    QVERIFY(at().read(key).state().isRemoved());

    at().act(key, Verb::Restore);
    QCOMPARE(at().titles(), QStringList{u"Old printer"_s});
}

void tst_Vault::aListShowsWhatItsFilterAsks_data()
{
    QTest::addColumn<ListFilter>("filter");
    QTest::addColumn<QStringList>("titles");

    using Bin = ListFilter::Bin;
    ListFilter filter;
    QTest::newRow("all that is shown, by title") << filter << QStringList{u"alpha"_s, u"Beta"_s, u"Érica"_s};
    filter.limit = 2;
    QTest::newRow("no more than asked for") << filter << QStringList{u"alpha"_s, u"Beta"_s};
    filter = {};
    filter.kind = u"asset"_s;
    QTest::newRow("one kind") << filter << QStringList{u"Beta"_s};
    filter = {};
    filter.tag = u"DMZ"_s;
    QTest::newRow("a tag, whatever its case") << filter << QStringList{u"alpha"_s};
    filter = {};
    filter.removed = Bin::Only;
    QTest::newRow("only the waste bin") << filter << QStringList{u"gone"_s};
    filter.removed = Bin::With;
    QTest::newRow("the waste bin as well") << filter << QStringList{u"alpha"_s, u"Beta"_s, u"Érica"_s, u"gone"_s};
    filter = {};
    filter.collection = *CollectionId::fromBytes(Bytes(16, 'f'));
    QTest::newRow("a collection that is not here") << filter << QStringList();
}

void tst_Vault::aListShowsWhatItsFilterAsks()
{
    QFETCH(ListFilter, filter);
    QFETCH(QStringList, titles);
    at().add(u"contact"_s, {{"name", u"Érica"_s}});
    at().add(u"credential"_s, {{"title", u"alpha"_s}, {"tags", u"dmz"_s}});
    at().add(u"asset"_s, {{"name", u"Beta"_s}});
    at().act(at().add(u"asset"_s, {{"name", u"gone"_s}}), Verb::Remove);

    QCOMPARE(at().titles(filter), titles);
}

void tst_Vault::aTitleThatBeginsWithAByteOrderMarkIsReadAgain()
{
    const QString title = QChar(QChar::ByteOrderMark) + u"Core firewall"_s;
    const RecordKey key = at().newKey(u"x_rack"_s);
    must(at().vault().edit({{key, Verb::Edit, {{u"title"_s, {}, cbor::Value::text(title)}}, {}}}));

    const auto record = at().vault().record(key);

    QVERIFY2(record, record ? "" : qPrintable(record.error().text()));
    QCOMPARE((*record)->title(), title);
    QCOMPARE((*record)->text(u"title"_s), title);
}

QTEST_APPLESS_MAIN(tst_Vault)
#include "tst_vault.moc"
