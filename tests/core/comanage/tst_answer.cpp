// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/answer.h"
#include "../health/ruletest.h"

using namespace covault;
using namespace covault::comanage;
using namespace covault::test;
using namespace Qt::StringLiterals;

class tst_Answer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itAnswers_data();
    void itAnswers();
    void isReachedBy_data();
    void isReachedBy();
    void theEscalationSaysWhoIsNext();
    void nobodyStandsForNobody();
};

namespace {

const QString Noon = u"2026-11-23T12:00Z"_s;  // a Monday
const QString Night = u"2026-11-23T22:00Z"_s;
const QString Office = u" hours=\"UTC Mo-Fr 08:00-18:00\""_s;
const QString Leave = u" from=2026-11-20T00:00:00Z to=2026-11-30T08:00:00Z"_s;

// The duty 'Alerts', and what is drawn before it.
QString duty(const QString &fields, const QString &before = {})
{
    return before + u"2026-11-01 responsibility Alerts lane=monitoring accountable->%Northern "_s + fields + u'\n';
}

QString leaveOf(const QString &who, const QString &more = {})
{
    return u"2026-11-02 absence L who->%1%2 %3\n"_s.arg(who, Leave, more);
}

Answer answerIn(const health::World &world, const QString &at)
{
    return Responders(world).answer(*world.ofKind(u"responsibility"_s).front(), *momentFromIso(at));
}

void newRow(const char *name, const QString &scene, const QString &at, const QString &expected)
{
    QTest::newRow(name) << scene << at << expected;
}

void addPlainRows()
{
    newRow("the first responder", duty(u"first_responder->@Carl responsible->@Bob"_s), Noon, u"Carl of Northern: first responder"_s);
    newRow("without one, the responsible", duty(u"responsible->@Bob"_s), Noon, u"Bob of Northern: responsible"_s);
    newRow("without either, the backup", duty(u"backup->@Anna"_s), Noon, u"Anna of Acme: backup"_s);
    newRow("in the covered hours the first responder", duty(u"first_responder->@Carl after_hours->@Bob"_s + Office), Noon,
            u"Carl of Northern: first responder"_s);
    newRow("outside of them who is named for it", duty(u"first_responder->@Carl after_hours->@Bob"_s + Office), Night,
            u"Bob of Northern: outside the covered hours, responder after hours"_s);
    newRow("outside of them nobody else is asked", duty(u"first_responder->@Carl responsible->@Bob backup->@Anna"_s + Office), Night,
            u"nobody: outside the covered hours, nobody is named as responder after hours"_s);
    newRow("nobody at all", duty({}), Noon,
            u"nobody: nobody is named as first responder, nobody is named as responsible, nobody is named as backup"_s);
    newRow("hours in words cover all, and it is said", duty(u"first_responder->@Carl hours=\"business hours\""_s), Night,
            u"Carl of Northern: the hours of Alerts can't be read, first responder"_s);
    newRow("who left does not answer", duty(u"first_responder->@Dora backup->@Anna"_s), Noon, u"Anna of Acme: Dora has left, backup"_s);
    newRow("what can't be seen here", duty(u"first_responder->Elsewhere/Eve backup->@Anna"_s), Noon,
            u"Anna of Acme: who is named as first responder can't be seen here, backup"_s);
}

void addPeopleRows()
{
    const QString eve = u"2026-11-01 contact Eve organisation->%Northern\n"_s;
    newRow("a contact", duty(u"first_responder->Eve"_s, eve), Noon, u"Eve of Northern: first responder"_s);
    newRow("a contact of a vendor", duty(u"first_responder->Eve"_s, u"2026-11-01 vendor Telco\n2026-11-01 contact Eve vendor->Telco\n"_s), Noon,
            u"Eve of Telco: first responder"_s);
    newRow("a contact who left", duty(u"first_responder->Eve backup->@Bob"_s, u"2026-11-01 contact Eve departed_on=2026-11-20\n"_s), Noon,
            u"Bob of Northern: Eve has left, backup"_s);
    newRow("a contact who will leave", duty(u"first_responder->Eve"_s, u"2026-11-01 contact Eve organisation->%Northern departed_on=2026-12-20\n"_s), Noon,
            u"Eve of Northern: first responder"_s);
    const QString desk = u"2026-11-01 team Desk party->%Northern"_s;
    newRow("a team", duty(u"first_responder->Desk"_s, desk + u'\n'), Noon, u"Desk of Northern: first responder"_s);
    newRow("a team that is closed, then who is named after hours",
            duty(u"first_responder->Desk after_hours->@Carl responsible->@Bob"_s, desk + Office + u'\n'), Night,
            u"Carl of Northern: outside the hours of Desk, responder after hours"_s);
    newRow("a team that is closed, and nobody for the night", duty(u"first_responder->Desk responsible->@Bob"_s, desk + Office + u'\n'), Night,
            u"Bob of Northern: outside the hours of Desk, responsible"_s);
    newRow("a team of whom one is there", duty(u"first_responder->Desk"_s, desk + u" members->@Bob members->@Carl\n"_s) + leaveOf(u"@Bob"_s), Noon,
            u"Desk of Northern: first responder"_s);
    newRow("a team of whom nobody is there",
            duty(u"first_responder->Desk"_s, desk + u" members->@Bob members->@Dora\n"_s) + leaveOf(u"@Bob"_s), Noon,
            u"nobody: Desk is away, nobody is named as responsible, nobody is named as backup"_s);
}

void addAbsenceRows()
{
    const QString two = duty(u"responsible->@Carl backup->@Bob"_s);
    newRow("away: the backup", two + leaveOf(u"@Carl"_s), Noon, u"Bob of Northern: Carl is away until 2026-11-30 08:00 UTC, backup"_s);
    newRow("back again", two + leaveOf(u"@Carl"_s), u"2026-11-30T08:00Z"_s, u"Carl of Northern: responsible"_s);
    newRow("not yet away", two + leaveOf(u"@Carl"_s), u"2026-11-19T23:59Z"_s, u"Carl of Northern: responsible"_s);
    newRow("both away", two + leaveOf(u"@Carl"_s) + u"2026-11-02 absence M who->@Bob"_s + Leave, Noon,
            u"nobody: nobody is named as first responder, Carl is away until 2026-11-30 08:00 UTC, Bob is away until 2026-11-30 08:00 UTC"_s);
    newRow("the whole side away", two + leaveOf(u"%Northern"_s), Noon,
            u"nobody: nobody is named as first responder, Carl is away until 2026-11-30 08:00 UTC, Bob is away until 2026-11-30 08:00 UTC"_s);
    newRow("the side away but for one", two + leaveOf(u"%Northern"_s, u"covered_by->@Bob"_s), Noon,
            u"Bob of Northern: responsible, Carl is away until 2026-11-30 08:00 UTC, stands in for Carl"_s);
    newRow("who stands in comes before the backup", two + leaveOf(u"@Carl"_s, u"covered_by->@Anna"_s), Noon,
            u"Anna of Acme: responsible, Carl is away until 2026-11-30 08:00 UTC, stands in for Carl"_s);
    newRow("two who stand in for each other", two + leaveOf(u"@Carl"_s, u"covered_by->@Bob"_s) + u"2026-11-02 absence M who->@Bob covered_by->@Carl"_s + Leave, Noon,
            u"nobody: nobody is named as first responder, Carl is away until 2026-11-30 08:00 UTC, Bob is away until 2026-11-30 08:00 UTC"_s);
    newRow("a member whose contact is away", duty(u"responsible->@Carl backup->@Bob"_s, u"2026-11-01 contact Carl organisation->%Northern\n"_s) + leaveOf(u"Carl"_s), Noon,
            u"Bob of Northern: Carl is away until 2026-11-30 08:00 UTC, backup"_s);
    newRow("somebody else of that name", duty(u"responsible->@Carl backup->@Bob"_s, u"2026-11-01 contact Carl organisation->%Acme\n"_s) + leaveOf(u"Carl"_s), Noon,
            u"Carl of Northern: responsible"_s);
    newRow("a member whose contact is written in capitals", duty(u"responsible->@Carl backup->@Bob"_s, u"2026-11-01 contact CARL organisation->%Northern\n"_s) + leaveOf(u"CARL"_s), Noon,
            u"Bob of Northern: Carl is away until 2026-11-30 08:00 UTC, backup"_s);
    newRow("who stands in can't be seen here", two + leaveOf(u"@Carl"_s, u"covered_by->Elsewhere/Eve"_s), Noon,
            u"Bob of Northern: Carl is away until 2026-11-30 08:00 UTC, who would stand in can't be seen here, backup"_s);
    newRow("by night the backup stands in too", duty(u"after_hours->@Carl backup->@Bob"_s + Office) + leaveOf(u"@Carl"_s), Night,
            u"Bob of Northern: outside the covered hours, Carl is away until 2026-11-30 08:00 UTC, backup"_s);
    newRow("the escalation comes last", duty(u"responsible->@Carl"_s) + leaveOf(u"@Carl"_s) + u"2026-11-03 edit Alerts escalation[1]->@Dora\n2026-11-04 edit Alerts escalation[2]->@Anna"_s,
            Noon, u"Anna of Acme: Carl is away until 2026-11-30 08:00 UTC, Dora has left, escalation"_s);
}

void addScheduleRows()
{
    const QString nights = u"2026-11-01 schedule Nights time_zone=UTC turn=P1W rota_start=2026-11-02T08:00:00Z fallback->@Anna"_s;
    const QString two = u"\n2026-11-02 edit Nights rota[1]->@Bob\n2026-11-03 edit Nights rota[2]->@Carl\n"_s;
    const QString asked = u"after_hours->Nights"_s + Office;
    newRow("whose turn it is", duty(asked, nights + two), Night,
            u"Carl of Northern: outside the covered hours, responder after hours, on call by Nights until 2026-11-30 08:00 UTC"_s);
    newRow("away in his turn: the fallback", duty(asked, nights + two) + leaveOf(u"@Carl"_s), Night,
            u"Anna of Acme: outside the covered hours, responder after hours, Carl is away until 2026-11-30 08:00 UTC, the fallback of Nights"_s);
    newRow("nobody's turn: the fallback", duty(asked, nights + u'\n'), Night,
            u"Anna of Acme: outside the covered hours, responder after hours, the rota of Nights does not say whose turn it is, the fallback of Nights"_s);
    newRow("outside the hours of the schedule", duty(asked, nights + u" hours=\"UTC Sa-Su 00:00-24:00\""_s + two), Night,
            u"nobody: outside the covered hours, outside the hours of Nights, nobody is named as backup"_s);
    newRow("hours without a zone are those of the schedule", duty(u"first_responder->Nights"_s, nights + u" hours=\"Mo-Fr 18:00-08:00\""_s + two), Night,
            u"Carl of Northern: first responder, on call by Nights until 2026-11-30 08:00 UTC"_s);
    newRow("a team has the turn", duty(asked, u"2026-11-01 team Desk party->%Northern\n"_s + nights + u"\n2026-11-02 edit Nights rota[1]->Desk\n"_s), Night,
            u"Desk of Northern: outside the covered hours, responder after hours, on call by Nights"_s);
}

} // namespace

