// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "health/overview.h"
#include "tests/app/desktop/threadtime.h"
#include "tests/core/health/scene.h"
#include "tests/core/health/testvault.h"

using namespace covault;
using namespace covault::health;
using namespace covault::test;
using covault::desktop::testing::threadMilliseconds;
using namespace Qt::StringLiterals;

class tst_Overview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsUrgent_data();
    void whatIsUrgent();
    void agesCountFromTheLastReview();
    void endingsAreThoseOfNinetyDays();
    void manyEndingsOfOneDayTakeNoTime();
    void aFindingOfManyRecordsShowsOneFace();
    void aSecretIsWeighedOnce();
    void aDecisionIsPutBack_data();
    void aDecisionIsPutBack();
    void aFindingThatWasReadBeforeIsReadAgain_data();
    void aFindingThatWasReadBeforeIsReadAgain();
};

static const QDate Today(2026, 11, 23);

void tst_Overview::whatIsUrgent_data()
{
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("urgency");

    QTest::newRow("critical, long over") << int(Severity::Critical) << -500 << int(Urgency::Today);
    QTest::newRow("a warning of today") << int(Severity::Warning) << 0 << int(Urgency::Today);
    QTest::newRow("a warning in two weeks") << int(Severity::Warning) << 14 << int(Urgency::Today);
    QTest::newRow("a warning in fifteen days") << int(Severity::Warning) << 15 << int(Urgency::Soon);
    QTest::newRow("a warning of yesterday") << int(Severity::Warning) << -1 << int(Urgency::Soon);
    QTest::newRow("a notice of today") << int(Severity::Notice) << 0 << int(Urgency::Someday);
}

void tst_Overview::whatIsUrgent()
{
    QFETCH(int, severity);
    QFETCH(int, days);

    QTEST(int(urgencyOf(Severity(severity), Today.addDays(days), Today)), "urgency");
}

void tst_Overview::agesCountFromTheLastReview()
{
    const Scene scene(uR"(
2024-01-05 document Old
2024-01-06 review Old
2026-10-24 document Month
2026-10-24 review Month
2026-10-01 document Autumn
2026-10-01 review Autumn
2026-10-02 document Never
)"_s);

    const Overview overview = overviewOf(scene.world(Today), builtInRules(), {});

    QStringList ages;
    for (const AgeBand &band : overview.ages)
        ages += u"%1%2: %3"_s.arg(band.isNever ? u"never"_s
                        : band.days            ? QString::number(*band.days)
                                               : u"older"_s,
                band.isLate ? u"!"_s : QString(), QString::number(band.count));

    QCOMPARE(ages.join(u' '), u"30: 1 60: 1 90: 0 180: 0 365!: 0 older!: 1 never!: 1"_s);
}

void tst_Overview::endingsAreThoseOfNinetyDays()
{
    const Scene scene(uR"(
2026-01-05 certificate Portal expires=2026-12-02
2026-01-05 certificate Past expires=2026-11-22
2026-01-05 certificate Far expires=2027-02-22
2026-01-05 certificate Edge expires=2027-02-21
2026-01-05 contract Line notice_date=2026-11-30
)"_s);
    const World world = scene.world(Today);

    QStringList endings;
    for (const Ending &ending : overviewOf(world, builtInRules(), {}).endings)
        endings += ending.day.toString(Qt::ISODate) + u' ' + world.find(ending.record)->title() + u' '
                + severityName(ending.severity);

    QCOMPARE(endings.join(u", "_s), u"2026-11-30 Line warning, 2026-12-02 Portal warning, 2027-02-21 Edge notice"_s);
}

void tst_Overview::manyEndingsOfOneDayTakeNoTime()
{
    constexpr int Certificates = 5'000;
    QString text;
    for (int i = 0; i < Certificates; ++i)
        text += u"2026-01-05 certificate C%1 expires=2026-12-02\n"_s.arg(i);
    const World world = Scene(text).world(Today);
    const Rule expiring = rules::expiring();
    const std::span rule(&expiring, 1);
    const double start = threadMilliseconds();
    const auto findings = report(world, rule, {}).findings;
    QVERIFY(findings.size() >= size_t(Certificates));
    const double judged = threadMilliseconds();

    const auto endings = overviewOf(world, rule, {}).endings;

    const double took = threadMilliseconds() - judged - (judged - start); // beside the judging
    QCOMPARE(endings.size(), size_t(Certificates));
    QVERIFY(std::ranges::all_of(endings, [](const Ending &ending) { return ending.severity == Severity::Warning; }));
    QVERIFY2(took < 500, qPrintable(u"%1 ms"_s.arg(took)));
}

void tst_Overview::aFindingOfManyRecordsShowsOneFace()
{
    TestVault vault(*momentFromIso(u"2026-11-23T12:00:00Z"_s));
    const ActId act = crypto::newUlid<ActId>(vault.clock());
    std::vector<vault::Wish> wishes;
    for (int i = 0; i < 100; ++i) {
        wishes.push_back(vault.wishFor(u"site"_s, {{u"name"_s, text(u"Site %1"_s.arg(i))}}));
        wishes.back().detail.cause = u"import"_s;
    }
    QVERIFY(vault->edit(wishes, act));

    const auto overview = readOverview(*vault, builtInRules());

    const auto &findings = overview->report.findings;
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().records.size(), size_t(100));
    QCOMPARE(findings.line(0).face.title, vault->record(*findings.firstRecord(0)).value()->title());
}

