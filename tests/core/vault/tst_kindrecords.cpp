// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/incoming.h"

#include "crypto/random.h"
#include "members/compose.h"
#include "members/ids.h"
#include "vault/history.h"
#include "vault/projection.h"
#include "vault/search.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

namespace {

QString rack(const QString &fields)
{
    return uR"({"id":"x_rack","title":"Rack","fields":[{"id":"label","type":"text","label":"Label","required":true}%1]})"_s.arg(fields);
}

const QString Open = uR"(,{"id":"code","type":"text","label":"Code"})"_s;
const QString Secret = uR"(,{"id":"code","type":"secret","label":"Code"})"_s;

} // namespace

/// What the `kind` records of a vault do to its other records.
class tst_KindRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }
    void recordsOfAKindThatComesLaterAreAsAfterARebuild();
    void recordsOfAKindThatIsEditedAreAsAfterARebuild();
    void whatWasEverSecretStaysSecret_data();
    void whatWasEverSecretStaysSecret();
    void aTableWithSecretCellsStaysSecretAsWhateverItIsRedefined();
    void aKindOfACollectionIsValidThereAlone();
    void whatNoDefinitionDeclaresIsSecret();

private:
    VaultFixture &at() { return *m_fixture; }
    RecordKey kindKey(const CollectionId &collection, const QString &id = u"x_rack"_s)
    {
        return {collection, u"kind"_s, members::kindRecordId(collection, id)};
    }
    Wish definition(const CollectionId &collection, const QString &json)
    {
        return {kindKey(collection), Verb::Edit, {{u"id"_s, {}, textValue(u"x_rack"_s)}, {u"definition"_s, {}, textValue(json)}}, {}};
    }
    void define(const QString &json) { must(at().vault().edit({definition(at().shared(), json)})); }

    // All that the projection holds of the records of the kind.
    QStringList projected()
    {
        QStringList lines;
        const auto add = [&](const char *name, const char *sql, int columns) {
            must(at().database().each(sql, [&](const storage::Row &row) {
                QString line = QString::fromLatin1(name);
                for (int i = 0; i < columns; ++i)
                    line += u' ' + QString::fromLatin1(row.bytes(i).toPercentEncoding());
                lines += line;
            }));
        };
        add("record", "SELECT title, subtitle, sort_key, flags, hex(tag) FROM record ORDER BY n", 5);
        add("link", "SELECT src, field, hex(dst) FROM link ORDER BY 1, 2, 3", 3);
        add("due", "SELECT record, field, day FROM due ORDER BY 1, 2", 3);
        add("secret", "SELECT record, field, hex(element), hex(print) FROM secret ORDER BY 1, 2, 3", 4);
        add("text", "SELECT rowid FROM text WHERE text MATCH 'north OR wall' ORDER BY 1", 1);
        return lines;
    }
    void rebuild()
    {
        auto &replica = at().vault().replica();
        auto transaction = must(storage::Transaction::begin(replica.database));
        std::vector<qint64> records;
        must(replica.database.each("SELECT n FROM record ORDER BY n", [&](const storage::Row &row) { records.push_back(row.integer(0)); }));
        Log log(replica);
        Projection projection(replica, log);
        for (const qint64 record : records)
            must(projection.project(record));
        must(projection.finish());
        must(transaction.commit());
    }
    std::unique_ptr<VaultFixture> m_fixture;
};

