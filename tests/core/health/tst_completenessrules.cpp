// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletest.h"

using namespace covault;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// What lacks something, belongs to nothing or names what is gone.
class tst_CompletenessRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deadLink_data();
    void deadLink() { compareScene(health::rules::deadLink()); }
    void incomplete_data();
    void incomplete() { compareScene(health::rules::incomplete()); }
    void orphan_data();
    void orphan() { compareScene(health::rules::orphan()); }
    void everyRecordThatNamesARemovedOneIsInItsFinding();
    void aTextThatNamesWhatIsNotHereIsOnlyANoticeWhileSomePlaceIsClosed();
};

void tst_CompletenessRules::deadLink_data()
{
    addSceneColumns();
    QTest::newRow("to a removed record") << u"2026-01-05 site Berlin\n2026-01-05 asset FW-1 site->Berlin\n2026-02-05 remove Berlin"_s
            << u"warning: Link to the removed record ‘Berlin’ | Site of ‘FW-1’ names ‘Berlin’"_s;
    QTest::newRow("to a record that is here") << u"2026-01-05 site Berlin\n2026-01-05 asset FW-1 site->Berlin"_s << QString();
    QTest::newRow("to what this side may not see") << u"2026-01-05 asset FW-1 site->Elsewhere/Hidden"_s << QString();
    QTest::newRow("to a person who has left") << u"2026-01-05 asset FW-1 owner->@Dora"_s << QString();
    QTest::newRow("to where it was moved")
            << u"2026-01-05 site Berlin\n2026-01-05 site Hamburg in:\"Internal only\"\n2026-01-05 asset FW-1 site->Berlin\n"
               "2026-02-05 edit Berlin moved_to->Hamburg\n2026-02-05 remove Berlin"_s << QString();
    QTest::newRow("in a text, to no id") << u"2026-01-05 document Book \"body=see covault://settings\""_s << QString();
}

void tst_CompletenessRules::incomplete_data()
{
    addSceneColumns();
    QTest::newRow("a required field is empty") << u"2026-01-05 contract Lease end=2027-01-01"_s
            << u"warning: Incomplete: Lease | required and empty: Vendor"_s;
    QTest::newRow("an advised one is empty") << u"2026-01-05 vendor Acme"_s
            << u"notice: Incomplete: Acme | missing: Support phone or Support e-mail or Portal or Account manager"_s;
    QTest::newRow("one way to reach a vendor is enough") << u"2026-01-05 vendor Acme support_email=a@b.example"_s << QString();
    QTest::newRow("nobody needs the phone of a former vendor") << u"2026-01-05 vendor Acme status=former"_s << QString();
    QTest::newRow("an accountable side is asked for elsewhere") << u"2026-01-05 responsibility Patches lane=patching"_s << QString();
}

void tst_CompletenessRules::orphan_data()
{
    addSceneColumns();
    QTest::newRow("an asset that stands nowhere") << u"2026-01-05 asset NB-1 role=endpoint owner->@Anna"_s
            << u"notice: Belongs to nothing: NB-1 | no site says where it stands"_s;
    QTest::newRow("an asset that is nobody's") << u"2026-01-05 site Berlin\n2026-01-05 asset NB-1 site->Berlin"_s
            << u"notice: Belongs to nothing: NB-1 | nobody owns, uses or manages it"_s;
    QTest::newRow("a tenant stands nowhere") << u"2026-01-05 asset Cloud role=tenant managed_by->%Acme"_s << QString();
    QTest::newRow("a credential without a lock") << u"2026-01-05 credential Old"_s
            << u"notice: Belongs to nothing: Old | nothing says what it opens"_s;
    QTest::newRow("a web login") << u"2026-01-05 credential Portal urls=https://portal.example/"_s << QString();
    QTest::newRow("a credential that a domain names") << u"2026-01-05 credential Login\n2026-01-05 domain a.example account->Login"_s << QString();
    QTest::newRow("a contract without a vendor") << u"2026-01-05 contract Lease"_s
            << u"notice: Belongs to nothing: Lease | no vendor stands behind it"_s;
    QTest::newRow("a contract with one") << u"2026-01-05 vendor Acme\n2026-01-05 contract Lease vendor->Acme"_s << QString();
}

void tst_CompletenessRules::everyRecordThatNamesARemovedOneIsInItsFinding()
{
    const QString gone = Scene(u"2026-01-05 site Gone"_s).key(u"Gone"_s).id.toString();
    const Scene scene(u"2026-01-05 asset FW-1 site->Gone\n"
                      "2026-01-05 document Book \"body=See [the site](covault://record/%1).\""_s.arg(gone));
    const health::Rule rule = health::rules::deadLink();

    health::Facts facts = scene.world(Today).facts();
    facts.collections.erase(Scene::collection(u"Elsewhere"_s));
    const auto findings = health::judge(health::World(std::move(facts)), std::span(&rule, 1));

    QCOMPARE(findings.size(), size_t(1));
    std::vector<vault::RecordKey> both = {scene.key(u"FW-1"_s), scene.key(u"Book"_s)};
    std::sort(both.begin(), both.end());
    QVERIFY(findings[0].records == both);
}

void tst_CompletenessRules::aTextThatNamesWhatIsNotHereIsOnlyANoticeWhileSomePlaceIsClosed()
{
    const QString gone = Scene(u"2026-01-05 site Gone"_s).key(u"Gone"_s).id.toString();
    const Scene scene(u"2026-01-05 document Book \"body=See [the site](covault://record/%1).\""_s.arg(gone));
    const health::Rule rule = health::rules::deadLink();

    // An id in a text does not say where its record is: it may be where this side can't look.
    const auto partly = health::judge(scene.world(Today), std::span(&rule, 1));
    health::Facts facts = scene.world(Today).facts();
    facts.collections.erase(Scene::collection(u"Elsewhere"_s));
    const auto wholly = health::judge(health::World(std::move(facts)), std::span(&rule, 1));

    QCOMPARE(partly.size(), size_t(1));
    QCOMPARE(partly[0].severity, health::Severity::Notice);
    QCOMPARE(wholly.size(), size_t(1));
    QCOMPARE(wholly[0].severity, health::Severity::Warning);
}

QTEST_GUILESS_MAIN(tst_CompletenessRules)
#include "tst_completenessrules.moc"
