// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/csvexport.h"
#include "interchange/jsonexport.h"
#include "testvault.h"
#include "vault/attachments.h"
#include "vault/value.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

class tst_Export : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readingAnExportBackGivesTheSameContent();
    void attachmentsComeBackAsTheyWere();
    void userKindsAndSavedSearchesComeBack();
    void aKindOfACollectionGoesOutAndStaysThere();
    void secretsAreInClear();
    void aPartIsOnlyThatPart();
    void theHistoryIsThere();
    void aTableIsReadBack();
    void aTableNeverHoldsAFormula_data();
    void aTableNeverHoldsAFormula();
    void aTableMasksSecretsUnlessAsked();
};

Bytes exported(TestVault &vault, const ExportOptions &options = {})
{
    const auto written = exportJson(*vault, options);
    return written ? written->bytes : Bytes("error: ") + written.error().text().toUtf8();
}

/// The content of an export without what differs from vault to vault: members and parties stand by their names.
QJsonArray contentOf(Bytes document)
{
    const QJsonObject whole = QJsonDocument::fromJson(document).object();
    for (const QString &list : {u"members"_s, u"parties"_s}) {
        for (const QJsonValue one : whole.value(list).toArray())
            document.replace(one.toObject().value(u"id"_s).toString().toUtf8(),
                    one.toObject().value(u"name"_s).toString().toUtf8());
    }
    QJsonArray records;
    for (const QJsonValue value : QJsonDocument::fromJson(document).object().value(u"records"_s).toArray()) {
        QJsonObject record = value.toObject();
        record.remove(u"history"_s);
        QJsonArray attachments;
        for (const QJsonValue attachment : record.value(u"attachments"_s).toArray()) {
            if (attachment.toObject().value(u"name"_s).toString() != u"history.json"_s)
                attachments.append(attachment);
        }
        record[u"attachments"_s] = attachments;
        records.append(record);
    }
    return records;
}

void tst_Export::readingAnExportBackGivesTheSameContent()
{
    TestVault first, second;
    for (const QString &name : {u"vault.json"_s, u"bitwarden.json"_s, u"contacts.csv"_s, u"assets.xlsx"_s})
        first.bring(sample(name), name);
    const Bytes document = exported(first);

    const ImportOutcome outcome = second.bring(document, u"export.json"_s);

    QCOMPARE(outcome.created, qint64(235));
    QCOMPARE(written(outcome.warnings), QStringList());
    const QJsonArray before = contentOf(document), after = contentOf(exported(second));
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(QJsonDocument(after[i].toObject()).toJson(), QJsonDocument(before[i].toObject()).toJson());
}

void tst_Export::attachmentsComeBackAsTheyWere()
{
    TestVault first, second;
    first.bring(sample(u"assets.xlsx"_s), u"assets.xlsx"_s);
    const vault::RecordRow row = first.rows().front();
    Bytes content(100'000, '\x7f');
    QBuffer file(&content);
    file.open(QIODevice::ReadOnly);
    QVERIFY(vault::Attachments(*first).attach(row.key, u"config.bin"_s, file));

    second.bring(exported(first), u"export.json"_s);

    QBuffer back;
    back.open(QIODevice::WriteOnly);
    QVERIFY(vault::Attachments(*second).extract(second.record(row.title), u"config.bin"_s, back));
    QCOMPARE(back.data(), content);
}

void tst_Export::userKindsAndSavedSearchesComeBack()
{
    const Bytes document = R"({"format":"covault-export-1","vault":"V","name":"N","members":[],
        "kinds":[{"id":"x_lift","title":"Lift","fields":[{"id":"name","type":"text","label":"Name","required":true},{"id":"floors","type":"number","label":"Floors"}]}],
        "records":[{"id":"01M6FQ95KHMW1CR59D96HPJHKQ","kind":"x_lift","title":"North","collection":"Shared","tags":[],"fields":{"name":"North","floors":7},"attachments":[],"history":[]}],
        "hidden":[{"id":"01M6FQ95KHMW1CR59D96HPJHKR","kind":"query","title":"Old","collection":"Shared","tags":[],"fields":{"title":"Old","query":"is:stale"},"attachments":[],"history":[]}]})";
    TestVault first, second;
    first.bring(document, u"a.json"_s);

    const ImportOutcome outcome = second.bring(exported(first), u"b.json"_s);

    QCOMPARE(counts(outcome), u"1/0/0"_s);
    QCOMPARE(written(outcome.warnings), QStringList());
    QCOMPARE(second.shown(u"North"_s, u"floors"_s), u"7"_s);
    const QJsonArray hidden = QJsonDocument::fromJson(exported(second)).object().value(u"hidden"_s).toArray();
    QVERIFY(std::any_of(hidden.begin(), hidden.end(),
            [](const QJsonValue &value) { return value.toObject().value(u"title"_s).toString() == u"Old"_s; }));
}

