// SPDX-License-Identifier: GPL-3.0-or-later
#include "reason.h"
#include "vault/kinds.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;

namespace {

Kinds shipped()
{
    const auto kinds = Kinds::builtIn();
    return kinds ? *kinds : Kinds();
}

const Bytes Lift = R"({"id":"x_lift","title":"Lift","confirmed_by":["use"],"fields":[
    {"id":"name","type":"text","label":"Name","required":true},
    {"id":"code","type":"secret","label":"Code"},
    {"id":"tests","type":"table","label":"Tests","columns":[
        {"id":"date","type":"date","label":"Date","key":true},{"id":"result","type":"text","label":"Result"}]}]})";

/// A kind of one required name and another field.
Bytes kindWith(const QByteArray &field, const QByteArray &more = {})
{
    return R"({"id":"x_a","title":"A",)" + more + R"("fields":[{"id":"name","required":true},)" + field + "]}";
}

} // namespace

class tst_Kinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShippedFileIsInOrder();
    void aShippedKindSaysWhatItsFileSays();
    void everyRecordHasTheCommonFields();
    void aKindOfOnesOwnIsAdded();
    void aShippedKindTakesFurtherFields();
    void aFieldThatWasSecretStaysSecret();
    void keysOfALaterVersionAreOverlooked();
    void aDefinitionThatIsNotInOrderIsRefused_data();
    void aDefinitionThatIsNotInOrderIsRefused();
};

