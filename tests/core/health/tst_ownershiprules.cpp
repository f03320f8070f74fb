// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletest.h"

using namespace covault;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// Who answers for a thing, and who could open it.
class tst_OwnershipRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void departedContact_data();
    void departedContact() { compareScene(health::rules::departedContact()); }
    void dutyUnowned_data();
    void dutyUnowned() { compareScene(health::rules::dutyUnowned()); }
    void exitTest_data();
    void exitTest() { compareScene(health::rules::exitTest()); }
    void aProviderIsAskedForWhatItManagesOnly();
    void oneWhoLeftIsOneFindingWhereverHeIsNamed();
};

void tst_OwnershipRules::departedContact_data()
{
    addSceneColumns();
    const QString eve = u"2026-01-05 contact Eve flags=departed departed_on=2026-08-31\n"_s;
    QTest::newRow("a departed owner") << eve + u"2026-01-05 service CAM technical_owner->Eve"_s
            << u"warning: Eve has left and is still named | left on 2026-08-31; named in Technical owner of ‘CAM’"_s;
    QTest::newRow("a departed responder") << eve + u"2026-01-05 responsibility Alerts first_responder->Eve"_s
            << u"critical: Eve has left and is still named | left on 2026-08-31; named in First responder of ‘Alerts’"_s;
    QTest::newRow("a removed member") << u"2026-01-05 responsibility Alerts responsible->@Dora"_s
            << u"warning: Dora has left and is still named | named in Responsible of ‘Alerts’"_s;
    QTest::newRow("what a leaver decided stays decided") << eve + u"2026-01-05 contract Lease decided_by->Eve"_s << QString();
    QTest::newRow("one who names himself, then is named")
            << u"2026-01-05 contact Eve departed_on=2026-08-31 manager->Eve\n2026-01-05 service CAM technical_owner->Eve\n2026-01-05 service DNS technical_owner->Eve"_s
            << u"warning: Eve has left and is still named | left on 2026-08-31; named in ‘Eve’, ‘DNS’, ‘CAM’"_s;
    QTest::newRow("one who leaves next year") << u"2026-01-05 contact Eve departed_on=2027-01-31\n2026-01-05 service CAM technical_owner->Eve"_s
            << QString();
    QTest::newRow("one who is here") << u"2026-01-05 service CAM technical_owner->@Anna"_s << QString();
}

void tst_OwnershipRules::dutyUnowned_data()
{
    addSceneColumns();
    QTest::newRow("a security duty of nobody") << u"2026-01-05 responsibility Alerts lane=monitoring"_s
            << u"critical: Nobody is accountable: Alerts | no side is accountable; area: Monitoring and logging"_s;
    QTest::newRow("another duty of nobody") << u"2026-01-05 responsibility Phones lane=telephony_printing"_s
            << u"warning: Nobody is accountable: Phones | no side is accountable; area: Telephony and printing"_s;
    QTest::newRow("a duty of a side that is not here") << u"2026-01-05 responsibility Alerts lane=monitoring accountable->%Gone"_s
            << u"critical: Nobody is accountable: Alerts | the accountable side is not in this vault; area: Monitoring and logging"_s;
    QTest::newRow("an owned duty") << u"2026-01-05 responsibility Alerts lane=monitoring accountable->%Northern"_s << QString();
}

void tst_OwnershipRules::exitTest_data()
{
    addSceneColumns();
    const QString firewall = u"2026-01-05 asset FW-1 role=firewall managed_by->%Northern\n"_s;
    QTest::newRow("a firewall of the other side") << firewall
            << u"warning: No credential here opens it: FW-1 | none of the credentials that this side can read opens it; managed by Northern"_s;
    QTest::newRow("a domain of our own") << u"2026-01-05 domain a.example managed_by->%Acme"_s
            << u"notice: No credential here opens it: a.example | none of the credentials that this side can read opens it"_s;
    QTest::newRow("a credential opens it") << firewall + u"2026-01-05 credential Login opens->FW-1"_s << QString();
    QTest::newRow("a removed credential opens nothing") << firewall + u"2026-01-05 credential Login opens->FW-1\n2026-02-05 remove Login"_s
            << u"warning: No credential here opens it: FW-1 | none of the credentials that this side can read opens it; managed by Northern"_s;
    QTest::newRow("its account is named") << u"2026-01-05 credential Login\n2026-01-05 domain a.example account->Login"_s << QString();
    QTest::newRow("the registrar can be opened")
            << u"2026-01-05 vendor Registrar\n2026-01-05 credential Login opens->Registrar\n2026-01-05 domain a.example registrar->Registrar"_s
            << QString();
    QTest::newRow("the machine of a service can be opened")
            << u"2026-01-05 asset SRV role=server\n2026-01-05 credential Login opens->SRV\n2026-01-05 service ERP runs_on->SRV"_s << QString();
    QTest::newRow("a workstation is not tested") << u"2026-01-05 asset PC role=endpoint"_s << QString();
    QTest::newRow("a retired firewall neither") << u"2026-01-05 asset FW-0 role=firewall status=retired"_s << QString();
}

void tst_OwnershipRules::aProviderIsAskedForWhatItManagesOnly()
{
    const Scene scene(u"2026-01-05 domain ours.example managed_by->%Acme\n2026-01-05 domain theirs.example managed_by->%Northern"_s);

    QCOMPARE(findingsOf(health::rules::exitTest(), scene.worldOfProvider(Today)),
            u"notice: No credential here opens it: theirs.example | none of the credentials that this side can read opens it"_s);
}

void tst_OwnershipRules::oneWhoLeftIsOneFindingWhereverHeIsNamed()
{
    const Scene scene(u"2026-01-05 contact Eve departed_on=2026-08-31\n2026-01-05 service CAM technical_owner->Eve\n"
                      "2026-01-05 service ERP business_owner->Eve technical_owner->Eve"_s);
    const health::Rule rule = health::rules::departedContact();

    const auto findings = health::judge(scene.world(Today), std::span(&rule, 1));

    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].records.size(), size_t(2));
    QCOMPARE(findings[0].home, scene.key(u"Eve"_s));
    QCOMPARE(findings[0].id, health::findingId(u"departed-contact"_s, {scene.key(u"Eve"_s).id.bytes()}));
}

QTEST_GUILESS_MAIN(tst_OwnershipRules)
#include "tst_ownershiprules.moc"