void tst_KindRecords::recordsOfAKindThatComesLaterAreAsAfterARebuild()
{
    const QString fields = uR"(,{"id":"where","type":"text","label":"Where"},{"id":"code","type":"secret","label":"Code"},)"
                           uR"({"id":"until","type":"date","label":"Until"},{"id":"site","type":"link","label":"Site"}],"subtitle":["where")"_s;
    const RecordKey site = at().add(u"site"_s, {{"name", u"Berlin"_s}});
    const RecordKey key = at().newKey(u"x_rack"_s);
    const Change record = foreignEdit(at(), key, {{u"label"_s, textValue(u"Rack 4"_s)}, {u"where"_s, textValue(u"north wall"_s)},
            {u"code"_s, textValue(u"1234"_s)}, {u"until"_s, textValue(u"2027-01-01"_s)},
            {u"site"_s, LinkTarget::ofRecord(site.collection, site.id).encode()}});
    const Change kind = foreignEdit(at(), kindKey(at().shared()), {{u"id"_s, textValue(u"x_rack"_s)}, {u"definition"_s, textValue(rack(fields))}});
    must(at().vault().receive(segmentOf(at(), {record}, 1)));
    QCOMPARE(at().titles(), QStringList{u"Berlin"_s});

    const Changed changed = must(at().vault().receive(segmentOf(at(), {kind}, 2)));

    QVERIFY(std::ranges::count(changed.records, key) == 1);
    QCOMPARE(at().titles(), (QStringList{u"Berlin"_s, u"Rack 4"_s}));
    const QStringList arrived = projected();
    QVERIFY(arrived.join(u'\n').contains(u"\ntext "_s) && arrived.join(u'\n').contains(u"\nlink "_s)
            && arrived.join(u'\n').contains(u"\ndue "_s) && arrived.join(u'\n').contains(u"\nsecret "_s));
    rebuild();
    QCOMPARE(arrived, projected());
}

void tst_KindRecords::recordsOfAKindThatIsEditedAreAsAfterARebuild()
{
    define(rack(Open));
    const RecordKey key = at().add(u"x_rack"_s, {{"label", u"Rack 4"_s}, {"code", u"north"_s}});

    define(rack(Secret));

    QVERIFY(at().read(key).entries(u"code"_s).front().isSecret);
    const QStringList edited = projected();
    QVERIFY(!edited.join(u'\n').contains(u"\ntext "_s));
    QVERIFY(edited.join(u'\n').contains(u"\nsecret "_s));
    rebuild();
    QCOMPARE(edited, projected());
}

void tst_KindRecords::whatWasEverSecretStaysSecret_data()
{
    QTest::addColumn<QStringList>("definitions"); // empty: the kind is removed

    QTest::newRow("defined as open later") << QStringList{rack(Secret), rack(Open)};
    QTest::newRow("left out in between") << QStringList{rack(Secret), rack({}), rack(Open)};
    QTest::newRow("removed in between") << QStringList{rack(Secret), QString(), rack(Open)};
    QTest::newRow("long ago") << QStringList{rack(Open), rack(Secret), rack(Open), rack({}), rack(Open)};
}

void tst_KindRecords::whatWasEverSecretStaysSecret()
{
    QFETCH(QStringList, definitions);

    for (const QString &json : definitions) {
        if (json.isEmpty())
            at().act(kindKey(at().shared()), Verb::Remove);
        else if (at().count("SELECT count(*) FROM record r JOIN name k ON k.n=r.kind WHERE k.id=CAST('kind' AS BLOB) AND r.flags & 2") > 0)
            must(at().vault().edit({{kindKey(at().shared()), Verb::Restore, {{u"definition"_s, {}, textValue(json)}}, {}}}));
        else
            define(json);
    }

    QVERIFY(at().vault().kinds().find(u"x_rack"_s)->field(u"code"_s)->secret);
    at().reopen();
    QVERIFY(at().vault().kinds().find(u"x_rack"_s)->field(u"code"_s)->secret);
}

