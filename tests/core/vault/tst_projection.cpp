// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "crypto/hash.h"

#include "vault/log.h"
#include "vault/projection.h"
#include "vault/secretvalues.h"
#include "vault/verify.h"

#include <random>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Projection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void rowsAreWhatARebuildFromTheLogGives_data();
    void rowsAreWhatARebuildFromTheLogGives();
    void aRecordShowsTheTitleOfOneThatCameLater();
    void aRetitledRecordIsRetitledWhereItIsShown();
    void aRetitleDoesNotTouchWhoDoesNotShowIt();
    void aTitleTravelsAlongSeveralLinks();
    void theDigestDependsOnTheRowsAlone();
    void anAlteredRowIsNoticed_data();
    void anAlteredRowIsNoticed();
    void anOlderRowIsNoticed();
    void theStateOfAnotherRecordIsNoticed();
    void aRecordThatWasLostWithAllItsChangesIsNoticed();
    void aDamagedRecordIsNotMadeAnewBesideAnother_data();
    void aDamagedRecordIsNotMadeAnewBesideAnother();
    void aDamagedRecordIsNotMadeAnewWithItsKind_data();
    void aDamagedRecordIsNotMadeAnewWithItsKind();

    void whatKindsLetBeFoundIsOfThisVersion();

private:
    VaultFixture &at() { return *m_fixture; }
    QString tables();
    void rebuild();
    QStringList problems();
    RecordKey randomEdit(std::mt19937 &random, const std::vector<RecordKey> &known);

    std::unique_ptr<VaultFixture> m_fixture;
};

// All rows of the projection as text. Numbers of rows are the replica's own and stay over a rebuild.
QString tst_Projection::tables()
{
    static const char *const queries[] = {
            "SELECT 'record', n, hex(id), collection, kind, title, sort_key, subtitle, updated, ifnull(reviewed, ''), flags, revision, hex(tag) FROM record ORDER BY n",
            "SELECT 'state', record, hex(body), '', '', '', '', '', '', '', '', '', '' FROM state ORDER BY record",
            "SELECT 'link', src, field, hex(dst), '', '', '', '', '', '', '', '', '' FROM link ORDER BY src, field, dst",
            "SELECT 'due', record, field, day, '', '', '', '', '', '', '', '', '' FROM due ORDER BY record, field",
            "SELECT 'label', record, text, '', '', '', '', '', '', '', '', '', '' FROM label ORDER BY record, text",
            "SELECT 'secret', record, field, hex(element), hex(print), since, '', '', '', '', '', '', '' FROM secret ORDER BY record, field, element",
            "SELECT 'text', term, doc, cnt, '', '', '', '', '', '', '', '', '' FROM vocabulary ORDER BY term",
            "SELECT 'digest', hex(value), '', '', '', '', '', '', '', '', '', '', '' FROM local WHERE key='digest'"};
    QString all;
    for (const char *sql : queries) {
        must(at().database().each(sql, [&](const storage::Row &row) {
            for (int column = 0; column < 13; ++column)
                all += row.text(column) + u' ';
            all += u'\n';
        }));
    }
    return all;
}

void tst_Projection::rebuild()
{
    Replica &replica = at().vault().replica();
    auto transaction = must(storage::Transaction::begin(replica.database));
    for (const char *table : {"record", "state", "link", "due", "label", "secret"})
        must(replica.database.run(QByteArray("DELETE FROM ").append(table).constData()));
    must(replica.database.run("INSERT INTO text(text) VALUES('delete-all')"));
    must(replica.database.run("DELETE FROM local WHERE key='digest'"));
    std::vector<qint64> records;
    must(replica.database.each("SELECT DISTINCT record FROM change ORDER BY record", [&](const storage::Row &row) { records.push_back(row.integer(0)); }));
    Log log(replica);
    Projection projection(replica, log);
    for (const qint64 record : records)
        must(projection.project(record));
    must(projection.finish());
    must(transaction.commit());
}

QStringList tst_Projection::problems()
{
    QStringList what;
    for (const Verification::Problem &problem : must(verify(at().vault())).problems)
        what += problem.what;
    what.removeDuplicates();
    return what;
}

