// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/dates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Dates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsDaysInManyLanguages_data();
    void findsDaysInManyLanguages();
    void leavesOtherNumbersAlone_data();
    void leavesOtherNumbersAlone();
    void openOrderIsMarked();
    void parseWantsTheWholeText();
};

void tst_Dates::findsDaysInManyLanguages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");

    QTest::newRow("ISO") << u"ends 2026-12-31."_s << QDate(2026, 12, 31);
    QTest::newRow("dots") << u"bis 1.7.2026"_s << QDate(2026, 7, 1);
    QTest::newRow("short year") << u"zum 31.12.26"_s << QDate(2026, 12, 31);
    QTest::newRow("American") << u"on 12/31/2026"_s << QDate(2026, 12, 31);
    QTest::newRow("German month") << u"am 3. März 2027 endet"_s << QDate(2027, 3, 3);
    QTest::newRow("English day first") << u"from 1st January 2026"_s << QDate(2026, 1, 1);
    QTest::newRow("English month first") << u"December 5, 2026"_s << QDate(2026, 12, 5);
    QTest::newRow("French") << u"le 14 août 2026"_s << QDate(2026, 8, 14);
    QTest::newRow("Spanish") << u"el 2 de enero de 2027"_s << QDate(2027, 1, 2);
}

void tst_Dates::findsDaysInManyLanguages()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);

    const auto found = dates::find(text);

    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].date, date);
}

void tst_Dates::leavesOtherNumbersAlone_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("address") << u"10.20.30.40"_s;
    QTest::newRow("version") << u"version 1.2.3.4"_s;
    QTest::newRow("no such month") << u"2026-13-01"_s;
    QTest::newRow("no month's name") << u"5 apples 2026"_s;
    QTest::newRow("money") << u"1.234,50"_s;
}

void tst_Dates::leavesOtherNumbersAlone()
{
    QFETCH(QString, text);

    QVERIFY(dates::find(text).empty());
}

void tst_Dates::openOrderIsMarked()
{
    QVERIFY(!dates::find(u"03/04/2026"_s).at(0).isCertain);
    QVERIFY(dates::find(u"13/04/2026"_s).at(0).isCertain);
    QVERIFY(dates::find(u"03.04.2026"_s).at(0).isCertain);
}

void tst_Dates::parseWantsTheWholeText()
{
    QCOMPARE(dates::parse(u" 2026-12-31 "_s), std::optional(QDate(2026, 12, 31)));
    QCOMPARE(dates::parse(u"20261231"_s), std::optional(QDate(2026, 12, 31)));
    QCOMPARE(dates::parse(u"2026-12-31T10:00:00"_s), std::optional(QDate(2026, 12, 31)));
    QVERIFY(!dates::parse(u"until 2026-12-31"_s));
    QVERIFY(!dates::parse(u"20261331"_s));
}

QTEST_APPLESS_MAIN(tst_Dates)
#include "tst_dates.moc"
