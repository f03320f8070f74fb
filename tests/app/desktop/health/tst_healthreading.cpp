// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rules.h"
#include "desktop/health/healthreading.h"
#include "desktop/health/healthwords.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_HealthReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFindingTellsWhen_data();
    void aFindingTellsWhen();
    void everyRuleHasWords();
    void theScoreIsMadeOfItsLines();
    void whatEndsOnOneDayIsOneMark();
    void eachFindingIsFiledOnce_data();
    void eachFindingIsFiledOnce();
};

static const QDate Today(2026, 11, 23);

void tst_HealthReading::aFindingTellsWhen_data()
{
    QTest::addColumn<QDate>("since");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("words");

    const QDate none;
    QTest::newRow("nothing known") << none << none << none << QString();
    QTest::newRow("due today") << Today.addDays(-9) << Today << none << u"today"_s;
    QTest::newRow("due tomorrow") << none << Today.addDays(1) << none << u"tomorrow"_s;
    QTest::newRow("due later") << none << Today.addDays(12) << none << u"in 12 days"_s;
    QTest::newRow("a day over") << none << Today.addDays(-1) << none << u"1 day over"_s;
    QTest::newRow("over") << none << Today.addDays(-265) << none << u"265 days over"_s;
    QTest::newRow("since yesterday") << Today.addDays(-1) << none << none << u"yesterday"_s;
    QTest::newRow("since long") << Today.addDays(-14) << none << none << u"14 days ago"_s;
    QTest::newRow("snoozed") << none << Today.addDays(-14) << QDate(2026, 12, 3) << u"until 03/12/2026"_s;
}

void tst_HealthReading::aFindingTellsWhen()
{
    QFETCH(QDate, since);
    QFETCH(QDate, due);
    QFETCH(QDate, until);
    health::Finding finding;
    finding.since = since.isValid() ? std::optional(since) : std::nullopt;
    finding.due = due.isValid() ? std::optional(due) : std::nullopt;
    finding.until = until.isValid() ? std::optional(until) : std::nullopt;
    finding.state = until.isValid() ? health::State::Snoozed : health::State::Open;

    QTEST(HealthWords::when(finding, Today), "words");
}

void tst_HealthReading::everyRuleHasWords()
{
    QVERIFY(comanage::allRules().size() >= 18);
    for (const health::Rule &rule : comanage::allRules()) {
        const QString bare = QString(rule.id).replace(u'-', u' ');
        QVERIFY2(HealthWords::ofRule(rule.id) != bare || rule.id == u"incomplete"_s, qPrintable(rule.id));
    }
}

void tst_HealthReading::theScoreIsMadeOfItsLines()
{
    health::Overview overview;
    overview.report.score.value = 82;
    overview.report.score.records = 100;
    using health::Severity;
    overview.report.score.lines = {{u"orphan"_s, Severity::Warning, 3, 0, 3},
            {u"expiring"_s, Severity::Critical, 1, 2, 8}, {u"orphan"_s, Severity::Notice, 1, 0, 1},
            {u"conflict"_s, Severity::Info, 5, 0, 0}};

    const HealthReading reading = readingOf(std::make_shared<const health::Overview>(std::move(overview)));

    QCOMPARE(drawing::describeScore(reading.charts->score, reading.charts->scoreLines),
            u"82: 100 to begin with; −10 without a place, 4; −8 ending or ended, 1"_s);
    QCOMPARE(reading.charts->scoreRemark, u"2 set aside"_s);
}

void tst_HealthReading::whatEndsOnOneDayIsOneMark()
{
    health::Overview overview;
    overview.checked = *momentFromIso(u"2026-11-23T12:00:00Z"_s);
    const auto keyOf = [](char letter) {
        return vault::RecordKey{{}, u"certificate"_s, *RecordId::fromBytes(Bytes(16, letter))};
    };
    for (const char letter : {'a', 'b', 'c'}) {
        overview.faces[keyOf(letter)] = {QString(QLatin1Char(letter)), {}};
        overview.endings.push_back({Today.addDays(letter == 'c' ? 9 : 7), keyOf(letter),
                letter == 'b' ? health::Severity::Warning : health::Severity::Notice});
    }

    const HealthReading reading = readingOf(std::make_shared<const health::Overview>(std::move(overview)));

    QCOMPARE(drawing::describeTimeline(reading.charts->endings),
            u"a and 1 more in 7 days, Warning; c in 9 days, Notice"_s);
    QCOMPARE(reading.charts->endingsRemark, u"3 dates"_s);
}

void tst_HealthReading::eachFindingIsFiledOnce_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("shown");

    using health::Severity;
    using health::State;
    QTest::newRow("critical") << int(Severity::Critical) << int(State::Open) << int(Shown::Attention);
    QTest::newRow("warning") << int(Severity::Warning) << int(State::Open) << int(Shown::Attention);
    QTest::newRow("notice") << int(Severity::Notice) << int(State::Open) << int(Shown::Notices);
    QTest::newRow("remark") << int(Severity::Info) << int(State::Open) << int(Shown::Notices);
    QTest::newRow("critical, snoozed") << int(Severity::Critical) << int(State::Snoozed) << int(Shown::Snoozed);
    QTest::newRow("notice, accepted") << int(Severity::Notice) << int(State::Accepted) << int(Shown::Accepted);
}

void tst_HealthReading::eachFindingIsFiledOnce()
{
    QFETCH(int, severity);
    QFETCH(int, state);
    health::Overview overview;
    health::Finding finding;
    finding.id = *FindingId::fromBytes(Bytes(FindingId::Size, 'f'));
    finding.severity = health::Severity(severity);
    finding.state = health::State(state);
    overview.report.findings = health::FindingList::of({finding});
    const auto shared = std::make_shared<const health::Overview>(std::move(overview));

    QStringList places;
    for (const Shown shown : {Shown::Attention, Shown::Notices, Shown::Snoozed, Shown::Accepted}) {
        HealthState one;
        one.shown = shown;
        choose(shared, one);
        if (one.findings == 1)
            places += QString::number(int(shown));
    }

    QFETCH(int, shown);
    QCOMPARE(places, QStringList({QString::number(shown)}));
}

COVAULT_GUI_MAIN(tst_HealthReading)
#include "tst_healthreading.moc"
