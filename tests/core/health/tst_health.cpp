// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/markdownlinks.h"
#include "members/ids.h"
#include "ruletest.h"

using namespace covault;
using namespace covault::health;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// What findings add up to, where decisions about them live, and which intervals hold.
class tst_Health : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theScoreFollowsTheFormula_data();
    void theScoreFollowsTheFormula();
    void theScoreIsExplainedLineByLine();
    void theIdOfAFindingDoesNotDependOnOrder();
    void findingsComeGravestFirstThenByDateThenByTitle();
    void aDecisionComesBackFromItsRow();
    void aSnoozedFindingWakesOnItsDay();
    void decisionsLiveWhereAllWhoReadThemMaySeeEverySubject();
    void aFindingAboutACauseLivesInItsCollectionsOwnRecord();
    void intervalsAreLookedUpFromTheCollectionToTheKindFile();
    void onlyKindsAndTheirChoicesAreIntervals();
    void linksInTextsAreFoundByTheirIds();
};

static Finding finding(Severity severity, State state = State::Open, const QString &title = {}, QDate due = {})
{
    Finding made;
    made.rule = u"test"_s;
    made.severity = severity;
    made.state = state;
    made.title = title;
    if (due.isValid())
        made.due = due;
    return made;
}

void tst_Health::theScoreFollowsTheFormula_data()
{
    QTest::addColumn<int>("criticals");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<int>("notices");
    QTest::addColumn<int>("infos");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("score");
    QTest::newRow("nothing") << 0 << 0 << 0 << 0 << 100 << 100;
    QTest::newRow("one of each in a hundred records") << 1 << 1 << 1 << 1 << 100 << 88;
    QTest::newRow("a small vault counts as twenty") << 0 << 0 << 1 << 0 << 1 << 95;
    QTest::newRow("information weighs nothing") << 0 << 0 << 0 << 50 << 20 << 100;
    QTest::newRow("it never falls below zero") << 10 << 0 << 0 << 0 << 20 << 0;
    QTest::newRow("it is rounded down") << 0 << 0 << 1 << 0 << 1000 << 99;
}

void tst_Health::theScoreFollowsTheFormula()
{
    QFETCH(int, criticals);
    QFETCH(int, warnings);
    QFETCH(int, notices);
    QFETCH(int, infos);
    QFETCH(int, records);
    std::vector<Finding> findings;
    findings.insert(findings.end(), size_t(criticals), finding(Severity::Critical));
    findings.insert(findings.end(), size_t(warnings), finding(Severity::Warning));
    findings.insert(findings.end(), size_t(notices), finding(Severity::Notice));
    findings.insert(findings.end(), size_t(infos), finding(Severity::Info));

    QTEST(scoreOf(FindingList::of(findings), records).value, "score");
}

void tst_Health::theScoreIsExplainedLineByLine()
{
    const Score score = scoreOf(FindingList::of({finding(Severity::Notice), finding(Severity::Warning), finding(Severity::Warning, State::Accepted),
                                        finding(Severity::Warning, State::Snoozed)}), 20);

    const std::vector<ScoreLine> expected = {
            {u"test"_s, Severity::Warning, 1, 2, 3},
            {u"test"_s, Severity::Notice, 1, 0, 1},
    };
    QVERIFY(score.lines == expected);
    QCOMPARE(score.value, 80);
}

void tst_Health::theIdOfAFindingDoesNotDependOnOrder()
{
    QCOMPARE(findingId(u"r"_s, {"a", "b"}), findingId(u"r"_s, {"b", "a", "b"}));
    QVERIFY(findingId(u"r"_s, {"a", "b"}) != findingId(u"r"_s, {"a"}));
    QVERIFY(findingId(u"r"_s, {"a"}) != findingId(u"s"_s, {"a"}));
    QCOMPARE(findingId(u"r"_s, {"a"}).toString().size(), 16);
}

void tst_Health::findingsComeGravestFirstThenByDateThenByTitle()
{
    std::vector<Finding> findings = {finding(Severity::Notice, State::Open, u"d"_s), finding(Severity::Warning, State::Open, u"c"_s),
            finding(Severity::Warning, State::Open, u"b"_s), finding(Severity::Warning, State::Open, u"a"_s, QDate(2027, 1, 1)),
            finding(Severity::Warning, State::Open, u"z"_s, QDate(2026, 1, 1))};

    std::sort(findings.begin(), findings.end(), comesBefore);

    QString order;
    for (const Finding &one : findings)
        order += one.title;
    QCOMPARE(order, u"zabcd"_s);
}

void tst_Health::aDecisionComesBackFromItsRow()
{
    const Decision decision{Decision::Kind::Snoozed, QDate(2027, 1, 1), Scene::member(u"Anna"_s), u"why"_s};

    const auto back = Decision::decode(decision.encode());

    QVERIFY(back && *back == decision);
    QVERIFY(!Decision::decode(cbor::Value::text(u"snoozed"_s)));
    QVERIFY(!Decision::decode(cbor::Value()));
}

