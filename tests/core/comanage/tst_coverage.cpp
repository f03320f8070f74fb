// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/coverage.h"
#include "comanage/rules.h"
#include "../health/ruletest.h"
#include "tests/app/desktop/threadtime.h"

using namespace covault;
using namespace covault::comanage;
using namespace covault::test;
using covault::desktop::testing::threadMilliseconds;
using namespace Qt::StringLiterals;

class tst_Coverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coverageGap_data();
    void coverageGap() { compareScene(comanage::rules::coverageGap()); }
    void oneLeaveIsOneFinding();
    void itIsSaidByWhenSomebodyMustBeFound();
    void aMinuteLaterTheSameIsSaid_data();
    void aMinuteLaterTheSameIsSaid();
    void whatHoursOpenHasNoDay();
    void theLeaveOfOthersChangesNothing();
    void muchPastLeaveTakesNoTime();
};

namespace {

const QString Owned = u" accountable->%Northern responsible->@Carl backup->@Bob"_s;
const QString Office = u" hours=\"UTC Mo-Fr 08:00-18:00\""_s;

QString duty(const QString &fields, const QString &lane = u"telephony_printing"_s)
{
    return u"2026-11-01 responsibility Phones lane=%1 %2\n"_s.arg(lane, fields);
}

QString leave(const QString &title, const QString &who, const QString &from, const QString &to, const QString &more = {})
{
    return u"2026-11-02 absence %1 who->@%2 from=%3 to=%4 %5\n"_s.arg(title, who, from, to, more);
}

const QString Carl = leave(u"L"_s, u"Carl"_s, u"2026-11-20T00:00:00Z"_s, u"2026-12-01T00:00:00Z"_s);
const QString Bob = leave(u"M"_s, u"Bob"_s, u"2026-11-28T00:00:00Z"_s, u"2026-12-10T00:00:00Z"_s);

} // namespace

// Whom a duty asks beyond those whom it names.
static void addRowsOfOthers()
{
    const QString desk = u"2026-11-01 team Desk party->%Northern hours=\"UTC Mo-Fr 08:00-17:00\"\n"_s;
    const QString carlAlone = duty(u"accountable->%Northern responsible->@Carl"_s);
    const QString evening = u"warning: Nobody answers for a time: Phones | from 2026-11-23 17:00 UTC to 2026-11-24 08:00 UTC: "_s;
    QTest::newRow("the escalation goes home") << desk + carlAlone + u"2026-11-03 edit Phones escalation[1]->Desk\n"_s + Carl
            << evening + u"nobody is named as first responder, Carl is away until 2026-12-01 00:00 UTC, nobody is named as backup, outside the hours of Desk"_s;
    QTest::newRow("the fallback goes home")
            << desk + u"2026-11-01 schedule Nights time_zone=UTC fallback->Desk\n2026-11-02 edit Nights rota[1]->@Carl\n"_s
                    + duty(u"accountable->%Northern first_responder->Nights"_s) + Carl
            << evening + u"Carl is away until 2026-12-01 00:00 UTC, outside the hours of Desk, nobody is named as responsible, nobody is named as backup"_s;
    QTest::newRow("who stands in goes home")
            << desk + carlAlone + leave(u"L"_s, u"Carl"_s, u"2026-11-20T00:00:00Z"_s, u"2026-12-01T00:00:00Z"_s, u"covered_by->Desk"_s)
            << evening + u"nobody is named as first responder, Carl is away until 2026-12-01 00:00 UTC, outside the hours of Desk, nobody is named as backup"_s;
    QTest::newRow("the responsible leaves while the backup is away")
            << u"2026-11-01 contact Eve organisation->%Northern departed_on=2026-12-05\n"_s + duty(u"accountable->%Northern responsible->Eve backup->@Bob"_s)
                    + leave(u"M"_s, u"Bob"_s, u"2026-12-01T00:00:00Z"_s, u"2026-12-20T00:00:00Z"_s)
            << u"warning: Nobody answers for a time: Phones | from 2026-12-05 00:00 UTC to 2026-12-20 00:00 UTC: nobody is named as first responder, "
               "Eve has left, Bob is away until 2026-12-20 00:00 UTC"_s;
    QTest::newRow("of a team one leaves while the other is away")
            << u"2026-11-01 contact Eve organisation->%Northern departed_on=2026-12-05\n2026-11-01 team Two party->%Northern members->Eve members->@Bob\n"_s
                    + duty(u"accountable->%Northern responsible->Two"_s) + leave(u"M"_s, u"Bob"_s, u"2026-12-01T00:00:00Z"_s, u"2026-12-20T00:00:00Z"_s)
            << u"warning: Nobody answers for a time: Phones | from 2026-12-05 00:00 UTC to 2026-12-20 00:00 UTC: nobody is named as first responder, "
               "Two is away, nobody is named as backup"_s;
    QTest::newRow("before the rota of one begins")
            << u"2026-11-01 schedule Nights time_zone=UTC rota_start=2026-11-27T08:00:00Z\n2026-11-02 edit Nights rota[1]->@Carl\n"_s
                    + duty(u"accountable->%Northern first_responder->Nights hours=24/7"_s)
            << u"warning: Nobody answers for a time: Phones | until 2026-11-27 08:00 UTC: the rota of Nights does not say whose turn it is, "
               "nobody is named as responsible, nobody is named as backup"_s;
}