RecordKey tst_Projection::randomEdit(std::mt19937 &random, const std::vector<RecordKey> &known)
{
    const auto below = [&](size_t bound) { return random() % bound; };
    const QString word = u"word%1"_s.arg(below(40));
    if (known.empty() || below(3) == 0) {
        return below(2) == 0 ? at().add(u"vendor"_s, {{"name", word}})
                             : at().add(u"contract"_s, {{"title", word}, {"end", u"2027-0%1-15"_s.arg(1 + below(9))}, {"notice", u"P3M"_s}});
    }
    const RecordKey key = known[below(known.size())];
    switch (below(5)) {
    case 0:
        at().act(key, at().read(key).state().isRemoved() ? Verb::Restore : Verb::Remove);
        break;
    case 1:
        at().edit(key, {{"tags", word}, {"notes", u"a note of %1"_s.arg(word)}});
        break;
    case 2:
        at().edit(key, {{key.kind == u"vendor"_s ? "name" : "title", word + u" again"_s}});
        break;
    case 3:
        at().act(key, Verb::Review);
        break;
    default:
        if (key.kind == u"contract"_s) {
            const RecordKey to = known[below(known.size())];
            const auto link = LinkTarget::ofRecord(to.collection, to.id).encode();
            must(at().vault().edit({{key, Verb::Edit, {{u"vendor"_s, {}, link}, {u"licence_key"_s, {}, cbor::Value::text(word)}}, {}}}));
        }
    }
    return key;
}

void tst_Projection::rowsAreWhatARebuildFromTheLogGives_data()
{
    QTest::addColumn<quint32>("seed");

    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("sixty edits drawn from %u", seed) << seed;
}

void tst_Projection::rowsAreWhatARebuildFromTheLogGives()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    std::vector<RecordKey> known;
    for (int i = 0; i < 60; ++i) {
        const RecordKey key = randomEdit(random, known);
        if (std::find(known.begin(), known.end(), key) == known.end())
            known.push_back(key);
    }
    const QString before = tables();
    QVERIFY(before.count(u'\n') > 60);

    rebuild();

    // Row by row, so that a failure names the first that differs.
    QCOMPARE(tables().split(u'\n'), before.split(u'\n'));
    QCOMPARE(problems(), QStringList());
}

void tst_Projection::aRecordShowsTheTitleOfOneThatCameLater()
{
    const RecordKey vendor = at().newKey(u"vendor"_s), contract = at().newKey(u"contract"_s);
    Wish first = at().wish(contract, {{"title", u"Support"_s}});
    first.edits.push_back({u"vendor"_s, {}, LinkTarget::ofRecord(vendor.collection, vendor.id).encode()});

    must(at().vault().edit({first, at().wish(vendor, {{"name", u"Globex"_s}})}));

    QCOMPARE(at().read(contract).row().subtitle, u"Globex"_s);
}

void tst_Projection::aRetitledRecordIsRetitledWhereItIsShown()
{
    const RecordKey vendor = at().add(u"vendor"_s, {{"name", u"Globex"_s}});
    const RecordKey contract = at().add(u"contract"_s, {{"title", u"Support"_s}, {"vendor", u"Globex"_s}});

    at().edit(vendor, {{"name", u"Initech"_s}});

    QCOMPARE(at().read(contract).row().subtitle, u"Initech"_s);
}

void tst_Projection::aRetitleDoesNotTouchWhoDoesNotShowIt()
{
    const RecordKey site = at().add(u"site"_s, {{"name", u"Berlin"_s}});
    const RecordKey document = at().add(u"document"_s, {{"title", u"Manual"_s}, {"about", u"Berlin"_s}});
    // A body that can't be read shows whether the record is projected.
    must(at().database().run("DROP TRIGGER change_is_fixed"));
    must(at().database().run("UPDATE change SET body=x'ff' WHERE record=(SELECT n FROM record WHERE title='Manual')"));

    at().edit(site, {{"name", u"Bern"_s}});

    QCOMPARE(at().read(document).title(), u"Manual"_s);
}

void tst_Projection::aTitleTravelsAlongSeveralLinks()
{
    must(at().vault().edit({at().wish(at().newKey(u"kind"_s), {{"id", u"x_key"_s}, {"definition",
            uR"({"id":"x_key","title":"Key","fields":[{"id":"of","type":"link","label":"Of","required":true}]})"_s}})}));
    const RecordKey door = at().add(u"asset"_s, {{"name", u"Door"_s}});
    const RecordKey key = at().add(u"x_key"_s, {{"of", u"Door"_s}});
    Wish wish{at().newKey(u"x_key"_s), Verb::Edit, {{u"of"_s, {}, LinkTarget::ofRecord(key.collection, key.id).encode()}}, {}};
    must(at().vault().edit({wish}));

    at().edit(door, {{"name", u"Gate"_s}});

    QCOMPARE(at().titles(), (QStringList{u"Gate"_s, u"Gate"_s, u"Gate"_s}));
}