void tst_Export::aKindOfACollectionGoesOutAndStaysThere()
{
    TestVault vault;
    const CollectionId own = vault.defineLift();
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"x_lift"_s, {}, u"Internal only"_s, {{u"name"_s, u"South"_s}, {u"floors"_s, 3}}});
    vault.bring(file);

    const auto everywhere = exportCsv(*vault, {u"x_lift"_s, {}}, vault::Reveal::Yes);
    const auto there = exportCsv(*vault, {u"x_lift"_s, own}, vault::Reveal::Yes);
    const auto elsewhere = exportCsv(*vault, {u"x_lift"_s, vault->roster().sharedCollection()}, vault::Reveal::Yes);

    QVERIFY(everywhere && there && !elsewhere);
    QCOMPARE(elsewhere.error().code(), Error::Code::Usage);
    QVERIFY(there->bytes.startsWith("name,floors,"));
    QCOMPARE(everywhere->bytes, there->bytes);
    // Read back, it is valid where it was and nowhere else.
    const ImportOutcome again = vault.bring(exported(vault), u"a.json"_s);
    QCOMPARE(written(again.warnings), QStringList());
    QCOMPARE(again.created, qint64(0));
    QVERIFY(!vault->kinds().find(u"x_lift"_s));
}

void tst_Export::secretsAreInClear()
{
    TestVault vault;
    vault.bring("url,username,password,name\nhttps://a.example/,me,  se\"cret  ,A\n", u"x.csv"_s);

    const QJsonArray records = QJsonDocument::fromJson(exported(vault)).object().value(u"records"_s).toArray();

    QCOMPARE(records.at(0).toObject().value(u"fields"_s).toObject().value(u"password"_s).toString(),
            vault.shown(u"A"_s, u"password"_s));
    QVERIFY(vault.shown(u"A"_s, u"password"_s).contains(u"se\"cret"_s));
}

void tst_Export::aPartIsOnlyThatPart()
{
    TestVault vault;
    vault.bring(sample(u"vault.json"_s), u"vault.json"_s);
    ExportOptions options;
    options.kind = u"site"_s;

    const auto part = exportJson(*vault, options);

    QVERIFY(part);
    QCOMPARE(part->records, qint64(2));
    QCOMPARE(contentOf(part->bytes).size(), 2);
}

void tst_Export::theHistoryIsThere()
{
    TestVault first, second;
    first.bring("Name,Serial,MAC,Model\nsw1,X1,00:00:5e:00:53:01,A\n", u"assets.csv"_s);
    first.edit(u"sw1"_s, u"model"_s, u"B"_s);

    const Bytes document = exported(first);
    second.bring(document, u"export.json"_s);

    const QJsonArray history = QJsonDocument::fromJson(document)
                                       .object()
                                       .value(u"records"_s)
                                       .toArray()
                                       .at(0)
                                       .toObject()
                                       .value(u"history"_s)
                                       .toArray();
    const QJsonObject last = history.last().toObject();
    QCOMPARE(last.value(u"old"_s).toString(), u"A"_s);
    QCOMPARE(last.value(u"new"_s).toString(), u"B"_s);
    QCOMPARE(last.value(u"by"_s).toString(), u"Ada Berg"_s);
    QCOMPARE(second.record(u"sw1"_s).entries(u"attachments"_s).front().value.at(0).toText(), u"history.json"_s);
}

void tst_Export::aTableIsReadBack()
{
    TestVault first, second;
    first.bring("Name,Serial,MAC,Phone number,Model\nsw1,X1,00:00:5e:00:53:01,\"+49, 30\",\"a \"\"b\"\"\nc\"\n",
            u"assets.csv"_s);
    first.bring("Name,Email,Mobile\nAnn,a@b.example,+49 171 1\n", u"contacts.csv"_s);
    const auto table = exportCsv(*first, {}, vault::Reveal::Yes);
    QVERIFY(table);
    QCOMPARE(table->records, qint64(2));

    const ImportOutcome outcome = second.bring(table->bytes, u"all.csv"_s);

    QCOMPARE(counts(outcome), u"2/0/0"_s);
    QCOMPARE(second.shown(u"sw1"_s, u"mac"_s), u"00:00:5e:00:53:01"_s);
    QCOMPARE(second.shown(u"sw1"_s, u"serial"_s), u"X1"_s);
    QCOMPARE(second.shown(u"Ann"_s, u"mobile"_s), u"+49 171 1"_s);
}

void tst_Export::aTableNeverHoldsAFormula_data()
{
    QTest::addColumn<QString>("value");

    QTest::newRow("a formula") << u"=cmd|'/c calc'!A0"_s;
    QTest::newRow("a plus") << u"+1+1"_s;
    QTest::newRow("a minus") << u"-1+1"_s;
    QTest::newRow("an at sign") << u"@SUM(A1)"_s;
}

void tst_Export::aTableNeverHoldsAFormula()
{
    QFETCH(QString, value);
    TestVault vault;
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"asset"_s, {}, {}, {{u"name"_s, u"fw"_s}, {u"model"_s, value}}});
    vault.bring(file);

    const auto table = exportCsv(*vault, {u"asset"_s}, vault::Reveal::Yes);

    QVERIFY(table);
    QVERIFY2(table->bytes.contains(",'" + value.toUtf8()), table->bytes.constData());
}

void tst_Export::aTableMasksSecretsUnlessAsked()
{
    TestVault vault;
    vault.bring("url,username,password,name\nhttps://a.example/,me,geheim,A\n", u"x.csv"_s);

    const auto masked = exportCsv(*vault, {u"credential"_s}, vault::Reveal::No);
    const auto clear = exportCsv(*vault, {u"credential"_s}, vault::Reveal::Yes);

    QVERIFY(masked && !masked->bytes.contains("geheim"));
    QVERIFY(clear && clear->bytes.contains("geheim"));
}

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"
