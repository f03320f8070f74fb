// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/lanes.h"
#include "comanage/matrix.h"
#include "comanage/rules.h"
#include "../health/ruletest.h"

using namespace covault;
using namespace covault::test;
using namespace Qt::StringLiterals;

class tst_Matrix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eighteenLanesHoldNinetyFiveDuties();
    void dutiesComeByAreaAndTitle();
    void aDutyNamesItsPeople();
    void onlyAdminsSignForTheirSide_data();
    void onlyAdminsSignForTheirSide();
    void dutyUnsigned_data();
    void dutyUnsigned() { compareScene(comanage::rules::dutyUnsigned()); }
    void dutyChangedSinceSigning_data();
    void dutyChangedSinceSigning() { compareScene(comanage::rules::dutyChangedSinceSigning()); }
    void responderMissing_data();
    void responderMissing() { compareScene(comanage::rules::responderMissing()); }
};

static const QString Duty = u"2026-11-01 responsibility Alerts lane=monitoring accountable->%Northern\n"_s;

void tst_Matrix::eighteenLanesHoldNinetyFiveDuties()
{
    size_t duties = 0;
    for (const comanage::Lane &lane : comanage::lanes())
        duties += lane.duties.size();

    QCOMPARE(comanage::lanes().size(), size_t(18));
    QCOMPARE(duties, size_t(95));
    QCOMPARE(comanage::lanes().front().id, u"security_tools"_s);
    QVERIFY(!comanage::findLane(u"nonsense"_s));
    const auto kinds = vault::Kinds::builtIn();
    for (const vault::Choice &choice : kinds->find(u"responsibility"_s)->field(u"lane"_s)->choices)
        QVERIFY2(comanage::findLane(choice.id), qPrintable(choice.id));
}

void tst_Matrix::dutiesComeByAreaAndTitle()
{
    const Scene scene(u"2026-11-01 responsibility Phones lane=telephony_printing\n2026-11-01 responsibility Mail lane=security_tools\n"
                      "2026-11-01 responsibility EDR lane=security_tools\n2026-11-01 responsibility Own lane=x_own"_s);

    QStringList order;
    for (const comanage::Duty &duty : comanage::dutiesOf(scene.world(Today)))
        order += duty.title;

    QCOMPARE(order, (QStringList{u"EDR"_s, u"Mail"_s, u"Phones"_s, u"Own"_s}));
}

void tst_Matrix::aDutyNamesItsPeople()
{
    const Scene scene(u"2026-11-01 contact Eve\n"_s + Duty + u"2026-11-02 edit Alerts responsible->@Carl backup->Eve informed->@Anna informed->@Bob"_s);

    const comanage::Duty duty = comanage::dutiesOf(scene.world(Today)).front();

    QCOMPARE(duty.areaTitle, u"Monitoring and logging"_s);
    QCOMPARE(duty.accountable.name, u"Northern"_s);
    QCOMPARE(duty.responsible.name, u"Carl"_s);
    QCOMPARE(duty.backup.name, u"Eve"_s);
    QCOMPARE(duty.informed.size(), size_t(2));
    QCOMPARE(duty.firstResponder.id, QString());
}

void tst_Matrix::onlyAdminsSignForTheirSide_data()
{
    QTest::addColumn<QString>("signatures");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both sides") << u"2026-11-02 sign Alerts\n2026-11-03 sign Alerts by:Bob"_s << u"Acme by Anna, valid; Northern by Bob, valid"_s;
    QTest::newRow("an editor signs for nobody") << u"2026-11-02 sign Alerts by:Carl"_s << QString();
    QTest::newRow("changed since") << u"2026-11-02 sign Alerts\n2026-11-03 edit Alerts description=x\n2026-11-04 sign Alerts by:Bob"_s
            << u"Acme by Anna, changed; Northern by Bob, valid"_s;
    QTest::newRow("signed again") << u"2026-11-02 sign Alerts\n2026-11-03 edit Alerts description=x\n2026-11-04 sign Alerts"_s
            << u"Acme by Anna, valid"_s;
    QTest::newRow("for somebody of the other side") << u"2026-11-01 contact Eve organisation->%Northern\n2026-11-02 sign Alerts for->Eve"_s
            << u"Northern by Eve, signed by Anna, valid"_s;
    QTest::newRow("far ahead") << u"2027-11-02 sign Alerts"_s << QString();
}

void tst_Matrix::onlyAdminsSignForTheirSide()
{
    QFETCH(QString, signatures);
    const Scene scene(Duty + signatures);
    const auto duty = comanage::dutiesOf(scene.world(Today)).front();

    QStringList sides;
    for (const comanage::SideSignature &side : duty.signatures)
        sides += u"%1 by %2, %3"_s.arg(side.partyName, side.by, side.state == comanage::SideSignature::State::Valid ? u"valid"_s : u"changed"_s);
    sides.sort();

    QTEST(sides.join(u"; "_s), "expected");
}

void tst_Matrix::dutyUnsigned_data()
{
    addSceneColumns();
    QTest::newRow("by one side") << Duty + u"2026-11-02 sign Alerts"_s
            << u"warning: Not signed by Northern | Northern has not signed ‘Alerts’"_s;
    QTest::newRow("two duties by one side are one finding")
            << Duty + u"2026-11-01 responsibility Phones\n2026-11-02 sign Alerts\n2026-11-02 sign Phones"_s
            << u"warning: 2 duties not signed by Northern | 2 of 2 duties were never signed by Northern"_s;
    QTest::newRow("by none lacking") << Duty + u"2026-11-02 sign Alerts\n2026-11-02 sign Alerts by:Bob"_s << QString();
}

void tst_Matrix::dutyChangedSinceSigning_data()
{
    addSceneColumns();
    QTest::newRow("changed") << Duty + u"2026-11-02 sign Alerts\n2026-11-05 edit Alerts responsible->@Carl"_s
            << u"warning: Changed since it was signed: Alerts | Acme signed on 2026-11-02; last changed on 2026-11-05"_s;
    QTest::newRow("as signed") << Duty + u"2026-11-02 sign Alerts"_s << QString();
    QTest::newRow("never signed") << Duty << QString();
}

void tst_Matrix::responderMissing_data()
{
    addSceneColumns();
    QTest::newRow("a security duty without one") << Duty
            << u"warning: Nobody answers first: Alerts | no first responder, nobody responsible, no backup"_s;
    QTest::newRow("one who is only responsible") << Duty + u"2026-11-02 edit Alerts responsible->@Carl"_s
            << u"warning: Nobody answers first: Alerts | no first responder, no backup"_s;
    QTest::newRow("a first responder is named") << Duty + u"2026-11-02 edit Alerts first_responder->@Carl"_s << QString();
    QTest::newRow("elsewhere a responsible person is enough")
            << u"2026-11-01 responsibility Phones lane=telephony_printing accountable->%Acme responsible->@Anna"_s << QString();
    QTest::newRow("of an unowned duty that is not the point") << u"2026-11-01 responsibility Alerts lane=monitoring"_s << QString();
}

QTEST_GUILESS_MAIN(tst_Matrix)
#include "tst_matrix.moc"
