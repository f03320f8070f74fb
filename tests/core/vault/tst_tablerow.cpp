// SPDX-License-Identifier: GPL-3.0-or-later
#include "reason.h"
#include "vault/kinds.h"
#include "vault/value.h"

#include <QJsonDocument>
#include <QTest>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;

namespace {

const Field &fieldOf(const char *kind, const char *field)
{
    static const auto kinds = Kinds::builtIn();
    return *kinds->find(QString::fromLatin1(kind))->field(QString::fromLatin1(field));
}

QByteArray json(const TableRow &row, const Field &table, Reveal reveal = Reveal::Yes)
{
    return QJsonDocument(rowToJson(row.element, row.row, table, reveal)).toJson(QJsonDocument::Compact);
}

} // namespace

class tst_TableRow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowIsReadFromWords_data();
    void aRowIsReadFromWords();
    void theKeyIsTheElementAndNotInTheRow();
    void aRowThatDoesNotFitIsRefused_data();
    void aRowThatDoesNotFitIsRefused();
    void aRowIsReadBackFromItsJson();
    void aCellIsSecretByItsColumnOrByItsRow();
    void peopleReadARowWithItsLabels();
    void aForeignRowIsShownButDoesNotFit();
};

void tst_TableRow::aRowIsReadFromWords_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("a key and an address")
            << QByteArray("asset") << QByteArray("interfaces") << u"name=wan1 addresses=203.0.113.2"_s
            << QByteArray(R"({"addresses":["203.0.113.2"],"name":"wan1"})");
    QTest::newRow("a list") << QByteArray("asset") << QByteArray("interfaces")
                            << u"name=wan1 addresses=203.0.113.2 addresses=203.0.113.3 vlan=7"_s
                            << QByteArray(R"({"addresses":["203.0.113.2","203.0.113.3"],"name":"wan1","vlan":7})");
    QTest::newRow("quotes of both sorts") << QByteArray("vendor") << QByteArray("account_numbers")
                                          << u"label='Head office' number=\"K \\\"1\\\" \\x\""_s
                                          << QByteArray(R"({"label":"Head office","number":"K \"1\" \\x"})");
    QTest::newRow("a backslash outside quotes")
            << QByteArray("vendor") << QByteArray("account_numbers") << u"label=Head\\ office number=a=b"_s
            << QByteArray(R"({"label":"Head office","number":"a=b"})");
    QTest::newRow("an empty cell is none") << QByteArray("vendor") << QByteArray("account_numbers")
                                           << u"label= number=1"_s << QByteArray(R"({"number":"1"})");
    QTest::newRow("only a key") << QByteArray("asset") << QByteArray("interfaces") << u"name=wan1"_s
                                << QByteArray(R"({"name":"wan1"})");
}

void tst_TableRow::aRowIsReadFromWords()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QByteArray, expected);
    const Field &table = fieldOf(kind.constData(), field.constData());

    const auto row = parseRow(typed, table, {});

    QVERIFY2(row, reasonOf(row).constData());
    QCOMPARE(json(*row, table), expected);
    QVERIFY(fits(row->row, table));
}

void tst_TableRow::theKeyIsTheElementAndNotInTheRow()
{
    const auto row = parseRow(u"finding=ABC decision='Risk accepted'"_s, fieldOf("asset", "findings"), {});
    const auto reserved = parseRow(u"ip=2001:DB8::0 why=printer"_s, fieldOf("network", "reserved"), {});

    QVERIFY2(row, reasonOf(row).constData());
    QCOMPARE(row->element, Bytes("ABC"));
    QCOMPARE(row->row.entryCount(), 1);
    QCOMPARE(row->row.at(u"decision"_s).toText(), u"accepted"_s);
    QCOMPARE(reserved->element, Bytes("2001:db8::")); // two spellings are one row
}

