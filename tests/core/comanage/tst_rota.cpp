// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rota.h"
#include "../health/ruletest.h"

using namespace covault;
using namespace covault::comanage;
using namespace covault::test;
using namespace Qt::StringLiterals;

class tst_Rota : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsTheTurnOf_data();
    void itIsTheTurnOf();
    void turnsBeginWhereTheAnswerChanges();
    void ofOnePersonOnlyTheRotaBegins();
};

namespace {

const QString Three = u"\n2026-11-02 edit Nights rota[1]->@Anna\n2026-11-03 edit Nights rota[2]->@Bob\n2026-11-04 edit Nights rota[3]->@Carl"_s;

// A rota whose turns are so long and begin at that moment.
QString rota(const QString &turn, const QString &start, const QString &zone = u"Europe/Berlin"_s)
{
    return u"2026-11-01 schedule Nights time_zone=%1 turn=%2 rota_start=%3"_s.arg(zone, turn, start);
}

} // namespace

void tst_Rota::itIsTheTurnOf_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("expected");
    const QString weekly = rota(u"P1W"_s, u"2026-11-02T08:00:00Z"_s) + Three;
    QTest::newRow("the first moment") << weekly << u"2026-11-02T08:00Z"_s << u"Anna until 2026-11-09T08:00:00Z"_s;
    QTest::newRow("the last moment of a turn") << weekly << u"2026-11-09T07:59:59Z"_s << u"Anna until 2026-11-09T08:00:00Z"_s;
    QTest::newRow("the next") << weekly << u"2026-11-09T08:00Z"_s << u"Bob until 2026-11-16T08:00:00Z"_s;
    QTest::newRow("round again") << weekly << u"2026-11-23T12:00Z"_s << u"Anna until 2026-11-30T08:00:00Z"_s;
    QTest::newRow("before it begins") << weekly << u"2026-11-02T07:59Z"_s << QString();
    QTest::newRow("summer: at the same time of day") << weekly << u"2027-03-29T07:30Z"_s << u"Anna until 2027-04-05T07:00:00Z"_s;
    QTest::newRow("two weeks") << rota(u"P2W"_s, u"2026-11-02T08:00:00Z"_s) + Three << u"2026-11-15T12:00Z"_s << u"Anna until 2026-11-16T08:00:00Z"_s;
    QTest::newRow("months of other lengths") << rota(u"P1M"_s, u"2026-01-31T08:00:00Z"_s) + Three << u"2026-03-01T08:00Z"_s
            << u"Bob until 2026-03-31T07:00:00Z"_s;
    QTest::newRow("twelve hours, by the clock that does not jump")
            << rota(u"PT12H"_s, u"2026-03-28T19:00:00Z"_s) + Three << u"2026-03-29T06:59Z"_s << u"Anna until 2026-03-29T07:00:00Z"_s;
    QTest::newRow("one person, always") << u"2026-11-01 schedule Nights time_zone=UTC\n2026-11-02 edit Nights rota[1]->@Anna"_s
            << u"2026-11-23T12:00Z"_s << u"Anna"_s;
    QTest::newRow("several, and nothing says since when") << u"2026-11-01 schedule Nights time_zone=UTC turn=P1W"_s + Three
            << u"2026-11-23T12:00Z"_s << QString();
    QTest::newRow("several, and no length") << u"2026-11-01 schedule Nights time_zone=UTC rota_start=2026-11-02T08:00:00Z"_s + Three
            << u"2026-11-23T12:00Z"_s << QString();
    QTest::newRow("a turn of no length") << rota(u"P0D"_s, u"2026-11-02T08:00:00Z"_s) + Three << u"2026-11-23T12:00Z"_s << QString();
    QTest::newRow("nobody") << rota(u"P1W"_s, u"2026-11-02T08:00:00Z"_s) << u"2026-11-23T12:00Z"_s << QString();
}

void tst_Rota::itIsTheTurnOf()
{
    QFETCH(QString, scene);
    QFETCH(QString, at);
    const health::World world = Scene(scene).world(Today);
    const vault::Record &schedule = *world.ofKind(u"schedule"_s).front();

    const auto turn = turnAt(schedule, *momentFromIso(at));

    const QString until = turn && turn->until ? u" until %1"_s.arg(toIso(*turn->until)) : QString();
    QTEST(turn ? world.titleOf(turn->who) + until : QString(), "expected");
}

void tst_Rota::turnsBeginWhereTheAnswerChanges()
{
    const health::World world = Scene(rota(u"P1W"_s, u"2026-11-02T08:00:00Z"_s) + Three).world(Today);
    const vault::Record &schedule = *world.ofKind(u"schedule"_s).front();
    const Moment from = *momentFromIso(u"2026-10-20T00:00Z"_s);

    QStringList begins;
    for (const Moment moment : turnsBetween(schedule, from, from + std::chrono::hours(24 * 28), 100))
        begins += toIso(moment);

    QCOMPARE(begins, QStringList({u"2026-11-02T08:00:00Z"_s, u"2026-11-09T08:00:00Z"_s, u"2026-11-16T08:00:00Z"_s}));
    QCOMPARE(turnsBetween(schedule, from, from + std::chrono::hours(24 * 28), 2).size(), size_t(2));
}

void tst_Rota::ofOnePersonOnlyTheRotaBegins()
{
    const Moment from = *momentFromIso(u"2026-10-20T00:00Z"_s);
    const Moment start = *momentFromIso(u"2026-11-02T08:00Z"_s);
    const QString withoutTurns = u"2026-11-01 schedule Nights time_zone=UTC rota_start=2026-11-02T08:00:00Z"_s;
    for (const QString &schedules : {rota(u"P1W"_s, u"2026-11-02T08:00:00Z"_s), withoutTurns}) {
        const QString scene = schedules + u"\n2026-11-02 edit Nights rota[1]->@Anna"_s;
        const health::World world = Scene(scene).world(Today);
        const vault::Record &schedule = *world.ofKind(u"schedule"_s).front();

        QCOMPARE(turnsBetween(schedule, from, from + std::chrono::hours(24 * 28), 100), std::vector<Moment>{start});
        QCOMPARE(turnsBetween(schedule, from, start, 100), std::vector<Moment>());
        QCOMPARE(turnsBetween(schedule, start + std::chrono::hours(1), start + std::chrono::hours(24 * 28), 100),
                std::vector<Moment>());
    }
}

QTEST_GUILESS_MAIN(tst_Rota)
#include "tst_rota.moc"
