// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/weeklyhours.h"

#include <QTest>

using namespace covault;
using namespace covault::comanage;
using namespace Qt::StringLiterals;

class tst_WeeklyHours : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMomentIsCovered_data();
    void aMomentIsCovered();
    void whatIsNoHoursIsRefused_data();
    void whatIsNoHoursIsRefused();
    void betweenTwoChangesNothingChanges_data();
    void betweenTwoChangesNothingChanges();
};

void tst_WeeklyHours::aMomentIsCovered_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("expected");
    const QString office = u"Europe/Berlin Mo-Fr 08:00-18:00; Sa 09:00-12:00"_s;
    // 2026-11-23 is a Monday; Berlin is an hour ahead of UTC in winter.
    QTest::newRow("in the middle") << office << u"2026-11-23T12:00Z"_s << true;
    QTest::newRow("the first minute") << office << u"2026-11-23T07:00Z"_s << true;
    QTest::newRow("the minute before") << office << u"2026-11-23T06:59:59Z"_s << false;
    QTest::newRow("the last minute") << office << u"2026-11-23T16:59:59Z"_s << true;
    QTest::newRow("the end is not in it") << office << u"2026-11-23T17:00Z"_s << false;
    QTest::newRow("the second rule") << office << u"2026-11-28T10:00Z"_s << true;
    QTest::newRow("a day that no rule names") << office << u"2026-11-29T10:00Z"_s << false;
    QTest::newRow("an offset says the same moment") << office << u"2026-11-23T08:30+01:00"_s << true;
    QTest::newRow("always") << u"24/7"_s << u"2026-11-29T03:00Z"_s << true;
    QTest::newRow("always, somewhere") << u"Asia/Tokyo 24/7"_s << u"2026-11-29T03:00Z"_s << true;
    QTest::newRow("two spans a day: the second") << u"UTC Mo 08:00-12:00,13:00-17:00"_s << u"2026-11-23T13:00Z"_s << true;
    QTest::newRow("two spans a day: lunch") << u"UTC Mo 08:00-12:00,13:00-17:00"_s << u"2026-11-23T12:30Z"_s << false;
    QTest::newRow("single days") << u"UTC Mo,We 08:00-12:00"_s << u"2026-11-25T09:00Z"_s << true;
    QTest::newRow("round the end of the week: Sunday") << u"UTC Sa-Mo 08:00-12:00"_s << u"2026-11-29T09:00Z"_s << true;
    QTest::newRow("round the end of the week: Tuesday") << u"UTC Sa-Mo 08:00-12:00"_s << u"2026-11-24T09:00Z"_s << false;
    QTest::newRow("until midnight") << u"UTC Mo 18:00-24:00"_s << u"2026-11-23T23:59:59Z"_s << true;
    QTest::newRow("midnight is the next day") << u"UTC Mo 18:00-24:00"_s << u"2026-11-24T00:00Z"_s << false;
    QTest::newRow("over midnight: the evening") << u"UTC Fr 22:00-06:00"_s << u"2026-11-27T23:00Z"_s << true;
    QTest::newRow("over midnight: the morning after") << u"UTC Fr 22:00-06:00"_s << u"2026-11-28T05:59Z"_s << true;
    QTest::newRow("over midnight: its end") << u"UTC Fr 22:00-06:00"_s << u"2026-11-28T06:00Z"_s << false;
    QTest::newRow("over midnight: not the morning before") << u"UTC Fr 22:00-06:00"_s << u"2026-11-27T05:00Z"_s << false;
    QTest::newRow("over midnight and the week's end") << u"UTC Su 22:00-06:00"_s << u"2026-11-23T01:00Z"_s << true;
    // In Berlin the clock goes from 02:00 to 03:00 on 2026-03-29, and from 03:00 to 02:00 on 2026-10-25.
    QTest::newRow("summer: an hour earlier by UTC") << office << u"2026-07-20T06:00Z"_s << true;
    QTest::newRow("summer: the end too") << office << u"2026-07-20T16:00Z"_s << false;
    QTest::newRow("the Monday after the clocks went on") << office << u"2026-03-30T06:00Z"_s << true;
    QTest::newRow("the Friday before it") << office << u"2026-03-27T06:30Z"_s << false;
    QTest::newRow("spring: before the jump") << u"Europe/Berlin Su 01:00-03:00"_s << u"2026-03-29T00:59:59Z"_s << true;
    QTest::newRow("spring: the hour that is not there") << u"Europe/Berlin Su 01:00-03:00"_s << u"2026-03-29T01:00Z"_s << false;
    QTest::newRow("autumn: the hour the first time") << u"Europe/Berlin Su 02:00-03:00"_s << u"2026-10-25T00:30Z"_s << true;
    QTest::newRow("autumn: the hour again") << u"Europe/Berlin Su 02:00-03:00"_s << u"2026-10-25T01:30Z"_s << true;
    QTest::newRow("autumn: after it") << u"Europe/Berlin Su 02:00-03:00"_s << u"2026-10-25T02:00Z"_s << false;
    QTest::newRow("autumn: a night over it") << u"Europe/Berlin Sa 22:00-06:00"_s << u"2026-10-25T04:59Z"_s << true;
}