void tst_Answer::itAnswers_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("expected");
    addPlainRows();
    addPeopleRows();
    addAbsenceRows();
    addScheduleRows();
}

void tst_Answer::itAnswers()
{
    QFETCH(QString, scene);
    QFETCH(QString, at);
    const health::World world = Scene(scene).world(Today);

    const Answer answer = answerIn(world, at);

    const QString who = answer.who ? u"%1 of %2"_s.arg(answer.name, answer.party) : u"nobody"_s;
    QTEST(who + u": "_s + inWords(answer.reasons), "expected");
}

void tst_Answer::isReachedBy_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("expected");
    const QString eve = u"2026-11-01 contact Eve phone=+491 mobile=+492 after_hours=+493 email=e@x.example second_route=signal\n"_s;
    const QString asked = u"first_responder->Eve after_hours->Eve"_s + Office;
    newRow("by day the desk first", duty(asked, eve), Noon, u"+491 +492 +493 signal e@x.example"_s);
    newRow("by night the number for the night first", duty(asked, eve), Night, u"+493 +492 +491 signal e@x.example"_s);
    newRow("a number once", duty(asked, u"2026-11-01 contact Eve phone=+491 mobile=+491\n"_s), Noon, u"+491"_s);
    newRow("a member by the contact of his name and side",
            duty(u"first_responder->@Carl"_s, u"2026-11-01 contact Carl organisation->%Northern phone=+491\n"_s), Noon, u"+491"_s);
    newRow("not by that of a vendor", duty(u"first_responder->@Carl"_s, u"2026-11-01 vendor V\n2026-11-01 contact Carl vendor->V phone=+491\n"_s), Noon, QString());
    newRow("a team", duty(u"first_responder->Desk"_s, u"2026-11-01 team Desk phone=+494 email=d@x.example\n"_s), Noon, u"+494 d@x.example"_s);
    newRow("nobody by nothing", duty({}), Noon, QString());
}