void tst_Projection::theDigestDependsOnTheRowsAlone()
{
    Digest sum;
    at().add(u"asset"_s, {{"name", u"A"_s}});
    at().edit(at().add(u"asset"_s, {{"name", u"B"_s}}), {{"name", u"C"_s}});

    must(at().database().each("SELECT tag FROM record ORDER BY n DESC", [&](const storage::Row &row) { sum.add(row.id<Hash>(0)); }));

    const auto kept = must(at().database().first("SELECT value FROM local WHERE key='digest'", [](const storage::Row &row) { return row.id<Hash>(0); }));
    QVERIFY(kept && *kept == sum.sum());
    QVERIFY(!sum.sum().isNull());
    must(at().database().each("SELECT tag FROM record", [&](const storage::Row &row) { sum.subtract(row.id<Hash>(0)); }));
    QVERIFY(sum.sum().isNull());
}

void tst_Projection::anAlteredRowIsNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");

    QTest::newRow("another title") << QByteArray("UPDATE record SET title='Evil' WHERE title='Core firewall'");
    QTest::newRow("another place in the order") << QByteArray("UPDATE record SET sort_key='zzz' WHERE title='Core firewall'");
    QTest::newRow("another subtitle") << QByteArray("UPDATE record SET subtitle='evil' WHERE title='Core firewall'");
    QTest::newRow("another time") << QByteArray("UPDATE record SET updated=updated+1 WHERE title='Core firewall'");
    QTest::newRow("a review that nobody made") << QByteArray("UPDATE record SET reviewed=1795435200000 WHERE title='Core firewall'");
    QTest::newRow("another flag") << QByteArray("UPDATE record SET flags=flags|16 WHERE title='Core firewall'");
    QTest::newRow("another collection") << QByteArray("UPDATE record SET collection=collection+1 WHERE title='Core firewall'");
    QTest::newRow("another tag") << QByteArray("UPDATE record SET tag=zeroblob(32) WHERE title='Core firewall'");
    QTest::newRow("another state") << QByteArray("UPDATE state SET body=CAST(body||x'00' AS BLOB) WHERE record=(SELECT n FROM record WHERE title='Core firewall')");
}

void tst_Projection::anAlteredRowIsNoticed()
{
    QFETCH(QByteArray, sql);
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}, {"username", u"netadmin"_s}});
    const qint64 number = at().count("SELECT n FROM record WHERE title='Core firewall'");
    QCOMPARE(problems(), QStringList());

    must(at().database().run(sql.constData()));
    QCOMPARE(at().database().changedRows(), 1);

    const auto record = at().vault().record(number);
    QVERIFY(!record);
    QCOMPARE(record.error().code(), Error::Code::Tampered);
    QVERIFY(!record.error().why().isEmpty() && !record.error().advice().isEmpty());
    QVERIFY(problems().contains(u"record"_s));
}

void tst_Projection::anOlderRowIsNoticed()
{
    const RecordKey key = at().add(u"credential"_s, {{"title", u"Core firewall"_s}});
    must(at().database().script("CREATE TEMP TABLE old_record AS SELECT * FROM record; CREATE TEMP TABLE old_state AS SELECT * FROM state;"));
    at().edit(key, {{"title", u"Edge firewall"_s}});

    must(at().database().script("DELETE FROM record; INSERT INTO record SELECT * FROM old_record;"
                                "DELETE FROM state; INSERT INTO state SELECT * FROM old_state;"));

    const auto record = at().vault().record(key);
    QVERIFY(!record);
    QCOMPARE(record.error().code(), Error::Code::Tampered);
    QVERIFY(problems().contains(u"record"_s));
}

void tst_Projection::theStateOfAnotherRecordIsNoticed()
{
    const RecordKey a = at().add(u"credential"_s, {{"title", u"A"_s}, {"password", u"one"_s}});
    at().add(u"credential"_s, {{"title", u"B"_s}, {"password", u"two"_s}});

    must(at().database().run("UPDATE state SET body=(SELECT body FROM state s JOIN record r ON r.n=s.record WHERE r.title='B')"
                             " WHERE record=(SELECT n FROM record WHERE title='A')"));

    QCOMPARE(at().vault().record(a).error().code(), Error::Code::Tampered);
    QVERIFY(problems().contains(u"record"_s));
}