void tst_Health::aSnoozedFindingWakesOnItsDay()
{
    const Scene scene(u"2026-01-05 contract Lease"_s);
    Finding waiting = about(u"test"_s, *scene.world(Today).find(scene.key(u"Lease"_s)));
    const LocalDecisions local = {{waiting.id, {Decision::Kind::Snoozed, QDate(2026, 12, 1), {}, {}}}};

    Finding before = waiting;
    applyDecision(before, scene.world(QDate(2026, 11, 30)), local);
    Finding after = waiting;
    applyDecision(after, scene.world(QDate(2026, 12, 1)), local);

    QCOMPARE(before.state, State::Snoozed);
    QCOMPARE(before.until, QDate(2026, 12, 1));
    QVERIFY(before.isLocal);
    QCOMPARE(after.state, State::Open);
}

void tst_Health::decisionsLiveWhereAllWhoReadThemMaySeeEverySubject()
{
    const Scene scene(u"2026-01-05 credential A\n2026-01-05 credential B in:\"Internal only\"\n2026-01-05 credential C in:Elsewhere"_s);
    const World world = scene.world(Today);
    const auto homeOfBoth = [&](const QString &one, const QString &other) {
        Finding both = about(u"test"_s, *world.find(scene.key(one)));
        both.subjects.push_back(scene.key(other).id.bytes());
        return homeOf(both, world);
    };

    QCOMPARE(homeOfBoth(u"A"_s, u"B"_s), scene.key(u"B"_s));
    QCOMPARE(homeOfBoth(u"B"_s, u"A"_s), scene.key(u"B"_s));
    QCOMPARE(homeOfBoth(u"B"_s, u"C"_s), std::nullopt);
}

void tst_Health::aFindingAboutACauseLivesInItsCollectionsOwnRecord()
{
    const Scene scene(u"2026-01-05 import 7 asset A\n2026-01-05 import 7 asset B in:\"Internal only\""_s);
    const World world = scene.world(Today);
    const CollectionId shared = Scene::collection(u"Shared"_s);

    Finding one = causedBy(u"test"_s, "an act of bytes.", *world.find(scene.key(u"A"_s)));
    Finding both = one;
    both.records.push_back(scene.key(u"B"_s));

    const vault::RecordKey own{shared, u"setting"_s, members::settingRecordId(shared, u"collection"_s)};
    QCOMPARE(homeOf(one, world), own);
    QCOMPARE(homeOf(both, world), std::nullopt);
}

void tst_Health::intervalsAreLookedUpFromTheCollectionToTheKindFile()
{
    const Scene scene(u"2026-01-05 contact Eve flags=technical flags=emergency\n2026-01-05 document Book type=runbook in:\"Internal only\""_s);
    const World world = scene.world(Today);
    const vault::Record &eve = *world.find(scene.key(u"Eve"_s));
    const vault::Record &book = *world.find(scene.key(u"Book"_s));
    Policy policy = world.facts().policy;

    QCOMPARE(policy.reviewDays(eve), 90);
    QCOMPARE(policy.reviewDays(book), 180);
    policy.set(Scene::collection(u"Shared"_s), u"contact.technical"_s, 30);
    policy.set(Scene::collection(u"Shared"_s), u"document.runbook"_s, 60);
    QCOMPARE(policy.reviewDays(eve), 30);
    QCOMPARE(policy.reviewDays(book), 60);
    policy.set(Scene::collection(u"Internal only"_s), u"document.runbook"_s, 7);
    QCOMPARE(policy.reviewDays(book), 7);
    policy.set(Scene::collection(u"Internal only"_s), u"document.runbook"_s, 0);
    QCOMPARE(policy.reviewDays(book), std::nullopt);
    QCOMPARE(policy.effective().value(u"document.runbook"_s), 60);
    QCOMPARE(policy.effective().value(u"credential.domain_admin.rotation"_s), 90);
}

void tst_Health::onlyKindsAndTheirChoicesAreIntervals()
{
    const auto kinds = vault::Kinds::builtIn();
    QVERIFY(kinds);
    for (const QString &key : {u"document"_s, u"document.runbook"_s, u"credential.domain_admin.rotation"_s, u"credential.own_category"_s})
        QVERIFY2(isIntervalKey(*kinds, key), qPrintable(key));
    for (const QString &key : {u"collection"_s, u"setting"_s, u"document.novel"_s, u"document."_s, u"asset.firewall"_s,
                 u"document.runbook.renewal"_s, QString()})
        QVERIFY2(!isIntervalKey(*kinds, key), qPrintable(key));
    QCOMPARE(parseDays(u"60"), 60);
    QCOMPARE(parseDays(u"-1"), std::nullopt);
    QCOMPARE(parseDays(u"soon"), std::nullopt);
}

void tst_Health::linksInTextsAreFoundByTheirIds()
{
    const QString id = u"01M6G81MCA37SBHQK84NPTH6DG"_s;
    const std::vector<RecordId> one = {*RecordId::parse(id)};

    QCOMPARE(recordLinksIn(u"[a](covault://record/%1) and again covault://%2"_s.arg(id, id.toLower())), one);
    QCOMPARE(recordLinksIn(u"<covault://record/%1?field=x>."_s.arg(id)), one);
    QVERIFY(recordLinksIn(u"covault://record/short https://%1"_s.arg(id)).empty());
}

QTEST_GUILESS_MAIN(tst_Health)
#include "tst_health.moc"