void tst_WeeklyHours::aMomentIsCovered()
{
    QFETCH(QString, hours);
    QFETCH(QString, at);
    const auto parsed = WeeklyHours::parse(hours);

    QVERIFY(parsed);
    QTEST(parsed->covers(*momentFromIso(at)), "expected");
}

void tst_WeeklyHours::whatIsNoHoursIsRefused_data()
{
    QTest::addColumn<QString>("hours");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"business hours"_s;
    QTest::newRow("no time zone") << u"Mo-Fr 08:00-18:00"_s;
    QTest::newRow("no such time zone") << u"Europe/Atlantis Mo-Fr 08:00-18:00"_s;
    QTest::newRow("no such day") << u"UTC Xx 08:00-18:00"_s;
    QTest::newRow("no such time") << u"UTC Mo 08:00-25:00"_s;
}

void tst_WeeklyHours::whatIsNoHoursIsRefused()
{
    QFETCH(QString, hours);

    QVERIFY(!WeeklyHours::parse(hours));
}

void tst_WeeklyHours::betweenTwoChangesNothingChanges_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("from");
    QTest::newRow("office") << u"Europe/Berlin Mo-Fr 08:00-18:00; Sa 09:00-12:00"_s << u"2026-11-23T12:10Z"_s;
    QTest::newRow("nights") << u"Europe/Berlin Mo-Su 22:00-06:00"_s << u"2026-11-23T12:00Z"_s;
    QTest::newRow("spring, a span that ends in the hour that is skipped")
            << u"Europe/Berlin Su 01:00-02:30"_s << u"2026-03-27T00:00Z"_s;
    QTest::newRow("autumn, a span that begins in the hour that comes twice")
            << u"Europe/Berlin Su 02:30-05:00"_s << u"2026-10-23T00:00Z"_s;
    QTest::newRow("half an hour's change of clocks") << u"Australia/Lord_Howe Su 01:00-02:15"_s << u"2026-10-01T00:00Z"_s;
}

void tst_WeeklyHours::betweenTwoChangesNothingChanges()
{
    QFETCH(QString, hours);
    QFETCH(QString, from);
    const auto parsed = WeeklyHours::parse(hours);
    const Moment start = *momentFromIso(from);
    const Moment end = start + std::chrono::hours(24 * 9);

    auto changes = parsed->changesBetween(start, end);
    std::ranges::sort(changes);

    for (Moment at = start + std::chrono::minutes(1); at < end; at += std::chrono::minutes(1)) {
        const bool isChange = std::ranges::binary_search(changes, at);
        if (!isChange && parsed->covers(at) != parsed->covers(at - std::chrono::minutes(1)))
            QFAIL(qPrintable(toIso(at)));
    }
}

QTEST_GUILESS_MAIN(tst_WeeklyHours)
#include "tst_weeklyhours.moc"