void tst_Coverage::coverageGap_data()
{
    addSceneColumns();
    addRowsOfOthers();
    const QString both = u"nobody is named as first responder, Carl is away until 2026-12-01 00:00 UTC, Bob is away until 2026-12-10 00:00 UTC"_s;
    QTest::newRow("responsible and backup away at the same time") << duty(Owned) + Carl + Bob
            << u"warning: Nobody answers for a time: Phones | from 2026-11-28 00:00 UTC to 2026-12-01 00:00 UTC: "_s + both;
    QTest::newRow("of a security duty it is critical") << duty(Owned, u"monitoring"_s) + Carl + Bob
            << u"critical: Nobody answers for a time: Phones | from 2026-11-28 00:00 UTC to 2026-12-01 00:00 UTC: "_s + both;
    QTest::newRow("a gap has no weekend where none is covered") << duty(Owned + Office) + Carl + Bob
            << u"warning: Nobody answers for a time: Phones | from 2026-11-30 08:00 UTC to 2026-11-30 18:00 UTC: "_s + both;
    QTest::newRow("another answers first") << duty(Owned + u" first_responder->@Anna"_s) + Carl + Bob
            << u"notice: Responsible and backup are away: Phones | from 2026-11-28 00:00 UTC to 2026-12-01 00:00 UTC: "
               "Carl is away until 2026-12-01 00:00 UTC, Bob is away until 2026-12-10 00:00 UTC"_s;
    QTest::newRow("one after the other") << duty(Owned) + Carl + leave(u"M"_s, u"Bob"_s, u"2026-12-01T00:00:00Z"_s, u"2026-12-10T00:00:00Z"_s) << QString();
    QTest::newRow("somebody stands in") << duty(Owned) + Carl + leave(u"M"_s, u"Bob"_s, u"2026-11-28T00:00:00Z"_s, u"2026-12-10T00:00:00Z"_s, u"covered_by->@Anna"_s) << QString();
    QTest::newRow("only one is away") << duty(Owned) + Carl << QString();
    QTest::newRow("the only one is away") << duty(u"accountable->%Northern responsible->@Carl"_s) + Carl
            << u"warning: Nobody answers for a time: Phones | until 2026-12-01 00:00 UTC: nobody is named as first responder, "
               "Carl is away until 2026-12-01 00:00 UTC, nobody is named as backup"_s;
    QTest::newRow("leave that is over") << duty(Owned) + leave(u"L"_s, u"Carl"_s, u"2026-11-01T00:00:00Z"_s, u"2026-11-23T12:00:00Z"_s)
            + leave(u"M"_s, u"Bob"_s, u"2026-11-01T00:00:00Z"_s, u"2026-11-23T12:00:00Z"_s) << QString();
    QTest::newRow("leave in months") << duty(Owned) + leave(u"L"_s, u"Carl"_s, u"2027-03-01T00:00:00Z"_s, u"2027-04-01T00:00:00Z"_s)
            + leave(u"M"_s, u"Bob"_s, u"2027-03-01T00:00:00Z"_s, u"2027-04-01T00:00:00Z"_s) << QString();
    QTest::newRow("covered hours in which the team is closed")
            << u"2026-11-01 team Desk party->%Northern hours=\"UTC Mo-Fr 08:00-17:00\"\n"_s + duty(u"accountable->%Northern first_responder->Desk"_s + Office)
            << u"warning: Nobody answers for a time: Phones | from 2026-11-23 17:00 UTC to 2026-11-23 18:00 UTC: outside the hours of Desk, "
               "nobody is named as responsible, nobody is named as backup"_s;
    QTest::newRow("hours that nobody promised") << u"2026-11-01 team Desk party->%Northern hours=\"UTC Mo-Fr 08:00-17:00\"\n"_s
            + duty(u"accountable->%Northern first_responder->Desk"_s) << QString();
    QTest::newRow("away in his turn by night")
            << u"2026-11-01 schedule Nights time_zone=UTC turn=P1W rota_start=2026-11-02T08:00:00Z\n2026-11-02 edit Nights rota[1]->@Bob\n2026-11-03 edit Nights rota[2]->@Carl\n"_s
                    + duty(u"accountable->%Northern first_responder->@Anna after_hours->Nights"_s + Office) + leave(u"L"_s, u"Bob"_s, u"2026-11-25T00:00:00Z"_s, u"2026-12-03T00:00:00Z"_s)
            << u"warning: Nobody answers for a time: Phones | from 2026-11-30 18:00 UTC to 2026-12-01 08:00 UTC: outside the covered hours, "
               "Bob is away until 2026-12-03 00:00 UTC, nobody is named as backup"_s;
    QTest::newRow("nobody is named: that is another finding") << duty(u"accountable->%Northern"_s + Office) << QString();
    QTest::newRow("of an unowned duty that is not the point") << duty(u"responsible->@Carl"_s) + Carl << QString();
}

