// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletest.h"

using namespace covault;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// What ends, renews by itself, or should have been changed by now.
class tst_DateRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expiring_data();
    void expiring() { compareScene(health::rules::expiring()); }
    void noticeDate_data();
    void noticeDate() { compareScene(health::rules::noticeDate()); }
    void rotationOverdue_data();
    void rotationOverdue() { compareScene(health::rules::rotationOverdue()); }
};

void tst_DateRules::expiring_data()
{
    addSceneColumns();
    const auto domain = [](const QString &rest) { return u"2026-01-05 domain a.example "_s + rest; };
    QTest::newRow("within the window") << domain(u"expires=2026-12-13"_s)
            << u"notice: Ends soon: a.example | Expires 2026-12-13, in 20 days"_s;
    QTest::newRow("within two weeks") << domain(u"expires=2026-11-24"_s)
            << u"warning: Ends soon: a.example | Expires 2026-11-24, in 1 day"_s;
    QTest::newRow("on the day") << domain(u"expires=2026-11-23"_s) << u"warning: Ends soon: a.example | Expires 2026-11-23, today"_s;
    QTest::newRow("past") << domain(u"expires=2026-11-09"_s)
            << u"critical: Past its date: a.example | Expires 2026-11-09, 14 days ago"_s;
    QTest::newRow("renews by itself") << domain(u"expires=2026-11-30 auto_renew=true"_s)
            << u"info: Ends soon: a.example | Expires 2026-11-30, in 7 days; it renews by itself"_s;
    QTest::newRow("a day outside the window") << domain(u"expires=2026-12-24"_s) << QString();
    QTest::newRow("without a date") << domain({}) << QString();
    QTest::newRow("a warranty that ended is no alarm") << u"2026-01-05 asset UPS warranty_end=2026-11-01"_s
            << u"notice: Past its date: UPS | Warranty ends 2026-11-01, 22 days ago"_s;
    QTest::newRow("a retired asset needs no warranty") << u"2026-01-05 asset UPS status=retired warranty_end=2026-11-01"_s << QString();
    QTest::newRow("a contract that ended") << u"2026-01-05 contract Lease end=2026-09-30"_s
            << u"warning: Past its date: Lease | End 2026-09-30, 54 days ago"_s;
    QTest::newRow("two dates of one record are one finding")
            << u"2026-01-05 asset UPS warranty_end=2026-12-01 end_of_support=2026-11-01"_s
            << u"warning: Past its date: UPS | Warranty ends 2026-12-01, in 8 days; Support ends 2026-11-01, 22 days ago"_s;
}

void tst_DateRules::noticeDate_data()
{
    addSceneColumns();
    const auto contract = [](const QString &rest) { return u"2026-01-05 contract Line end=2027-03-15 notice=P3M "_s + rest; };
    QTest::newRow("near, worked out of end and notice") << contract(u"renewal=tacit renews_for=P1Y 'cost=489.00 EUR' period=month"_s).replace(u'\'', u'"')
            << u"notice: Notice date near: Line | notice by 2026-12-15, in 22 days; the term ends on 2027-03-15; it renews by itself"
               " for P1Y; cost of missing it: 489.00 EUR a month, 5868.00 EUR for the next term"_s;
    QTest::newRow("within two weeks, without a cost") << u"2026-01-05 contract Line notice_date=2026-12-01 end=2027-03-01"_s
            << u"warning: Notice date near: Line | notice by 2026-12-01, in 8 days; the term ends on 2027-03-01"_s;
    QTest::newRow("missed, and it will renew") << contract(u"notice_date=2026-11-01 renewal=tacit"_s)
            << u"warning: Notice date passed: Line | notice by 2026-11-01, 22 days ago; the term ends on 2027-03-15; it renews by itself"_s;
    QTest::newRow("missed, and what that costs")
            << contract(u"notice_date=2026-11-01 renewal=tacit renews_for=P1Y 'cost=489.00 EUR' period=month"_s).replace(u'\'', u'"')
            << u"warning: Notice date passed: Line | notice by 2026-11-01, 22 days ago; the term ends on 2027-03-15; it renews by"
               " itself for P1Y; cost of missing it: 489.00 EUR a month, 5868.00 EUR for the next term"_s;
    QTest::newRow("missed, but it ends anyway") << contract(u"notice_date=2026-11-01 renewal=express"_s) << QString();
    QTest::newRow("missed, but it was cancelled") << contract(u"notice_date=2026-11-01 renewal=tacit decision=cancel"_s) << QString();
    QTest::newRow("going on was decided") << contract(u"renewal=tacit decision=renew"_s) << QString();
    QTest::newRow("far away") << u"2026-01-05 contract Line end=2028-03-15 notice=P3M renewal=tacit"_s << QString();
    QTest::newRow("no notice period") << u"2026-01-05 contract Line end=2026-12-15 renewal=tacit"_s << QString();
}

void tst_DateRules::rotationOverdue_data()
{
    addSceneColumns();
    const auto login = [](const QString &rest) { return u"2025-01-04 credential Login password=Zq8-unlikely "_s + rest; };
    QTest::newRow("an own interval") << login(u"rotation=interval rotation_days=90 password_changed=2025-01-04"_s)
            << u"warning: Due for rotation: Login | password set 2025-01-04; rotation every 90 days; 598 days over"_s;
    QTest::newRow("the interval of its category") << login(u"category=service_account"_s)
            << u"warning: Due for rotation: Login | password set 2025-01-04; rotation every 90 days; 598 days over"_s;
    QTest::newRow("what opens everything, for more than a year") << login(u"category=domain_admin"_s)
            << u"critical: Due for rotation: Login | password set 2025-01-04; rotation every 90 days; 598 days over"_s;
    QTest::newRow("changed lately") << login(u"category=domain_admin"_s) + u"\n2026-11-01 edit Login password=Other-8-unlikely"_s << QString();
    QTest::newRow("an edit of something else does not count") << login(u"category=service_account"_s) + u"\n2026-11-01 edit Login username=x"_s
            << u"warning: Due for rotation: Login | password set 2025-01-04; rotation every 90 days; 598 days over"_s;
    QTest::newRow("rotated by event only") << login(u"category=domain_admin rotation=on_event"_s) << QString();
    QTest::newRow("a category without an interval") << login(u"category=website"_s) << QString();
    QTest::newRow("a date far ahead counts as unknown") << login(u"category=service_account password_changed=2030-01-01"_s)
            << u"warning: Due for rotation: Login | password set on 2030-01-01, which lies in the future and counts as unknown;"
               " rotation every 90 days"_s;
    QTest::newRow("no password") << u"2025-01-04 credential Login category=domain_admin"_s << QString();
}

QTEST_GUILESS_MAIN(tst_DateRules)
#include "tst_daterules.moc"
