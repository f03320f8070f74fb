// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "members/ids.h"

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

/// Where rights end: what a removal, a demotion or a withdrawal leaves of what was written before, beside and after it.
class tst_Cuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRemovalVoidsWhatLiesAboveItsCut();
    void whatHangsOnAVoidStatementFalls();
    void whatLiesWithinTheCutStays();
    void anEarlyCutReachesWhatTheRemoverHadSeen();
    void aFrozenPositionGivesNoRightsBack();
    void sectionsEndAtACut_data();
    void sectionsEndAtACut();
    void theFoundingSegmentMayHoldContent();
    void whoLeavesKeepsTheContentOfTheSameSegment();
    void aRightGivenBackEndsTheCut();
    void aDemotionVoidsOnlyWhatAReaderMayNotWrite();
    void aDeviceThatTheRemovalDidNotListLosesEverythingUnseen();
    void theOwnersCutReplacesTheOneOfTheHomeParty();
    void aDeviceAddedMeanwhileKeepsNoRight_data();
    void aDeviceAddedMeanwhileKeepsNoRight();
    void aGrantOfOnesOwnOutlastsTheOneOfTheParty_data();
    void aGrantOfOnesOwnOutlastsTheOneOfTheParty();
};

void tst_Cuts::aRemovalVoidsWhatLiesAboveItsCut()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const auto before = v.heads();
    const DeviceCut cut = v.cutNow(eve);
    const StatementId late = v.sayAt(eve, before, PartyStatement{v.newId<PartyId>(), Side::Provider, u"P"_s});
    QVERIFY(whyRefused(v.roster(), late).isEmpty());

    v.sayAt(v.ann, before, RemoveStatement{eve.member, {cut}, {}});

    QVERIFY(!whyRefused(v.roster(), late).isEmpty());
    QCOMPARE(v.roster().refused().size(), size_t(1));
    QCOMPARE(v.roster().refused().front().sort, RefusedStatement::Sort::Void);
}

void tst_Cuts::whatHangsOnAVoidStatementFalls()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const DeviceCut cut = v.cutNow(eve);
    const auto before = v.heads();
    const Person mal = v.addPerson(eve, v.internal, Role::Admin);
    const auto party = v.newId<PartyId>();
    v.say(mal, PartyStatement{party, Side::Provider, u"P"_s});
    QVERIFY(v.roster().findParty(party));

    v.sayAt(v.ann, before, RemoveStatement{eve.member, {cut}, {}});

    QVERIFY(!v.roster().findParty(party));
    QVERIFY(!v.roster().isActive(mal.device()));
}

void tst_Cuts::whatLiesWithinTheCutStays()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const auto before = v.heads();
    const auto party = v.newId<PartyId>();
    v.sayAt(eve, before, PartyStatement{party, Side::Provider, u"P"_s});
    v.publish(eve.device());

    v.sayAt(v.ann, before, RemoveStatement{eve.member, {v.cutNow(eve)}, {}});

    QVERIFY(v.roster().findParty(party));
    QVERIFY(!v.roster().isActive(eve.device()));
}

void tst_Cuts::anEarlyCutReachesWhatTheRemoverHadSeen()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const DeviceCut tuesday = v.cutNow(eve);
    const Person mal = v.addPerson(eve, v.internal, Role::Admin);

    v.say(v.ann, RemoveStatement{eve.member, {tuesday}, {}});

    QVERIFY(!v.roster().isActive(mal.device()));
    QVERIFY(v.roster().findMember(eve.member)->removed);
}

void tst_Cuts::aFrozenPositionGivesNoRightsBack()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const auto frozen = v.heads();
    v.say(v.ann, RoleStatement{eve.member, Role::Editor, false, {v.cutNow(eve)}});

    const StatementId id = v.sayAt(eve, frozen, PartyStatement{v.newId<PartyId>(), Side::Provider, u"P"_s});

    QVERIFY(!whyRefused(v.roster(), id).isEmpty());
}

void tst_Cuts::sectionsEndAtACut_data()
{
    QTest::addColumn<int>("segment"); // of four that Ben publishes
    QTest::addColumn<bool>("counts");

    QTest::newRow("before the cut") << 0 << true;
    QTest::newRow("at the cut") << 1 << true;
    QTest::newRow("above the cut") << 2 << false;
    QTest::newRow("far above the cut") << 3 << false;
}

void tst_Cuts::sectionsEndAtACut()
{
    QFETCH(int, segment);
    QFETCH(bool, counts);
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    const auto position = v.heads();
    std::vector<SegmentId> segments;
    for (int i = 0; i < 4; ++i)
        segments.push_back(v.publish(ben.device()));
    const auto standing = [&] {
        return v.judgement().standingOf(ben.device(), v.shared, segments[size_t(segment)], position, {});
    };
    QVERIFY(standing().may(Right::Edit));

    v.say(v.ann, RemoveStatement{ben.member, {{ben.device(), {segments[1]}}}, {}});

    QCOMPARE(standing().belongs, counts);
    QCOMPARE(standing().may(Right::Edit), counts);
    QCOMPARE(standing().why.isEmpty(), counts);
}