void tst_Kinds::everyShippedFileIsInOrder()
{
    const auto kinds = Kinds::builtIn();
    QVERIFY2(kinds, reasonOf(kinds).constData());
    const QStringList files =
            QDir(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/resources/kinds"_s).entryList({u"*.json"_s});

    QVERIFY(files.size() > 21);
    for (const QString &file : files) {
        const QString id = file.chopped(5);
        if (id != u"common"_s)
            QVERIFY2(kinds->find(id), qPrintable(id));
    }
    QCOMPARE(qsizetype(kinds->all().size()), files.size() - 1);
}

void tst_Kinds::aShippedKindSaysWhatItsFileSays()
{
    const Kinds kinds = shipped();
    const Kind *credential = kinds.find(u"credential"_s);
    QVERIFY(credential);

    QCOMPARE(credential->titleField()->id, u"title"_s);
    QCOMPARE(credential->policy, u"category"_s);
    QCOMPARE(credential->reviewDays, std::optional(365));
    QCOMPARE(credential->rotationDaysByChoice.value(u"domain_admin"_s), 90);
    QVERIFY(credential->field(u"password"_s)->secret);
    QVERIFY(credential->field(u"totp"_s)->secret);
    QVERIFY(credential->field(u"urls"_s)->many);
    QCOMPARE(credential->field(u"password_changed"_s)->derived, Field::Derived::UnlessGiven);
    QCOMPARE(credential->field(u"category"_s)->choiceLabel(u"vpn_key"_s), u"VPN key"_s);
    QCOMPARE(credential->field(u"category"_s)->choiceLabel(u"own"_s), u"own"_s);
    QVERIFY(kinds.find(u"setting"_s)->hidden);
    QCOMPARE(kinds.find(u"asset"_s)->field(u"interfaces"_s)->keyColumn()->id, u"name"_s);
    QVERIFY(kinds.find(u"asset"_s)->field(u"site"_s)->mayName(u"site"_s));
    QVERIFY(!kinds.find(u"asset"_s)->field(u"site"_s)->mayName(u"asset"_s));
    QVERIFY(kinds.find(u"vendor"_s)->field(u"escalation"_s)->ordered);
    QVERIFY(!kinds.find(u"nothing"_s));
}

void tst_Kinds::everyRecordHasTheCommonFields()
{
    const Kinds kinds = shipped();

    for (const Kind *kind : kinds.all()) {
        QVERIFY2(kind->field(u"tags"_s), qPrintable(kind->id));
        QCOMPARE(kind->allFields().size(), kind->fields.size() + kinds.commonFields().size());
    }
    QVERIFY(kinds.hasField(u"tags"_s));
    QVERIFY(kinds.hasField(u"hostname"_s));
    QVERIFY(!kinds.hasField(u"colour"_s));
}

void tst_Kinds::aKindOfOnesOwnIsAdded()
{
    Kinds kinds = shipped();
    const Kinds before = kinds;

    const auto added = kinds.add(Lift);

    QVERIFY2(added, reasonOf(added).constData());
    QCOMPARE(kinds.find(u"x_lift"_s)->field(u"tests"_s)->keyColumn()->id, u"date"_s);
    QVERIFY(kinds.find(u"x_lift"_s)->field(u"notes"_s));
    QVERIFY(!before.find(u"x_lift"_s));
}

void tst_Kinds::aShippedKindTakesFurtherFields()
{
    Kinds kinds = shipped();

    const auto added = kinds.add(R"({"id":"asset","fields":[{"id":"x_colour","label":"Colour"}]})");

    QVERIFY2(added, reasonOf(added).constData());
    QCOMPARE(kinds.find(u"asset"_s)->field(u"x_colour"_s)->label, u"Colour"_s);
    QCOMPARE(kinds.find(u"asset"_s)->title, u"Asset"_s);
    QVERIFY(kinds.find(u"asset"_s)->field(u"hostname"_s));
    QVERIFY(!kinds.add(R"({"id":"asset","fields":[{"id":"hostname","type":"number"}]})"));
    QVERIFY(!kinds.add(R"({"id":"asset","fields":[{"id":"colour"}]})"));
}

void tst_Kinds::aFieldThatWasSecretStaysSecret()
{
    Kinds kinds = shipped();
    QVERIFY(kinds.add(Lift));

    QVERIFY(kinds.add(
            R"({"id":"x_lift","title":"Lift","fields":[{"id":"name","required":true},{"id":"code","type":"text"}]})"));

    QVERIFY(kinds.find(u"x_lift"_s)->field(u"code"_s)->secret);
    QVERIFY(!kinds.add(
            R"({"id":"x_lift","title":"Lift","fields":[{"id":"name","required":true},{"id":"code","type":"boolean"}]})"));
}

void tst_Kinds::keysOfALaterVersionAreOverlooked()
{
    Kinds kinds = shipped();

    QVERIFY(kinds.add(kindWith(R"({"id":"colour","shade":"dark"})", R"("icon":"lift",)")));
    QVERIFY(kinds.find(u"x_a"_s)->field(u"colour"_s));
}

void tst_Kinds::aDefinitionThatIsNotInOrderIsRefused_data()
{
    QTest::addColumn<QByteArray>("definition");
    const QByteArray name = R"({"id":"x_a","title":"A","fields":[{"id":"name","required":true}]})";

    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a kind that is neither own nor shipped") << QByteArray(name).replace("x_a", "lift");
    QTest::newRow("an id in capitals") << QByteArray(name).replace("x_a", "x_A");
    QTest::newRow("no title") << QByteArray(name).replace("\"A\"", "\"\"");
    QTest::newRow("no required field") << QByteArray(name).replace("true", "false");
    QTest::newRow("a mark that is no yes or no") << QByteArray(name).replace("true", "1");
    QTest::newRow("a secret title") << QByteArray(name).replace("\"required\"", "\"type\":\"secret\",\"required\"");
    QTest::newRow("a list as title") << QByteArray(name).replace("\"required\"", "\"many\":true,\"required\"");
    QTest::newRow("a field twice") << kindWith(R"({"id":"name"})");
    QTest::newRow("a field that every record has") << kindWith(R"({"id":"tags"})");
    QTest::newRow("a field without an id") << kindWith(R"({"label":"Colour"})");
    QTest::newRow("an unknown type") << kindWith(R"({"id":"b","type":"colour"})");
    QTest::newRow("a choice of nothing") << kindWith(R"({"id":"b","type":"choice"})");
    QTest::newRow("a choice twice") << kindWith(R"({"id":"b","type":"choice","choices":[{"id":"c"},{"id":"c"}]})");
    QTest::newRow("a choice without an id") << kindWith(R"({"id":"b","type":"choice","choices":[{"label":"c"}]})");
    QTest::newRow("choices of a text") << kindWith(R"({"id":"b","choices":[{"id":"c"}]})");
    QTest::newRow("many tables") << kindWith(R"({"id":"b","type":"table","many":true,"columns":[{"id":"c"}]})");
    QTest::newRow("a table without columns") << kindWith(R"({"id":"b","type":"table"})");
    QTest::newRow("columns of a text") << kindWith(R"({"id":"b","columns":[{"id":"c"}]})");
    QTest::newRow("two key columns") << kindWith(
            R"({"id":"b","type":"table","columns":[{"id":"c","key":true},{"id":"d","key":true}]})");
    QTest::newRow("two secret columns") << kindWith(
            R"({"id":"b","type":"table","columns":[{"id":"c","secret":true},{"id":"d","type":"secret"}]})");
    QTest::newRow("a secret key") << kindWith(
            R"({"id":"b","type":"table","columns":[{"id":"c","key":true,"secret":true}]})");
    QTest::newRow("a key of many") << kindWith(
            R"({"id":"b","type":"table","columns":[{"id":"c","key":true,"many":true}]})");
    QTest::newRow("a table in a table") << kindWith(
            R"({"id":"b","type":"table","columns":[{"id":"c","type":"table","columns":[{"id":"d"}]}]})");
    QTest::newRow("secret by a column that is none")
            << kindWith(R"({"id":"b","type":"table","columns":[{"id":"c","secret_when":"d"}]})");
    QTest::newRow("secret by a text") << kindWith(
            R"({"id":"b","type":"table","columns":[{"id":"c","secret_when":"d"},{"id":"d"}]})");
    QTest::newRow("the kept column of an ordered table")
            << kindWith(R"({"id":"b","type":"table","ordered":true,"columns":[{"id":"order"}]})");
    QTest::newRow("an ordered text") << kindWith(R"({"id":"b","ordered":true})");
    QTest::newRow("a secret link") << kindWith(R"({"id":"b","type":"link","secret":true})");
    QTest::newRow("a text that links") << kindWith(R"({"id":"b","to":["asset"]})");
    QTest::newRow("a text that expires") << kindWith(R"({"id":"b","expires":true})");
    QTest::newRow("derived in a way unknown") << kindWith(R"({"id":"b","derived":"sometimes"})");
    QTest::newRow("a required field that is worked out") << kindWith(R"({"id":"b","required":true,"derived":true})");
    QTest::newRow("confirmed in a way unknown") << kindWith(R"({"id":"b"})", R"("confirmed_by":["rumour"],)");
    QTest::newRow("a subtitle that is no field") << kindWith(R"({"id":"b"})", R"("subtitle":["c"],)");
    QTest::newRow("a secret subtitle") << kindWith(R"({"id":"b","secret":true})", R"("subtitle":["b"],)");
    QTest::newRow("a policy that is no choice") << kindWith(R"({"id":"b"})", R"("policy":"b",)");
    QTest::newRow("intervals without a policy") << kindWith(R"({"id":"b"})", R"("review_days_by_choice":{"c":9},)");
    QTest::newRow("an interval of no days") << kindWith(R"({"id":"b"})", R"("review_days":0,)");
    QTest::newRow("an interval for a choice that is none") << kindWith(
            R"({"id":"b","type":"choice","choices":[{"id":"c"}]})", R"("policy":"b","review_days_by_choice":{"d":9},)");
}

void tst_Kinds::aDefinitionThatIsNotInOrderIsRefused()
{
    QFETCH(QByteArray, definition);
    Kinds kinds = shipped();

    const auto added = kinds.add(definition);

    QVERIFY(!added);
    QVERIFY(!added.error().why().isEmpty());
    QVERIFY(!kinds.find(u"x_a"_s));
}

QTEST_APPLESS_MAIN(tst_Kinds)
#include "tst_kinds.moc"
