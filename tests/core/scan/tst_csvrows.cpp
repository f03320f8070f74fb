// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/csvrows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::scan;

class tst_CsvRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsBecomeClassifiedFields();
    void bothTablesShareTheClasses();
    void idColumnMustExist();
    void emptyFileIsRefused();
};

void tst_CsvRows::columnsBecomeClassifiedFields()
{
    const auto rows = csvRows("nr;Firma;Telefon\n1;Acme GmbH;030 1234567\n2;Nord AG;\n", {}, u"nr"_s);

    QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().text()));
    QCOMPARE(rows->first.size(), std::size_t(2));
    QCOMPARE(rows->first[0].id, u"1"_s);
    QCOMPARE(rows->first[0].fields.at(u"Firma"_s), (Cell{FieldClass::Organisation, {u"Acme GmbH"_s}}));
    QCOMPARE(rows->first[0].fields.at(u"Telefon"_s).type, FieldClass::Phone);
    QVERIFY(!rows->first[0].fields.contains(u"nr"_s));
    QVERIFY(!rows->first[1].fields.contains(u"Telefon"_s));
    QVERIFY(rows->second.empty());
}

void tst_CsvRows::bothTablesShareTheClasses()
{
    const auto rows = csvRows("id,mail\n1,a@b.example\n2,c@d.example\n", "id,mail\n7,\n8,e@f.example\n", u"id"_s);

    QVERIFY(rows);
    QCOMPARE(rows->second.size(), std::size_t(2));
    QCOMPARE(rows->second[1].fields.at(u"mail"_s).type, FieldClass::Email);
}

void tst_CsvRows::idColumnMustExist()
{
    const auto rows = csvRows("id,name\n1,a\n", {}, u"number"_s);

    QVERIFY(!rows);
    QCOMPARE(rows.error().code(), Error::Code::Usage);
    QVERIFY(rows.error().text().contains(u"number"_s));
    QVERIFY(rows.error().advice().contains(u"id, name"_s));
}

void tst_CsvRows::emptyFileIsRefused()
{
    QVERIFY(!csvRows("", {}, u"id"_s));
}

QTEST_APPLESS_MAIN(tst_CsvRows)
#include "tst_csvrows.moc"