void tst_Cuts::theFoundingSegmentMayHoldContent()
{
    TestVault v;
    const StatementId grant = v.say(v.ann, GrantStatement{v.shared, v.ann.member, false, {}, {}});

    const SectionStanding standing =
            v.judgement().standingOf(v.ann.device(), v.shared, v.last[v.ann.device()], {}, {grant});

    QVERIFY(standing.may(Right::Administer));
    QVERIFY(!v.judgement().standingOf(v.ann.device(), v.shared, v.last[v.ann.device()], {}, {}).belongs);
}

void tst_Cuts::whoLeavesKeepsTheContentOfTheSameSegment()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    const auto position = v.heads();
    const DeviceCut cut = v.cutNow(ben);

    const StatementId leave = v.say(ben, LeaveStatement{{cut}});
    const SegmentId segment = v.last[ben.device()];

    QVERIFY(v.judgement().standingOf(ben.device(), v.shared, segment, position, {leave}).may(Right::Edit));
    const SegmentId next = v.publish(ben.device());
    QVERIFY(!v.judgement().standingOf(ben.device(), v.shared, next, {leave}, {}).belongs);
    QVERIFY(!v.judgement().standingOf(ben.device(), v.shared, next, position, {}).belongs);
}

void tst_Cuts::aRightGivenBackEndsTheCut()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    const auto old = v.heads();
    v.say(v.ann, WithdrawStatement{v.shared, ben.member, {v.cutNow(ben)}});
    const SegmentId between = v.publish(ben.device());
    v.say(v.ann, GrantStatement{v.shared, ben.member, false, {}, {}});
    const SegmentId after = v.publish(ben.device());

    QVERIFY(!v.judgement().standingOf(ben.device(), v.shared, between, old, {}).belongs);
    QVERIFY(v.judgement().standingOf(ben.device(), v.shared, after, v.heads(), {}).may(Right::Edit));
    QVERIFY(!v.judgement().standingOf(ben.device(), v.shared, after, old, {}).belongs);
}

void tst_Cuts::aDemotionVoidsOnlyWhatAReaderMayNotWrite()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    const auto frozen = v.heads();
    v.say(v.ann, RoleStatement{ben.member, Role::Reader, false, {v.cutNow(ben)}});
    const SegmentId above = v.publish(ben.device());

    const SectionStanding standing = v.judgement().standingOf(ben.device(), v.shared, above, frozen, {});

    QVERIFY(standing.may(Right::Note));
    QVERIFY(!standing.may(Right::Edit));
    QVERIFY(!standing.may(Right::Decide));
    QVERIFY(!standing.writes);
}

void tst_Cuts::aDeviceThatTheRemovalDidNotListLosesEverythingUnseen()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    const auto position = v.heads();
    const SegmentId segment = v.publish(ben.device());

    v.say(v.ann, RemoveStatement{ben.member, {}, {}});

    QVERIFY(!v.judgement().standingOf(ben.device(), v.shared, segment, position, {}).belongs);
}

void tst_Cuts::theOwnersCutReplacesTheOneOfTheHomeParty()
{
    TestVault v;
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    const Person boss = v.addPerson(v.ann, provider, Role::Admin);
    const Person dan = v.addPerson(boss, provider, Role::Editor, {v.shared});
    const auto position = v.heads();
    const DeviceCut early = {dan.device(), {v.publish(dan.device())}};
    const SegmentId late = v.publish(dan.device());
    const DeviceCut full = v.cutNow(dan);
    v.say(boss, RemoveStatement{dan.member, {early}, {}});
    QVERIFY(!v.judgement().standingOf(dan.device(), v.shared, late, position, {}).belongs);

    v.say(v.ann, WithdrawStatement{v.shared, dan.member, {full}});

    QVERIFY(v.judgement().standingOf(dan.device(), v.shared, late, position, {}).belongs);
    const CollectionId members = membersCollection(v.vault, v.internal);
    QVERIFY(!v.judgement().standingOf(dan.device(), members, late, position, {}).belongs);
}

void tst_Cuts::aDeviceAddedMeanwhileKeepsNoRight_data()
{
    QTest::addColumn<std::function<StatementBody(TestVault &, const Person &)>>("taking");
    QTest::addColumn<bool>("belongs");

    using Taking = std::function<StatementBody(TestVault &, const Person &)>;
    QTest::newRow("a demotion") << Taking([](TestVault &v, const Person &ben) {
        return RoleStatement{ben.member, Role::Reader, false, {v.cutNow(ben)}};
    }) << true;
    QTest::newRow("a withdrawal") << Taking([](TestVault &v, const Person &ben) {
        return WithdrawStatement{v.shared, ben.member, {v.cutNow(ben)}};
    }) << false;
    QTest::newRow("a grant to read only") << Taking([](TestVault &v, const Person &ben) {
        return GrantStatement{v.shared, ben.member, true, {}, {v.cutNow(ben)}};
    }) << true;
}