void tst_Projection::aRecordThatWasLostWithAllItsChangesIsNoticed()
{
    at().add(u"credential"_s, {{"title", u"A"_s}});

    must(at().database().script("DROP TRIGGER change_is_kept;"
                                "DELETE FROM change WHERE record=(SELECT n FROM record WHERE title='A');"
                                "DELETE FROM state WHERE record=(SELECT n FROM record WHERE title='A');"
                                "DELETE FROM record WHERE title='A';"));

    QCOMPARE(problems(), QStringList{u"digest"_s});
}

// Of the record 'Support'.
static void addDamages()
{
    QTest::addColumn<QByteArray>("sql");

    QTest::newRow("its last change is gone") << QByteArray("DROP TRIGGER change_is_kept; DELETE FROM change WHERE n=(SELECT max(n) FROM change WHERE"
                                                           " record=(SELECT n FROM record WHERE title='Support'))");
    QTest::newRow("a change of it can't be read") << QByteArray("DROP TRIGGER change_is_fixed; UPDATE change SET body=x'ff' WHERE"
                                                                " record=(SELECT n FROM record WHERE title='Support')");
    QTest::newRow("its row was altered") << QByteArray("UPDATE record SET updated=updated+1 WHERE title='Support'");
}

void tst_Projection::aDamagedRecordIsNotMadeAnewBesideAnother_data()
{
    addDamages();
}

void tst_Projection::aDamagedRecordIsNotMadeAnewBesideAnother()
{
    QFETCH(QByteArray, sql);
    const RecordKey vendor = at().add(u"vendor"_s, {{"name", u"Globex"_s}});
    at().edit(at().add(u"contract"_s, {{"title", u"Support"_s}, {"vendor", u"Globex"_s}}), {{"notes", u"edited"_s}});
    must(at().database().script(sql.constData()));
    const QStringList before = problems();
    QVERIFY(!before.isEmpty());

    at().edit(vendor, {{"name", u"Initech"_s}}); // whose name the contract shows

    QCOMPARE(problems(), before);
    QCOMPARE(at().count("SELECT count(*) FROM record WHERE subtitle='Globex'"), 1);
}

void tst_Projection::aDamagedRecordIsNotMadeAnewWithItsKind_data()
{
    addDamages();
}

void tst_Projection::aDamagedRecordIsNotMadeAnewWithItsKind()
{
    QFETCH(QByteArray, sql);
    const QString definition = uR"({"id":"x_deal","title":"Deal","fields":[{"id":"name","type":"text","label":"Name","required":true}%1]})"_s;
    const RecordKey kind = at().add(u"kind"_s, {{"id", u"x_deal"_s}, {"definition", definition.arg(QString())}});
    at().edit(at().add(u"x_deal"_s, {{"name", u"Support"_s}}), {{"notes", u"edited"_s}});
    must(at().database().script(sql.constData()));
    const QStringList before = problems();
    QVERIFY(!before.isEmpty());

    at().edit(kind, {{"definition", definition.arg(uR"(,{"id":"end","type":"date","label":"End"})"_s)}});

    QCOMPARE(problems(), before);
}

// Records that are there are not projected again when a kind that ships gets another field that is dated or secret: then
// ProjectionVersion is raised, and this print is the new one.
void tst_Projection::whatKindsLetBeFoundIsOfThisVersion()
{
    QStringList found;
    const Kinds kinds = must(Kinds::builtIn());
    for (const Kind *kind : kinds.all()) {
        for (const Field *field : kind->allFields()) {
            const bool isDated = field->type == FieldType::Date || field->type == FieldType::DateTime;
            const QString how = isDated ? u"dated"_s : field->type == FieldType::Link ? u"linked"_s : field->type == FieldType::Phone ? u"phone"_s : mayHoldSecrets(*field) ? u"secret"_s : QString();
            if (!how.isEmpty())
                found += kind->id + u'.' + field->id + u' ' + how;
        }
    }
    found.sort();

    QCOMPARE(ProjectionVersion, 2);
    QCOMPARE(crypto::hash("found by", {found.join(u'\n').toUtf8()}).bytes().first(8).toHex(), QByteArray("a425c8a558a2d8cc"));
}

QTEST_APPLESS_MAIN(tst_Projection)
#include "tst_projection.moc"