void tst_Overview::aSecretIsWeighedOnce()
{
    TestVault vault(*momentFromIso(u"2026-11-23T12:00:00Z"_s));
    const auto addSecret = [&vault](const QString &title, const QString &password) {
        vault.add(u"credential"_s, {{u"title"_s, text(title)}, {u"password"_s, text(password)}});
    };
    const auto weak = [](const Overview &overview) {
        return std::ranges::count(overview.report.findings, u"weak-secret"_s, &Finding::rule);
    };
    const auto strengths = std::make_shared<Strengths>();
    addSecret(u"Firewall"_s, u"summer"_s);
    QCOMPARE(weak(*readOverview(*vault, builtInRules(), strengths)), 1);
    QCOMPARE(strengths->judged(), 1);

    addSecret(u"Switch"_s, u"winter"_s);

    QCOMPARE(weak(*readOverview(*vault, builtInRules(), strengths)), 2);
    QCOMPARE(strengths->judged(), 2);

    vault.add(u"vendor"_s, {{u"name"_s, text(u"Albion Fibre"_s)}});

    QCOMPARE(weak(*readOverview(*vault, builtInRules(), strengths)), 2);
    QCOMPARE(strengths->judged(), 2);
}

void tst_Overview::aDecisionIsPutBack_data()
{
    QTest::addColumn<bool>("isAssigned");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");

    for (const bool isAssigned : {false, true}) {
        QTest::addRow("open, then snoozed, %s", isAssigned ? "assigned" : "not assigned")
                << isAssigned << int(State::Open) << int(State::Snoozed);
        QTest::addRow("snoozed, then accepted, %s", isAssigned ? "assigned" : "not assigned")
                << isAssigned << int(State::Snoozed) << int(State::Accepted);
        QTest::addRow("accepted, then open, %s", isAssigned ? "assigned" : "not assigned")
                << isAssigned << int(State::Accepted) << int(State::Open);
    }
}

static Finding read(TestVault &vault)
{
    const auto overview = readOverview(*vault, builtInRules());
    if (!overview || overview->report.findings.empty())
        qFatal("there is no finding");
    return overview->report.findings.front();
}

static void put(TestVault &vault, State state)
{
    const Finding finding = read(vault);
    Result<bool> done = true;
    if (state == State::Open)
        done = reopen(*vault, finding);
    else if (state == State::Snoozed)
        done = decide(*vault, finding, {Decision::Kind::Snoozed, Today.addDays(9), {}, {}});
    else
        done = decide(*vault, finding, {Decision::Kind::Accepted, {}, {}, u"it is a lab"_s});
    QVERIFY2(done, "the decision was refused");
}

void tst_Overview::aDecisionIsPutBack()
{
    QFETCH(bool, isAssigned);
    QFETCH(int, before);
    QFETCH(int, after);
    TestVault vault(*momentFromIso(u"2026-11-23T12:00:00Z"_s));
    vault.add(u"certificate"_s, {{u"name"_s, text(u"Portal"_s)}, {u"expires"_s, text(u"2026-11-20"_s)}});
    const MemberId own = *readOverview(*vault, builtInRules())->own;
    if (isAssigned)
        QVERIFY(decide(*vault, read(vault), {Decision::Kind::Assigned, {}, own, {}}));
    if (State(before) != State::Open)
        put(vault, State(before));
    const Finding asItWas = read(vault);
    put(vault, State(after));
    QVERIFY(read(vault) != asItWas || asItWas.state == State(after));

    QVERIFY(putBack(*vault, asItWas));

    QCOMPARE(read(vault), asItWas);
}

void tst_Overview::aFindingThatWasReadBeforeIsReadAgain_data()
{
    QTest::addColumn<int>("decided");

    QTest::newRow("it was snoozed") << int(State::Snoozed);
    QTest::newRow("it was accepted") << int(State::Accepted);
}

void tst_Overview::aFindingThatWasReadBeforeIsReadAgain()
{
    QFETCH(int, decided);
    TestVault vault(*momentFromIso(u"2026-11-23T12:00:00Z"_s));
    vault.add(u"certificate"_s, {{u"name"_s, text(u"Portal"_s)}, {u"expires"_s, text(u"2026-11-20"_s)}});
    const Finding open = read(vault);
    const MemberId own = *readOverview(*vault, builtInRules())->own;
    QVERIFY(decide(*vault, open, {Decision::Kind::Assigned, {}, own, {}}));
    put(vault, State(decided));

    const auto again = reread(*vault, open);

    QVERIFY(again);
    QCOMPARE(*again, read(vault));
    QVERIFY(reopen(*vault, open));
    QCOMPARE(*reread(*vault, *again), open);
}

QTEST_GUILESS_MAIN(tst_Overview)
#include "tst_overview.moc"