void tst_Cuts::aDeviceAddedMeanwhileKeepsNoRight()
{
    QFETCH(std::function<StatementBody(TestVault &, const Person &)>, taking);
    QFETCH(bool, belongs);
    TestVault v;
    v.say(v.ann, GrantStatement{v.shared, v.ann.member, false, {}, {}});
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    const SegmentId inTime = v.publish(ben.device());
    const auto fork = v.heads();
    v.sayAt(v.ann, fork, taking(v, ben));
    Person fresh; // Ben's new device, which he adds as if he had not heard
    fresh.member = ben.member;
    const auto request = v.newId<RequestId>();
    const StatementId device = v.sayAt(ben, fork,
            DeviceStatement{ben.member, fresh.identity().signing().publicKey(), fresh.identity().box().publicKey(), u"new"_s, request});
    const StatementId checked = v.sayAt(ben, {device}, CheckedStatement{fresh.device(), request});

    const auto standing = v.judgement().standingOf(fresh.device(), v.shared, v.publish(fresh.device()), {checked}, {});

    QCOMPARE(standing.belongs, belongs);
    QVERIFY(!standing.may(Right::Edit));
    // One that had heard of it, or was there before, is as it was.
    const auto before = v.judgement().standingOf(ben.device(), v.shared, inTime, fork, {});
    QVERIFY(before.may(Right::Edit));
}

void tst_Cuts::aGrantOfOnesOwnOutlastsTheOneOfTheParty_data()
{
    QTest::addColumn<bool>("isPartys"); // Ann ends the party's grant, else only reading is left of it
    QTest::addColumn<bool>("hasOwn");
    QTest::addColumn<bool>("isOwnReadOnly");
    QTest::addColumn<bool>("isOwnWithdrawn");
    QTest::addColumn<bool>("counts");

    QTest::newRow("one to write, beside a withdrawal") << true << true << false << false << true;
    QTest::newRow("one to write, beside a grant to read only") << false << true << false << false << true;
    QTest::newRow("none") << true << false << false << false << false;
    QTest::newRow("one to read only") << true << true << true << false << false;
    QTest::newRow("one that was withdrawn as well") << true << true << false << true << false;
}

// By a device that is added beside the end: what is written there, and the keys that it makes, are judged alike.
void tst_Cuts::aGrantOfOnesOwnOutlastsTheOneOfTheParty()
{
    QFETCH(bool, isPartys);
    QFETCH(bool, hasOwn);
    QFETCH(bool, isOwnReadOnly);
    QFETCH(bool, isOwnWithdrawn);
    QFETCH(bool, counts);
    TestVault v;
    v.say(v.ann, GrantStatement{v.shared, v.ann.member, false, {}, {}});
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    const Person ben = v.addPerson(v.ann, provider, Role::Editor);
    v.say(v.ann, GrantStatement{v.shared, provider, false, {}, {}});
    if (hasOwn)
        v.say(v.ann, GrantStatement{v.shared, ben.member, isOwnReadOnly, {}, {}});
    const auto fork = v.heads();
    Person fresh;
    fresh.member = ben.member;
    const auto request = v.newId<RequestId>();
    const StatementId device = v.sayAt(ben, fork,
            DeviceStatement{ben.member, fresh.identity().signing().publicKey(), fresh.identity().box().publicKey(), u"new"_s, request});
    const StatementId checked = v.sayAt(ben, {device}, CheckedStatement{fresh.device(), request});
    std::vector<EpochStatement::Sealed> seals = {{v.ann.device(), "k"}, {ben.device(), "k"}, {fresh.device(), "k"}};
    const StatementId epoch = v.sayAt(fresh, {checked}, EpochStatement{v.shared, v.newId<EpochId>(), {}, seals});
    QCOMPARE(whyRefused(v.roster(), epoch), QString());

    if (isPartys)
        v.sayAt(v.ann, fork, WithdrawStatement{v.shared, provider, {v.cutNow(ben)}});
    else
        v.sayAt(v.ann, fork, GrantStatement{v.shared, provider, true, {}, {v.cutNow(ben)}});
    if (isOwnWithdrawn)
        v.sayAt(v.ann, fork, WithdrawStatement{v.shared, ben.member, {v.cutNow(ben)}});

    const auto standing = v.judgement().standingOf(fresh.device(), v.shared, v.publish(fresh.device()), {checked}, {});
    QCOMPARE(standing.may(Right::Edit), counts);
    QCOMPARE(whyRefused(v.roster(), epoch).isEmpty(), counts);
    QCOMPARE(v.roster().refused().size(), size_t(counts ? 0 : 1));
}

QTEST_APPLESS_MAIN(tst_Cuts)
#include "tst_cuts.moc"