void tst_Coverage::oneLeaveIsOneFinding()
{
    const QString two = duty(u"accountable->%Northern responsible->@Carl"_s)
            + u"2026-11-01 responsibility Printers lane=telephony_printing accountable->%Northern responsible->@Carl\n"_s;
    const auto rule = comanage::rules::coverageGap();

    const auto findings = health::judge(Scene(two + Carl).world(Today), std::span(&rule, 1));

    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().title, u"2 duties miss their people for a time"_s);
    QVERIFY(findings.front().evidence.contains(u"‘Printers’"_s));
}

void tst_Coverage::itIsSaidByWhenSomebodyMustBeFound()
{
    const auto rule = comanage::rules::coverageGap();

    const auto ahead = health::judge(Scene(duty(Owned) + Carl + Bob).world(Today), std::span(&rule, 1));
    const auto now = health::judge(Scene(duty(u"accountable->%Northern responsible->@Carl"_s) + Carl).world(Today), std::span(&rule, 1));

    QCOMPARE(ahead.front().due, std::optional(QDate(2026, 11, 28)));
    QVERIFY(!ahead.front().since);
    QCOMPARE(now.front().since, std::optional(QDate(2026, 11, 20)));
    QVERIFY(!now.front().due);
}

void tst_Coverage::aMinuteLaterTheSameIsSaid_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("begin");
    const QString carlAlone = duty(u"accountable->%Northern responsible->@Carl"_s);
    const auto from = [](const QString &day) {
        return leave(u"L"_s, u"Carl"_s, day + u"T00:00:00Z"_s, u"2027-03-01T00:00:00Z"_s);
    };
    QTest::newRow("open") << carlAlone + Carl << u"until 2026-12-01 00:00 UTC: "_s;
    QTest::newRow("open for long") << carlAlone + from(u"2026-11-20"_s) << u"for the next 28 days: "_s;
    QTest::newRow("ahead") << duty(Owned) + Carl + Bob << u"from 2026-11-28 00:00 UTC to 2026-12-01 00:00 UTC: "_s;
    QTest::newRow("ahead and for long") << carlAlone + from(u"2026-12-05"_s) << u"from 2026-12-05 00:00 UTC on: "_s;
}

