// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/incomingrecords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace covault;
using namespace covault::interchange;
using namespace Qt::StringLiterals;

class tst_IncomingRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordComesBackAsItWas_data();
    void aRecordComesBackAsItWas();
    void theyStayInTheirOrder();
    void aCopyKeepsWhatItHad();
};

void tst_IncomingRecords::aRecordComesBackAsItWas_data()
{
    QTest::addColumn<IncomingRecord>("record");

    const auto valued = [](const QJsonValue &value) { return IncomingRecord{u"asset"_s, {}, {}, {{u"name"_s, value}}}; };
    QTest::newRow("nothing") << IncomingRecord();
    QTest::newRow("text") << valued(u"Müller \U0001F511"_s);
    QTest::newRow("empty text") << valued(QString());
    QTest::newRow("no value") << valued(QJsonValue());
    QTest::newRow("yes") << valued(true);
    QTest::newRow("a number") << valued(7.25);
    QTest::newRow("a number beyond what a double holds") << valued(qint64(9'007'199'254'740'993));
    QTest::newRow("a list") << valued(QJsonArray{u"a"_s, 2, QJsonValue()});
    QTest::newRow("rows") << valued(QJsonArray{QJsonObject{{u"label"_s, u"Phone 2"_s}, {u"number"_s, u"2"_s}}});
    IncomingRecord full = valued(u"fw"_s);
    full.id = RecordId::parse(u"01HZ3V8K5WQ2M4N6P8R0S2T4VX"_s);
    full.collection = u"Board only"_s;
    full.fields.push_back({u"notes"_s, u"x"_s, u"Remarks"_s, true});
    full.tags = {u"core"_s, QString()};
    full.extra = {{u"iban"_s, u"DE00"_s, true}, {u"shelf"_s, u"4"_s, false}};
    full.attachments = {{u"a.txt"_s, u"text/plain"_s, "bytes", u"scan"_s}};
    full.sourceKey = u"serial:X1"_s;
    full.where = u"row 7"_s;
    QTest::newRow("everything") << full;
}

void tst_IncomingRecords::aRecordComesBackAsItWas()
{
    QFETCH(IncomingRecord, record);
    IncomingRecords records;

    records.push_back(record);

    QVERIFY(records.front() == record);
    QCOMPARE(records.front().fields.size(), record.fields.size());
    for (size_t i = 0; i < record.fields.size(); ++i)
        QCOMPARE(records.front().fields[i].value.toInteger(), record.fields[i].value.toInteger());
}

void tst_IncomingRecords::theyStayInTheirOrder()
{
    IncomingRecords records;
    for (int i = 0; i < 5; ++i)
        records.push_back({u"asset"_s, {}, {}, {{u"name"_s, i}}, {}, {}, {}, {}, QString::number(i)});

    QStringList seen;
    for (const IncomingRecord &record : records)
        seen += record.where;

    QCOMPARE(seen, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(records.size(), size_t(5));
    QCOMPARE(records[3].where, u"3"_s);
}

void tst_IncomingRecords::aCopyKeepsWhatItHad()
{
    IncomingRecords records;
    records.push_back({u"asset"_s, {}, {}, {{u"name"_s, u"fw"_s}}});
    const IncomingRecords copy = records;

    records.push_back({u"site"_s, {}, {}, {{u"address"_s, u"x"_s}}});

    QCOMPARE(copy.size(), size_t(1));
    QCOMPARE(copy.front().kind, u"asset"_s);
    QCOMPARE(records[1].kind, u"site"_s);
}

QTEST_APPLESS_MAIN(tst_IncomingRecords)
#include "tst_incomingrecords.moc"