void tst_TableRow::aRowThatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("an open quote") << u"name='wan1"_s;
    QTest::newRow("an open backslash") << u"name=wan1\\"_s;
    QTest::newRow("a word without a sign") << u"name=wan1 up"_s;
    QTest::newRow("a word without a column") << u"name=wan1 =up"_s;
    QTest::newRow("an unknown column") << u"name=wan1 colour=red"_s;
    QTest::newRow("a cell that does not fit") << u"name=wan1 vlan=seven"_s;
    QTest::newRow("one cell twice") << u"name=wan1 vlan=1 vlan=2"_s;
    QTest::newRow("no key") << u"vlan=7"_s;
    QTest::newRow("an empty key") << u"name= vlan=7"_s;
    QTest::newRow("a key that is too long") << u"name="_s + QString(256, u'x');
    QTest::newRow("nothing") << u" "_s;
}

void tst_TableRow::aRowThatDoesNotFitIsRefused()
{
    QFETCH(QString, typed);

    const auto row = parseRow(typed, fieldOf("asset", "interfaces"), {});

    QVERIFY(!row);
    QCOMPARE(row.error().code(), Error::Code::Usage);
}

void tst_TableRow::aRowIsReadBackFromItsJson()
{
    const Field &table = fieldOf("asset", "interfaces");
    const auto row = parseRow(u"name=wan1 addresses=203.0.113.2 vlan=7 mac=001a2b3c4d5e"_s, table, {});

    const auto again = rowFromJson(rowToJson(row->element, row->row, table, Reveal::Yes), table, {});

    QVERIFY2(again, reasonOf(again).constData());
    QCOMPARE(again->element, row->element);
    QCOMPARE(again->row, row->row);
}

void tst_TableRow::aCellIsSecretByItsColumnOrByItsRow()
{
    const Field &answers = fieldOf("credential", "answers");
    const Field &extra = fieldOf("credential", "extra");
    const auto answer = parseRow(u"label=Pet value=Rex"_s, answers, {});
    const auto open = parseRow(u"label=Slot value=7 secret=no"_s, extra, {});
    const auto closed = parseRow(u"label=Slot value=7 secret=yes"_s, extra, {});

    QVERIFY(isSecret(answers, answer->row, u"value"_s));
    QVERIFY(!isSecret(answers, answer->row, u"label"_s));
    QVERIFY(!isSecret(extra, open->row, u"value"_s));
    QVERIFY(isSecret(extra, closed->row, u"value"_s));
    QVERIFY(!json(*answer, answers, Reveal::No).contains("Rex"));
    QVERIFY(json(*open, extra, Reveal::No).contains("\"7\""));
    QVERIFY(!json(*closed, extra, Reveal::No).contains("\"7\""));
    QVERIFY(!toText(closed->row, extra, Reveal::No).contains(u'7'));
}

void tst_TableRow::peopleReadARowWithItsLabels()
{
    const Field &table = fieldOf("asset", "interfaces");
    const auto row = parseRow(u"name=wan1 addresses=203.0.113.2 addresses=203.0.113.3 vlan=7"_s, table, {});

    QCOMPARE(toText(row->row, table, Reveal::No), u"IP addresses: 203.0.113.2, 203.0.113.3, VLAN: 7"_s);
}

void tst_TableRow::aForeignRowIsShownButDoesNotFit()
{
    using cbor::Value;
    const Field &table = fieldOf("vendor", "escalation");
    const Value foreign = Value::map({{Value::text(u"colour"_s), Value::text(u"red"_s)}});
    const Value ordered = Value::map(
            {{Value::text(u"order"_s), Value::text(u"V"_s)}, {Value::text(u"how"_s), Value::text(u"call"_s)}});

    QVERIFY(!fits(foreign, table));
    QCOMPARE(rowToJson({}, foreign, table, Reveal::No), (QJsonObject{{u"colour"_s, MaskedText}}));
    QCOMPARE(rowToJson({}, foreign, table, Reveal::Yes), (QJsonObject{{u"colour"_s, u"red"_s}}));
    QVERIFY(fits(ordered, table));
    QCOMPARE(rowToJson({}, ordered, table, Reveal::No), (QJsonObject{{u"how"_s, u"call"_s}}));
}

QTEST_APPLESS_MAIN(tst_TableRow)
#include "tst_tablerow.moc"