void tst_Answer::isReachedBy()
{
    QFETCH(QString, scene);
    QFETCH(QString, at);
    const health::World world = Scene(scene).world(Today);

    QStringList ways;
    for (const Reach &reach : answerIn(world, at).reach)
        ways += reach.text;

    QTEST(ways.join(u' '), "expected");
}

void tst_Answer::theEscalationSaysWhoIsNext()
{
    const QString eve = u"2026-11-01 contact Eve phone=+491\n"_s;
    const health::World world = Scene(duty(u"first_responder->@Carl"_s, eve) + u"2026-11-03 edit Alerts escalation[1]->Eve"_s).world(Today);

    const Answer answer = answerIn(world, Noon);

    QCOMPARE(answer.name, u"Carl"_s);
    QCOMPARE(answer.escalation.size(), size_t(1));
    QCOMPARE(answer.escalation.front().name, u"Eve"_s);
    QCOMPARE(answer.escalation.front().reach.front().text, u"+491"_s);
}

void tst_Answer::nobodyStandsForNobody()
{
    const health::World world = Scene(duty(Office)).world(Today);

    const Answer day = answerIn(world, Noon);
    const Answer night = answerIn(world, Night);

    QVERIFY(!day.who && !night.who);
    QVERIFY(day.isCovered && !night.isCovered);
    QVERIFY(day.party.isEmpty() && day.reach.empty());
}

QTEST_GUILESS_MAIN(tst_Answer)
#include "tst_answer.moc"
