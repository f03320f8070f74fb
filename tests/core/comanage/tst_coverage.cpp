// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/coverage.h"
#include "comanage/rules.h"
#include "../health/ruletest.h"

using namespace covault;
using namespace covault::comanage;
using namespace covault::test;
using namespace Qt::StringLiterals;

class tst_Coverage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coverageGap_data();
    void coverageGap() { compareScene(comanage::rules::coverageGap()); }
    void oneLeaveIsOneFinding();
    void itIsSaidByWhenSomebodyMustBeFound();
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

void tst_Coverage::coverageGap_data()
{
    addSceneColumns();
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
            << u"warning: Nobody answers for a time: Phones | from 2026-11-23 12:00 UTC to 2026-12-01 00:00 UTC: nobody is named as first responder, "
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
    QCOMPARE(findings.front().title, u"2 duties are not covered for a time"_s);
    QVERIFY(findings.front().evidence.contains(u"‘Printers’"_s));
}

void tst_Coverage::itIsSaidByWhenSomebodyMustBeFound()
{
    const auto rule = comanage::rules::coverageGap();

    const auto ahead = health::judge(Scene(duty(Owned) + Carl + Bob).world(Today), std::span(&rule, 1));
    const auto now = health::judge(Scene(duty(u"accountable->%Northern responsible->@Carl"_s) + Carl).world(Today), std::span(&rule, 1));

    QCOMPARE(ahead.front().due, std::optional(QDate(2026, 11, 28)));
    QVERIFY(!ahead.front().since);
    QCOMPARE(now.front().since, std::optional(Today));
}

QTEST_GUILESS_MAIN(tst_Coverage)
#include "tst_coverage.moc"