void tst_KindRecords::aTableWithSecretCellsStaysSecretAsWhateverItIsRedefined()
{
    const auto withAnswers = [](const QString &field) {
        return uR"({"id":"x_rack","title":"Rack","fields":[{"id":"label","type":"text","label":"Label","required":true},%1]})"_s.arg(field);
    };
    define(withAnswers(uR"({"id":"answers","type":"table","label":"Answers","columns":[{"id":"value","type":"text","label":"Value","secret":true}]})"_s));
    const RecordKey key = at().newKey(u"x_rack"_s);
    const auto row = cbor::Value::map({{textValue(u"value"_s), textValue(u"north"_s)}});
    must(at().vault().edit({{key, Verb::Edit, {{u"label"_s, {}, textValue(u"Rack 4"_s)}, {u"answers"_s, Bytes(8, 'a'), row}}, {}}}));

    define(withAnswers(uR"({"id":"answers","type":"text","label":"Answers","many":true})"_s));

    const Record record = at().read(key);
    const Field *field = record.kind()->field(u"answers"_s);
    QVERIFY(field->secret);
    QVERIFY(record.entries(u"answers"_s).front().isSecret);
    const QJsonValue shown = toJson(row, *field, Reveal::No);
    QVERIFY(!QJsonDocument(QJsonArray{shown}).toJson().contains("north"));
    QVERIFY(!toText(row, *field, Reveal::No).contains(u"north"_s));
    QCOMPARE(at().count("SELECT count(*) FROM secret"), 1);
}

void tst_KindRecords::aKindOfACollectionIsValidThereAlone()
{
    auto &replica = at().vault().replica();
    auto added = must(members::addCollection({replica.judgement, replica.keys, *replica.identity, at().clock}, u"Branch"_s));
    must(at().vault().state(added.composed.statements, std::move(added.composed.keys)));

    must(at().vault().edit({definition(added.collection, rack(Secret))}));

    QVERIFY(!at().vault().kinds().find(u"x_rack"_s));
    QVERIFY(at().vault().kinds(added.collection).find(u"x_rack"_s));
    const RecordId id = crypto::newUlid<RecordId>(at().clock);
    const RecordKey there{added.collection, u"x_rack"_s, id}, elsewhere{at().shared(), u"x_rack"_s, id};
    for (const RecordKey &key : {there, elsewhere})
        must(at().vault().edit({{key, Verb::Edit, {{u"label"_s, {}, textValue(u"Rack 4"_s)}}, {}}}));
    QVERIFY(at().read(there).kind());
    QVERIFY(!at().read(elsewhere).kind());

    // One of Shared is valid everywhere, and in the collection its own stands before it.
    define(rack(Open));
    QVERIFY(!at().read(elsewhere).kind()->field(u"code"_s)->secret);
    QVERIFY(at().read(there).kind()->field(u"code"_s)->secret);
}

void tst_KindRecords::whatNoDefinitionDeclaresIsSecret()
{
    const RecordKey unknown = at().newKey(u"x_rack"_s);
    const RecordKey known = at().add(u"asset"_s, {{"name", u"Switch"_s}});
    const cbor::Value row = cbor::Value::map({{textValue(u"label"_s), textValue(u"Port"_s)}, {textValue(u"pin"_s), textValue(u"north"_s)}});
    must(at().vault().edit({{unknown, Verb::Edit, {{u"title"_s, {}, textValue(u"Rack 4"_s)}, {u"code"_s, {}, textValue(u"north"_s)}}, {}},
            {known, Verb::Edit, {{u"x_code"_s, {}, textValue(u"north"_s)}, {u"extra"_s, Bytes(8, 'e'), row}}, {}}}));

    QVERIFY(at().read(unknown).entries(u"code"_s).front().isSecret);
    QVERIFY(at().read(known).entries(u"x_code"_s).front().isSecret);
    const Field &extra = *at().read(known).kind()->field(u"extra"_s);
    QVERIFY(isSecret(extra, row, u"pin"_s) && !isSecret(extra, row, u"label"_s));
    QCOMPARE(rowToJson({}, row, extra, Reveal::No)[u"pin"_s].toString(), MaskedText);
    QVERIFY(must(Search(at().vault()).find(u"north"_s, 10)).hits.empty());
    const auto history = must(History(at().vault()).of(known));
    QVERIFY(std::ranges::any_of(history, [](const HistoryEntry &step) { return step.field == u"x_code"_s && step.isSecret; }));
}

QTEST_APPLESS_MAIN(tst_KindRecords)
#include "tst_kindrecords.moc"