void tst_Coverage::aMinuteLaterTheSameIsSaid()
{
    QFETCH(QString, scene);
    QFETCH(QString, begin);
    const auto rule = comanage::rules::coverageGap();
    health::Facts facts = Scene(scene).world(Today).facts();
    facts.now += std::chrono::minutes(1);

    const auto now = health::judge(Scene(scene).world(Today), std::span(&rule, 1));
    const auto later = health::judge(health::World(std::move(facts)), std::span(&rule, 1));

    QVERIFY2(now.front().evidence.startsWith(begin), qPrintable(now.front().evidence));
    QCOMPARE(later.front(), now.front());
}

void tst_Coverage::whatHoursOpenHasNoDay()
{
    const auto rule = comanage::rules::coverageGap();
    const QString weekend = u"2026-11-01 team Desk party->%Northern hours=\"UTC Sa-Su 08:00-17:00\"\n"_s;
    const QString asked = duty(u"accountable->%Northern responsible->@Carl"_s) + u"2026-11-03 edit Phones escalation[1]->Desk\n"_s;

    const auto findings = health::judge(Scene(weekend + asked + Carl).world(Today), std::span(&rule, 1));

    // Since Sunday evening: not since Carl left, for the desk answered on Sunday.
    QCOMPARE(findings.size(), size_t(1));
    QVERIFY(!findings.front().since && !findings.front().due);
}

void tst_Coverage::theLeaveOfOthersChangesNothing()
{
    const QString others = leave(u"N"_s, u"Anna"_s, u"2026-11-25T00:00:00Z"_s, u"2026-11-30T00:00:00Z"_s);
    const health::World world = Scene(duty(Owned) + Carl + others).world(Today);
    const Moment now = world.facts().now;

    const auto changes = Responders(world).changesBetween(
            *world.ofKind(u"responsibility"_s).front(), now, now + std::chrono::hours(24 * 28));

    QCOMPARE(changes, std::vector<Moment>({now, *momentFromIso(u"2026-12-01T00:00Z"_s)}));
}

void tst_Coverage::muchPastLeaveTakesNoTime()
{
    constexpr int People = 50, Absences = 1'000, Duties = 200;
    QString text;
    for (int i = 0; i < People; ++i)
        text += u"2026-11-01 contact Person%1 organisation->%Northern\n"_s.arg(i);
    for (int i = 0; i < Absences; ++i)
        text += u"2026-11-02 absence A%1 who->Person%2 from=2026-10-01T00:00:00Z to=2026-10-08T00:00:00Z\n"_s.arg(i).arg(i % People);
    for (int i = 0; i < Duties; ++i)
        text += u"2026-11-03 responsibility Duty%1 lane=telephony_printing"_s.arg(i) + Owned + u'\n';
    const health::World world = Scene(text).world(Today);
    const auto rule = comanage::rules::coverageGap();
    const double before = threadMilliseconds();

    const auto findings = health::judge(world, std::span(&rule, 1));

    const double took = threadMilliseconds() - before;
    QVERIFY(findings.empty());
    QVERIFY2(took < 250, qPrintable(u"%1 ms"_s.arg(took)));
}

QTEST_GUILESS_MAIN(tst_Coverage)
#include "tst_coverage.moc"
