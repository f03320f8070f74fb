// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "health/strength.h"
#include "ruletest.h"
#include "tests/app/desktop/threadtime.h"

using namespace covault;
using namespace covault::test;
using covault::desktop::testing::threadMilliseconds;
using namespace Qt::StringLiterals;

class tst_SecretRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reusedSecret_data();
    void reusedSecret();
    void aSecretOfManyRecordsIsOneFindingInNoTime();
    void weakSecret_data();
    void weakSecret() { compareScene(health::rules::weakSecret()); }
    void noFindingHoldsASecret();
    void aNameThatEverybodyKnowsMakesASecretWeaker();
};

void tst_SecretRules::reusedSecret_data()
{
    addSceneColumns();
    QTest::newRow("one password in three records")
            << u"2026-01-05 credential A password=Same-7-Zebra\n2026-01-05 credential B password=Same-7-Zebra\n"
               "2026-01-05 credential C password=Other\n2026-01-05 credential D password=Same-7-Zebra"_s
            << u"warning: One secret in 3 records: ‘A’, ‘B’, ‘D’"_s;
    QTest::newRow("different passwords") << u"2026-01-05 credential A password=One\n2026-01-05 credential B password=Two"_s << QString();
    QTest::newRow("one of the two is removed")
            << u"2026-01-05 credential A password=Same\n2026-01-05 credential B password=Same\n2026-02-05 remove B"_s << QString();
    QTest::newRow("a password and a site's alarm code") << u"2026-01-05 credential A password=Same\n2026-01-05 site S alarm_code=Same"_s
            << u"warning: One secret in 2 records: ‘A’, ‘S’"_s;
    QTest::newRow("twice in one record") << u"2026-01-05 credential A password=Same pin=Same"_s << QString();
}

void tst_SecretRules::reusedSecret()
{
    QFETCH(QString, scene);
    QFETCH(QString, expected);
    const health::Rule rule = health::rules::reusedSecret();
    const health::World world = Scene(scene).world(Today);

    const auto findings = health::judge(world, std::span(&rule, 1));

    // The records come in the order of their ids, which a scene does not choose.
    QStringList lines;
    for (const health::Finding &finding : findings) {
        QStringList titles;
        for (const vault::RecordKey &key : finding.records)
            titles += u"‘%1’"_s.arg(world.find(key)->title());
        titles.sort();
        lines += u"%1: %2: %3"_s.arg(health::severityName(finding.severity), finding.title, titles.join(u", "_s));
    }
    QCOMPARE(lines.join(u'\n'), expected);
}

/// As many credentials with one password, every second one in a place that only one side reads.
static health::Facts factsOfOneSecret(qint64 count)
{
    health::Facts facts = Scene(u"2026-01-05 credential Login password=Same-7-Zebra"_s).world(Today).facts();
    const vault::Record one = facts.records.front().read(facts.states);
    const Bytes state = one.state().encoded();
    const health::SecretPrint secret = facts.secrets.front();
    for (qint64 n = 2; n <= count; ++n) {
        vault::RecordRow row = one.row();
        row.n = n;
        row.key.id = RecordId::cutFrom(crypto::hash("many", {QByteArray::number(n)}).view());
        if (n % 2 == 0)
            row.key.collection = Scene::collection(u"Internal only"_s);
        facts.add(vault::Record(row, one.state(), one.kind()), state);
        facts.secrets.push_back({n, secret.field, secret.print});
    }
    return facts;
}

struct Judged
{
    std::vector<health::Finding> findings;
    double milliseconds;
};

static Judged judged(health::Facts facts)
{
    const health::Rule rule = health::rules::reusedSecret();
    const double before = threadMilliseconds();
    const health::World world(std::move(facts));
    auto findings = health::judge(world, std::span(&rule, 1));
    return {std::move(findings), threadMilliseconds() - before};
}

void tst_SecretRules::aSecretOfManyRecordsIsOneFindingInNoTime()
{
    constexpr qint64 Count = 50'000;
    const health::Facts facts = factsOfOneSecret(Count);
    health::Facts different = facts;
    for (health::SecretPrint &secret : different.secrets)
        secret.print = QByteArray::number(secret.record);

    const Judged alone = judged(std::move(different));
    const Judged together = judged(facts);

    QVERIFY(alone.findings.empty());
    QCOMPARE(together.findings.size(), size_t(1));
    QCOMPARE(together.findings.front().records.size(), size_t(Count));
    QCOMPARE(together.findings.front().title, u"One secret in 50000 records"_s);
    const double took = together.milliseconds - alone.milliseconds; // beside looking at as many records
    QVERIFY2(took < 600, qPrintable(u"%1 ms"_s.arg(took)));
}

void tst_SecretRules::weakSecret_data()
{
    addSceneColumns();
    const auto login = [](const QString &rest) { return u"2026-01-05 credential Login username=eve "_s + rest; };
    QTest::newRow("a word and a year") << login(u"password=Winter2025"_s)
            << u"warning: Easily guessed: Login | guessed within about 1 million tries; it should take at least 10 billion for a password"_s;
    QTest::newRow("the name of the organisation") << login(u"password=acmeworks1 category=website"_s)
            << u"warning: Easily guessed: Login | guessed within about 1 thousand tries; it should take at least 10 billion for ‘Website’"_s;
    QTest::newRow("enough for a website, not for a domain") << login(u"password=a9F3kL0q category=website"_s) << QString();
    QTest::newRow("not enough for a domain") << login(u"password=a9F3kL0q category=domain_admin"_s)
            << u"warning: Easily guessed: Login | guessed within about 1 quadrillion tries; it should take at least 1 quintillion for ‘Domain administrator’"_s;
    QTest::newRow("a bad one for a domain") << login(u"password=Winter2025 category=domain_admin"_s)
            << u"critical: Easily guessed: Login | guessed within about 1 million tries; it should take at least 1 quintillion for ‘Domain administrator’"_s;
    QTest::newRow("four words") << login(u"password=blaue-Katze-72-Regen category=domain_admin"_s) << QString();
    QTest::newRow("a short code of a door is no password") << u"2026-01-05 site Berlin alarm_code=1234"_s << QString();
    QTest::newRow("none at all") << login({}) << QString();
}

void tst_SecretRules::noFindingHoldsASecret()
{
    const health::World world = Scene(u"2024-01-05 credential A password=Winter2025 category=domain_admin\n"
                                      "2024-01-05 credential B password=Winter2025 category=domain_admin\n"
                                      "2024-01-06 fork B password=Sommer2025"_s).world(Today);

    const auto findings = health::judge(world, health::builtInRules());

    QVERIFY(findings.size() >= 6);
    const QString text = textOf(findings);
    QVERIFY2(!text.contains(u"Winter"_s) && !text.contains(u"Sommer"_s), qPrintable(text));
}

void tst_SecretRules::aNameThatEverybodyKnowsMakesASecretWeaker()
{
    const double unknown = health::strengthInBits(u"tannenfels77"_s, {});
    const double known = health::strengthInBits(u"tannenfels77"_s, {u"Tannenfels"_s});

    QVERIFY2(known < unknown / 2, qPrintable(u"%1 and %2 bits"_s.arg(known).arg(unknown)));
}

QTEST_GUILESS_MAIN(tst_SecretRules)
#include "tst_secretrules.moc"
