// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "vault/derive.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Derive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDurationBeforeADay_data();
    void aDurationBeforeADay();
    void theLastDayOfNotice_data();
    void theLastDayOfNotice();
    void aContractShowsItsNoticeDate();
    void aPasswordKnowsWhenItWasSet();
    void whatIsGivenWins();
    void nothingFollowsFromNothing();
};

void tst_Derive::aDurationBeforeADay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("duration");
    QTest::addColumn<QDate>("earlier");

    QTest::newRow("days") << QDate(2027, 3, 1) << u"P30D"_s << QDate(2027, 1, 30);
    QTest::newRow("weeks") << QDate(2027, 3, 1) << u"P2W"_s << QDate(2027, 2, 15);
    QTest::newRow("months") << QDate(2027, 3, 31) << u"P3M"_s << QDate(2026, 12, 31);
    QTest::newRow("to a shorter month") << QDate(2027, 3, 31) << u"P1M"_s << QDate(2027, 2, 28);
    QTest::newRow("to a leap day") << QDate(2028, 3, 31) << u"P1M"_s << QDate(2028, 2, 29);
    QTest::newRow("from a leap day") << QDate(2028, 2, 29) << u"P1Y"_s << QDate(2027, 2, 28);
    QTest::newRow("nothing at all") << QDate(2027, 3, 1) << u"P0D"_s << QDate(2027, 3, 1);
    QTest::newRow("no duration") << QDate(2027, 3, 1) << u"soon"_s << QDate();
    QTest::newRow("two units") << QDate(2027, 3, 1) << u"P1M2D"_s << QDate();
    QTest::newRow("hours") << QDate(2027, 3, 1) << u"PT3H"_s << QDate();
    QTest::newRow("no day") << QDate() << u"P3M"_s << QDate();
}

void tst_Derive::aDurationBeforeADay()
{
    QFETCH(QDate, day);
    QFETCH(QString, duration);
    QFETCH(QDate, earlier);

    QCOMPARE(earlierBy(day, duration).value_or(QDate()), earlier);
}

void tst_Derive::theLastDayOfNotice_data()
{
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QString>("notice");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QDate>("day");

    const QDate may(2027, 5, 15);
    QTest::newRow("to the end of the term") << may << u"P3M"_s << u"term_end"_s << QDate(2027, 2, 15);
    QTest::newRow("to any day") << may << u"P3M"_s << u"any_day"_s << QDate(2027, 2, 15);
    QTest::newRow("when nothing is said, to the end") << may << u"P3M"_s << QString() << QDate(2027, 2, 15);
    QTest::newRow("to the end of a month") << may << u"P1M"_s << u"month_end"_s << QDate(2027, 3, 30);
    QTest::newRow("to the end of a quarter") << may << u"P1M"_s << u"quarter_end"_s << QDate(2027, 2, 28);
    QTest::newRow("to the end of a year") << may << u"P3M"_s << u"year_end"_s << QDate(2026, 9, 30);
    QTest::newRow("when the term ends with the month") << QDate(2027, 2, 28) << u"P1M"_s << u"month_end"_s << QDate(2027, 1, 28);
    QTest::newRow("when the term ends with the quarter") << QDate(2027, 3, 31) << u"P1M"_s << u"quarter_end"_s << QDate(2027, 2, 28);
    QTest::newRow("when the term ends with the year") << QDate(2027, 12, 31) << u"P3M"_s << u"year_end"_s << QDate(2027, 9, 30);
    QTest::newRow("a day before the year's end") << QDate(2027, 12, 30) << u"P3M"_s << u"year_end"_s << QDate(2026, 9, 30);
    QTest::newRow("without a period") << may << QString() << u"term_end"_s << QDate();
    QTest::newRow("without an end") << QDate() << u"P3M"_s << u"term_end"_s << QDate();
}

void tst_Derive::theLastDayOfNotice()
{
    QFETCH(QDate, end);
    QFETCH(QString, notice);
    QFETCH(QString, to);
    QFETCH(QDate, day);

    QCOMPARE(noticeDate(end, notice, to).value_or(QDate()), day);
}

void tst_Derive::aContractShowsItsNoticeDate()
{
    VaultFixture at;
    const RecordKey key = at.add(u"contract"_s, {{"title", u"Support"_s}, {"end", u"2027-12-31"_s}, {"notice", u"P3M"_s}, {"notice_to", u"quarter_end"_s}});
    const Record record = at.read(key);

    QCOMPARE(derivedValue(record, u"notice_date"_s).toText(), u"2027-09-30"_s);
}

void tst_Derive::aPasswordKnowsWhenItWasSet()
{
    VaultFixture at;
    const RecordKey key = at.add(u"credential"_s, {{"title", u"Fire"_s}, {"password", u"one"_s}});
    at.clock.set(*momentFromIso(u"2026-12-24T08:00:00Z"));
    at.edit(key, {{"username", u"root"_s}});
    QCOMPARE(derivedValue(at.read(key), u"password_changed"_s).toText(), u"2026-11-23"_s);

    at.edit(key, {{"password", u"two"_s}});

    QCOMPARE(derivedValue(at.read(key), u"password_changed"_s).toText(), u"2026-12-24"_s);
    at.edit(key, {{"password", QString()}});
    QVERIFY(derivedValue(at.read(key), u"password_changed"_s).isNull());
}

void tst_Derive::whatIsGivenWins()
{
    VaultFixture at;
    const RecordKey key = at.add(u"credential"_s, {{"title", u"Fire"_s}, {"password", u"one"_s}, {"password_changed", u"2020-01-01"_s}});
    const Record record = at.read(key);

    QCOMPARE(shownValue(record, *record.kind()->field(u"password_changed"_s)).toText(), u"2020-01-01"_s);
}

void tst_Derive::nothingFollowsFromNothing()
{
    VaultFixture at;
    const Record record = at.read(at.add(u"contract"_s, {{"title", u"Support"_s}}));

    QVERIFY(derivedValue(record, u"notice_date"_s).isNull());
    QVERIFY(derivedValue(record, u"title"_s).isNull());
}

QTEST_APPLESS_MAIN(tst_Derive)
#include "tst_derive.moc"
