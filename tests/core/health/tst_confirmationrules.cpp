// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletest.h"

using namespace covault;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// What is not confirmed, changed since, or in conflict.
class tst_ConfirmationRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unconfirmed_data();
    void unconfirmed() { compareScene(health::rules::unconfirmed()); }
    void editedSinceReview_data();
    void editedSinceReview() { compareScene(health::rules::editedSinceReview()); }
    void dependencyChanged_data();
    void dependencyChanged() { compareScene(health::rules::dependencyChanged()); }
    void conflict_data();
    void conflict() { compareScene(health::rules::conflict()); }
    void anImportKeepsItsFindingWhileRecordsAreWorkedOff();
    void anIntervalOfTheVaultMovesTheLimit();
};

void tst_ConfirmationRules::unconfirmed_data()
{
    addSceneColumns();
    QTest::newRow("a record past its interval is due") << u"2026-01-05 document Plan"_s
            << u"notice: Not confirmed: Plan | not confirmed since 2026-01-05 (322 days; limit 180)"_s;
    QTest::newRow("a short interval is graver") << u"2026-08-05 document Plan type=security"_s
            << u"warning: Not confirmed: Plan | not confirmed since 2026-08-05 (110 days; limit 60)"_s;
    QTest::newRow("on its last day it is not due") << u"2026-05-27 document Plan"_s << QString();
    QTest::newRow("a review restarts the clock") << u"2026-01-05 document Plan\n2026-11-01 review Plan"_s << QString();
    QTest::newRow("a review far ahead counts as unknown") << u"2026-01-05 document Plan\n2027-11-01 review Plan"_s
            << u"notice: Not confirmed: Plan | not confirmed since 2026-01-05 (322 days; limit 180)"_s;
    QTest::newRow("a source confirms an asset")
            << u"2026-01-05 asset FW-1\n2026-11-20 edit FW-1 seen[source:nmap]=2026-11-20"_s << QString();
    QTest::newRow("a source does not confirm a document")
            << u"2026-01-05 document Plan\n2026-11-20 edit Plan seen[source:nmap]=2026-11-20"_s
            << u"notice: Not confirmed: Plan | not confirmed since 2026-01-05 (322 days; limit 180)"_s;
    QTest::newRow("use confirms a document")
            << u"2026-01-05 document Plan\n2026-11-20 edit Plan seen[use:run]=2026-11-20"_s << QString();
    QTest::newRow("an import that nobody confirmed is one finding")
            << u"2026-11-20 import 7 asset PC-1\n2026-11-20 import 7 asset PC-2\n2026-11-20 import 7 contact Eve"_s
            << u"notice: 3 records from one import were never confirmed | brought in on 2026-11-20 and never confirmed"
               " (Asset: 2, Contact: 1)"_s;
    QTest::newRow("two imports are two findings") << u"2026-11-20 import 7 asset PC-1\n2026-11-21 import 8 asset PC-2"_s
            << u"notice: Never confirmed: PC-1 | brought in on 2026-11-20 and never confirmed\n"
               "notice: Never confirmed: PC-2 | brought in on 2026-11-21 and never confirmed"_s;
    QTest::newRow("what is retired needs no confirmation") << u"2020-01-05 asset FW-0 status=retired"_s << QString();
    QTest::newRow("what is obsolete is not judged") << u"2020-01-05 document Plan obsolete=true"_s << QString();
    QTest::newRow("a kind without an interval is never due") << u"2020-01-05 contract Lease"_s << QString();
}

void tst_ConfirmationRules::editedSinceReview_data()
{
    addSceneColumns();
    QTest::newRow("an edit after the review") << u"2026-01-05 asset FW-1\n2026-02-01 review FW-1\n2026-03-01 edit FW-1 hostname=fw"_s
            << u"notice: Edited since its review: FW-1 | reviewed on 2026-02-01, last edited on 2026-03-01 (Host name)"_s;
    QTest::newRow("an edit before it") << u"2026-01-05 asset FW-1\n2026-01-06 edit FW-1 hostname=fw\n2026-02-01 review FW-1"_s << QString();
    QTest::newRow("a mark is no edit")
            << u"2026-01-05 asset FW-1\n2026-02-01 review FW-1\n2026-03-01 edit FW-1 seen[source:nmap]=2026-03-01"_s << QString();
    QTest::newRow("never reviewed") << u"2026-01-05 asset FW-1\n2026-03-01 edit FW-1 hostname=fw"_s << QString();
}

