// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/choicewords.h"
#include "interchange/localvalue.h"
#include "reading.h"

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(covault::interchange::DateOrder)

class tst_LocalValue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayIsReadInManySpellings_data();
    void aDayIsReadInManySpellings();
    void theCellsOfAColumnProveItsOrder_data();
    void theCellsOfAColumnProveItsOrder();
    void valuesOfOtherLanguagesAreTyped_data();
    void valuesOfOtherLanguagesAreTyped();
};

void tst_LocalValue::aDayIsReadInManySpellings_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("iso"); // empty: not read

    QTest::newRow("ISO") << u"2026-11-23"_s << DateOrder::Unknown << u"2026-11-23"_s;
    QTest::newRow("a moment") << u"2026-11-23T00:00:00"_s << DateOrder::Unknown << u"2026-11-23"_s;
    QTest::newRow("the year first, slashes") << u"2026/1/3"_s << DateOrder::Unknown << u"2026-01-03"_s;
    QTest::newRow("German") << u"03.04.2026"_s << DateOrder::Unknown << u"2026-04-03"_s;
    QTest::newRow("German, short, with time") << u"3.4.26 12:30"_s << DateOrder::Unknown << u"2026-04-03"_s;
    QTest::newRow("British by its number") << u"23/11/2026"_s << DateOrder::Unknown << u"2026-11-23"_s;
    QTest::newRow("American by its number") << u"11/23/2026"_s << DateOrder::Unknown << u"2026-11-23"_s;
    QTest::newRow("two ways to read it") << u"11/12/2026"_s << DateOrder::Unknown << QString();
    QTest::newRow("the same both ways") << u"11/11/2026"_s << DateOrder::Unknown << u"2026-11-11"_s;
    QTest::newRow("American by its column") << u"11/12/2026"_s << DateOrder::MonthFirst << u"2026-11-12"_s;
    QTest::newRow("British by its column") << u"11/12/2026"_s << DateOrder::DayFirst << u"2026-12-11"_s;
    QTest::newRow("English month") << u"23 Nov 2026"_s << DateOrder::Unknown << u"2026-11-23"_s;
    QTest::newRow("English month first") << u"November 3, 2026"_s << DateOrder::Unknown << u"2026-11-03"_s;
    QTest::newRow("German month") << u"3. März 2026"_s << DateOrder::Unknown << u"2026-03-03"_s;
    QTest::newRow("French month") << u"3 août 2026"_s << DateOrder::Unknown << u"2026-08-03"_s;
    QTest::newRow("Spanish month") << u"3 de enero de 2026"_s << DateOrder::Unknown << u"2026-01-03"_s;
    QTest::newRow("no such day") << u"31.02.2026"_s << DateOrder::Unknown << QString();
    QTest::newRow("a word") << u"unknown"_s << DateOrder::Unknown << QString();
    QTest::newRow("a version") << u"7.4.1"_s << DateOrder::Unknown << QString();
}

void tst_LocalValue::aDayIsReadInManySpellings()
{
    QFETCH(QString, cell);
    QFETCH(DateOrder, order);
    QFETCH(QString, iso);

    QCOMPARE(isoDay(cell, order).value_or(QString()), iso);
}

void tst_LocalValue::theCellsOfAColumnProveItsOrder_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DateOrder>("order");

    QTest::newRow("a day above twelve") << QStringList{u"01/02/2026"_s, u"13/02/2026"_s} << DateOrder::DayFirst;
    QTest::newRow("a second number above twelve")
            << QStringList{u"01/02/2026"_s, u"02/13/2026"_s} << DateOrder::MonthFirst;
    QTest::newRow("nothing above twelve") << QStringList{u"01/02/2026"_s, u"03/04/2026"_s} << DateOrder::Unknown;
    QTest::newRow("both") << QStringList{u"13/02/2026"_s, u"02/13/2026"_s} << DateOrder::Unknown;
    QTest::newRow("dots") << QStringList{u"01.02.2026"_s} << DateOrder::DayFirst;
}

void tst_LocalValue::theCellsOfAColumnProveItsOrder()
{
    QFETCH(QStringList, cells);
    QFETCH(DateOrder, order);

    QCOMPARE(dateOrderOf(cells), order);
}

void tst_LocalValue::valuesOfOtherLanguagesAreTyped_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("typed");

    QTest::newRow("ja") << u"domain"_s << u"auto_renew"_s << u"Ja"_s << u"true"_s;
    QTest::newRow("non") << u"domain"_s << u"auto_renew"_s << u"non"_s << u"false"_s;
    QTest::newRow("a tick") << u"domain"_s << u"auto_renew"_s << u"x"_s << u"true"_s;
    QTest::newRow("neither") << u"domain"_s << u"auto_renew"_s << u"maybe"_s << u"maybe"_s;
    QTest::newRow("a decimal comma") << u"circuit"_s << u"down_mbps"_s << u"2,5"_s << u"2.5"_s;
    QTest::newRow("German thousands") << u"circuit"_s << u"down_mbps"_s << u"1.234,5"_s << u"1234.5"_s;
    QTest::newRow("English thousands") << u"circuit"_s << u"down_mbps"_s << u"1,234.5"_s << u"1234.5"_s;
    QTest::newRow("thousand or one and a bit") << u"circuit"_s << u"down_mbps"_s << u"1.234"_s << u"1.234"_s;
    QTest::newRow("money behind") << u"contract"_s << u"cost"_s << u"1.200,00 €"_s << u"1200.00 EUR"_s;
    QTest::newRow("money before") << u"contract"_s << u"cost"_s << u"£1,200.00"_s << u"1200.00 GBP"_s;
    QTest::newRow("money by code") << u"contract"_s << u"cost"_s << u"CHF 1'200.50"_s << u"1200.50 CHF"_s;
    QTest::newRow("money without a currency") << u"contract"_s << u"cost"_s << u"1200"_s << u"1200"_s;
    QTest::newRow("months") << u"contract"_s << u"notice"_s << u"3 Monate"_s << u"P3M"_s;
    QTest::newRow("years in French") << u"contract"_s << u"renews_for"_s << u"2 ans"_s << u"P2Y"_s;
    QTest::newRow("a role by its label") << u"asset"_s << u"role"_s << u"Access point"_s << u"access_point"_s;
    QTest::newRow("a role in German") << u"asset"_s << u"role"_s << u"Drucker"_s << u"printer"_s;
    QTest::newRow("a role nobody knows") << u"asset"_s << u"role"_s << u"Teapot"_s << u"Teapot"_s;
    QTest::newRow("a status of an inventory") << u"asset"_s << u"status"_s << u"Deployed"_s << u"in_use"_s;
}

void tst_LocalValue::valuesOfOtherLanguagesAreTyped()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    QFETCH(QString, cell);
    QFETCH(QString, typed);

    QCOMPARE(typedForm(*kinds().find(kind)->field(field), cell, DateOrder::Unknown), typed);
}

QTEST_APPLESS_MAIN(tst_LocalValue)
#include "tst_localvalue.moc"