void tst_ConfirmationRules::dependencyChanged_data()
{
    addSceneColumns();
    const QString start = u"2026-01-05 asset FW-1 hostname=a make=Any\n2026-01-06 document Book about->FW-1\n2026-02-01 review Book\n"_s;
    QTest::newRow("a field that matters changed") << start + u"2026-03-01 edit FW-1 hostname=b"_s
            << u"warning: What it relies on has changed: Book | reviewed on 2026-02-01; changed since then: Host name of ‘FW-1’"_s;
    QTest::newRow("a field that matters was emptied") << start + u"2026-03-01 edit FW-1 hostname="_s
            << u"warning: What it relies on has changed: Book | reviewed on 2026-02-01; changed since then: Host name of ‘FW-1’"_s;
    QTest::newRow("another field changed") << start + u"2026-03-01 edit FW-1 make=Other"_s << QString();
    QTest::newRow("reviewed again") << start + u"2026-03-01 edit FW-1 hostname=b\n2026-03-02 review Book"_s << QString();
    // The clock of who changed it was wrong; what the review had seen decides.
    QTest::newRow("changed with an early clock") << start + u"2026-01-20 edit FW-1 hostname=b"_s
            << u"warning: What it relies on has changed: Book | reviewed on 2026-02-01; changed since then: Host name of ‘FW-1’"_s;
}

void tst_ConfirmationRules::conflict_data()
{
    addSceneColumns();
    const QString start = u"2026-01-05 vendor Acme support_phone=1\n2026-02-01 edit Acme support_phone=2\n"_s;
    QTest::newRow("two edits that did not know of each other") << start + u"2026-02-02 fork Acme support_phone=3 by:Bob"_s
            << u"warning: In conflict: Acme | set at once without knowing of each other: Support phone has 2 values"_s;
    QTest::newRow("one after the other") << start + u"2026-02-02 edit Acme support_phone=3 by:Bob"_s << QString();
    QTest::newRow("the same value twice") << start + u"2026-02-02 fork Acme support_phone=2 by:Bob"_s << QString();
}

void tst_ConfirmationRules::anImportKeepsItsFindingWhileRecordsAreWorkedOff()
{
    const QString drawn = u"2026-11-20 import 7 asset PC-1\n2026-11-20 import 7 asset PC-2\n"_s;
    const health::Rule rule = health::rules::unconfirmed();

    const auto before = health::judge(Scene(drawn).world(Today), std::span(&rule, 1));
    const auto after = health::judge(Scene(drawn + u"2026-11-21 review PC-1"_s).world(Today), std::span(&rule, 1));

    QCOMPARE(before.size(), size_t(1));
    QCOMPARE(after.size(), size_t(1));
    QCOMPARE(after[0].id, before[0].id);
    QCOMPARE(before[0].records.size(), size_t(2));
    QCOMPARE(after[0].records.size(), size_t(1));
}

void tst_ConfirmationRules::anIntervalOfTheVaultMovesTheLimit()
{
    health::Facts facts = Scene(u"2026-10-05 document Plan"_s).world(Today).facts();
    facts.policy.set(Scene::collection(u"Shared"_s), u"document"_s, 30);

    QCOMPARE(findingsOf(health::rules::unconfirmed(), health::World(std::move(facts))),
            u"warning: Not confirmed: Plan | not confirmed since 2026-10-05 (49 days; limit 30)"_s);
}

QTEST_GUILESS_MAIN(tst_ConfirmationRules)
#include "tst_confirmationrules.moc"
