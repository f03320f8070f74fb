// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include <QElapsedTimer>

#include <random>

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

class tst_Judgement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orderAndRepetitionDoNotMatter();
    void whatWaitsForAnotherStatementCountsWhenThatArrives();
    void aStatementIsJudgedAtItsOwnPosition();
    void aRemovalVoidsWhatLiesAboveItsCut();
    void whatHangsOnAVoidStatementFalls();
    void whatLiesWithinTheCutStays();
    void anEarlyCutReachesWhatTheRemoverHadSeen();
    void aFrozenPositionGivesNoRightsBack();
    void twoRemovalsOfEachOtherBothStand();
    void theFirstAdminOverrulesTheHost();
    void theHostHasNoSayAfterTheFirstAdmin();
    void sectionsEndAtACut_data();
    void sectionsEndAtACut();
    void theFoundingSegmentMayHoldContent();
    void whoLeavesKeepsTheContentOfTheSameSegment();
    void aRightGivenBackEndsTheCut();
    void aDemotionVoidsOnlyWhatAReaderMayNotWrite();
    void aDeviceThatTheRemovalDidNotListLosesEverythingUnseen();
    void theOwnersCutReplacesTheOneOfTheHomeParty();
    void aCopiedStatementHasNoSecondAuthor();
    void statementsNotPublishedYetCount();
    void essentialLinksJudgeTheSame();
    void aDeviceAddedMeanwhileKeepsNoRight_data();
    void aDeviceAddedMeanwhileKeepsNoRight();
    void nobodyTakesAnIdFromAnOldPosition();
    void aThousandStatementsAreJudgedInTime();
};

// Two admins, a provider with people, concurrent and false statements, a removal: something of each rule.
static TestVault tangled()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin, {v.shared});
    const Person ben = v.addPerson(eve, v.internal, Role::Editor, {v.shared});
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    const auto fork = v.heads();
    const Person dan = v.addPerson(v.ann, provider, Role::Admin, {v.shared});
    v.sayAt(eve, fork, MemberStatement{v.newMember(provider), provider, u"unseen by the first admin"_s});
    v.sayAt(ben, fork, PartyStatement{v.newId<PartyId>(), Side::Provider, u"not allowed"_s});
    v.say(dan, MemberStatement{v.newMember(provider), provider, u"Dora"_s});
    const DeviceCut cut = v.cutNow(eve);
    const auto later = v.heads();
    v.sayAt(eve, later, RoleStatement{ben.member, Role::Admin, false, {}});
    v.sayAt(v.ann, later, RemoveStatement{eve.member, {cut}, {}});
    v.say(ben, MemberStatement{v.newMember(v.internal), v.internal, u"hangs on what fell"_s});
    return v;
}

void tst_Judgement::orderAndRepetitionDoNotMatter()
{
    const TestVault v = tangled();
    const QString expected = described(v.roster());
    QVERIFY(v.roster().refused().size() >= 4);
    std::mt19937 random(7);

    for (int round = 0; round < 50; ++round) {
        std::vector<KnownStatement> statements = v.statements;
        for (size_t i = 0; i < 10; ++i)
            statements.push_back(statements[random() % v.statements.size()]);
        std::shuffle(statements.begin(), statements.end(), random);
        std::vector<SegmentLink> links = v.links;
        std::shuffle(links.begin(), links.end(), random);

        QCOMPARE(described(judge(v.vault, statements, links)), expected);
    }
}

void tst_Judgement::whatWaitsForAnotherStatementCountsWhenThatArrives()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor);
    auto statements = v.statements;
    const KnownStatement missing = statements[2];
    statements.erase(statements.begin() + 2);

    const Judgement without(v.vault, statements);
    QVERIFY(!without.now().isActive(ben.device()));
    QCOMPARE(without.now().refused().back().sort, RefusedStatement::Sort::Waiting);
    QVERIFY(!without.knows(v.heads()));

    statements.push_back(missing);
    QVERIFY(Judgement(v.vault, statements).now().isActive(ben.device()));
    QVERIFY(Judgement(v.vault, statements).knows(v.heads()));
}

void tst_Judgement::aStatementIsJudgedAtItsOwnPosition()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const auto before = v.heads();
    v.say(v.ann, RoleStatement{eve.member, Role::Editor, false, {v.cutNow(eve)}});

    const auto party = v.newId<PartyId>();
    const StatementId id = v.say(eve, PartyStatement{party, Side::Provider, u"P"_s});

    QVERIFY(!whyRefused(v.roster(), id).isEmpty());
    QVERIFY(v.judgement().at(before).isAdmin(eve.device(), v.internal));
    QVERIFY(!v.roster().isAdmin(eve.device(), v.internal));
}

void tst_Judgement::aRemovalVoidsWhatLiesAboveItsCut()
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

void tst_Judgement::whatHangsOnAVoidStatementFalls()
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

void tst_Judgement::whatLiesWithinTheCutStays()
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

void tst_Judgement::anEarlyCutReachesWhatTheRemoverHadSeen()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const DeviceCut tuesday = v.cutNow(eve);
    const Person mal = v.addPerson(eve, v.internal, Role::Admin);

    v.say(v.ann, RemoveStatement{eve.member, {tuesday}, {}});

    QVERIFY(!v.roster().isActive(mal.device()));
    QVERIFY(v.roster().findMember(eve.member)->removed);
}

void tst_Judgement::aFrozenPositionGivesNoRightsBack()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const auto frozen = v.heads();
    v.say(v.ann, RoleStatement{eve.member, Role::Editor, false, {v.cutNow(eve)}});

    const StatementId id = v.sayAt(eve, frozen, PartyStatement{v.newId<PartyId>(), Side::Provider, u"P"_s});

    QVERIFY(!whyRefused(v.roster(), id).isEmpty());
}

void tst_Judgement::twoRemovalsOfEachOtherBothStand()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const Person third = v.addPerson(v.ann, v.internal, Role::Admin);
    const auto before = v.heads();
    const DeviceCut annsCut = v.cutNow(v.ann);
    const DeviceCut evesCut = v.cutNow(eve);

    v.sayAt(v.ann, before, RemoveStatement{eve.member, {evesCut}, {}});
    v.sayAt(eve, before, RemoveStatement{v.ann.member, {annsCut}, {}});
    const StatementId rest = v.sayAt(eve, before, PartyStatement{v.newId<PartyId>(), Side::Provider, u"P"_s});

    QVERIFY(v.roster().findMember(eve.member)->removed);
    QVERIFY(v.roster().findMember(v.ann.member)->removed);
    QVERIFY(v.roster().isActive(third.device()));
    QVERIFY(!whyRefused(v.roster(), rest).isEmpty());
}

void tst_Judgement::theFirstAdminOverrulesTheHost()
{
    TestVault v;
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const auto before = v.heads();
    const auto unseen = v.newMember(provider);
    v.sayAt(eve, before, MemberStatement{unseen, provider, u"U"_s});
    QVERIFY(v.roster().findMember(unseen));

    Person dan;
    dan.member = v.newMember(provider);
    const StatementId first = v.sayAt(v.ann, before, MemberStatement{dan.member, provider, u"Dan"_s});
    v.sayAt(v.ann, {first}, RoleStatement{dan.member, Role::Admin, false, {}});

    QVERIFY(!v.roster().findMember(unseen));
    QVERIFY(v.roster().findMember(dan.member));
    QVERIFY(!v.roster().isHosted(provider));
}

void tst_Judgement::theHostHasNoSayAfterTheFirstAdmin()
{
    TestVault v;
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    QVERIFY(v.roster().isHosted(provider));
    const Person dan = v.addPerson(v.ann, provider, Role::Admin);

    const StatementId id = v.say(v.ann, RemoveStatement{dan.member, {}, {}});
    v.say(dan, LeaveStatement{});

    QVERIFY(!whyRefused(v.roster(), id).isEmpty());
    QVERIFY(!v.roster().isHosted(provider));
}

void tst_Judgement::sectionsEndAtACut_data()
{
    QTest::addColumn<int>("segment"); // of four that Ben publishes
    QTest::addColumn<bool>("counts");

    QTest::newRow("before the cut") << 0 << true;
    QTest::newRow("at the cut") << 1 << true;
    QTest::newRow("above the cut") << 2 << false;
    QTest::newRow("far above the cut") << 3 << false;
}

void tst_Judgement::sectionsEndAtACut()
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

void tst_Judgement::theFoundingSegmentMayHoldContent()
{
    TestVault v;
    const StatementId grant = v.say(v.ann, GrantStatement{v.shared, v.ann.member, false, {}, {}});

    const SectionStanding standing =
            v.judgement().standingOf(v.ann.device(), v.shared, v.last[v.ann.device()], {}, {grant});

    QVERIFY(standing.may(Right::Administer));
    QVERIFY(!v.judgement().standingOf(v.ann.device(), v.shared, v.last[v.ann.device()], {}, {}).belongs);
}

void tst_Judgement::whoLeavesKeepsTheContentOfTheSameSegment()
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

void tst_Judgement::aRightGivenBackEndsTheCut()
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

void tst_Judgement::aDemotionVoidsOnlyWhatAReaderMayNotWrite()
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

void tst_Judgement::aDeviceThatTheRemovalDidNotListLosesEverythingUnseen()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    const auto position = v.heads();
    const SegmentId segment = v.publish(ben.device());

    v.say(v.ann, RemoveStatement{ben.member, {}, {}});

    QVERIFY(!v.judgement().standingOf(ben.device(), v.shared, segment, position, {}).belongs);
}

void tst_Judgement::theOwnersCutReplacesTheOneOfTheHomeParty()
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

void tst_Judgement::aCopiedStatementHasNoSecondAuthor()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor);
    const auto party = v.newId<PartyId>();
    const Statement genuine = Statement::make(v.ann.device(), PartyStatement{party, Side::Provider, u"P"_s});
    const auto position = v.heads();

    v.add(ben.device(), genuine, position);
    QVERIFY(!v.roster().findParty(party));

    v.add(v.ann.device(), genuine, position);
    QVERIFY(v.roster().findParty(party));
}

void tst_Judgement::statementsNotPublishedYetCount()
{
    TestVault v;
    const auto party = v.newId<PartyId>();
    const Statement statement = Statement::make(v.ann.device(), PartyStatement{party, Side::Provider, u"P"_s});
    const auto member = v.newMember(party);
    const Statement second = v.made(v.ann, MemberStatement{member, party, u"M"_s});

    const Judgement with = v.judgement().with(v.ann.device(), {statement}).with(v.ann.device(), {second});
    v.statements.push_back({statement.id(), statement, v.ann.device(), {}, 0, {}});
    v.statements.push_back({second.id(), second, v.ann.device(), {}, 1, {}});

    QVERIFY(with.now().findMember(member));
    QCOMPARE(described(v.roster()), described(with.now()));
    QCOMPARE(with.heads(), std::vector{second.id()});
}

void tst_Judgement::aDeviceAddedMeanwhileKeepsNoRight_data()
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

void tst_Judgement::aDeviceAddedMeanwhileKeepsNoRight()
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

// A provider's admin who knows what Ann made later states it as his own, from a position that had not seen it.
void tst_Judgement::nobodyTakesAnIdFromAnOldPosition()
{
    TestVault v;
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    const Person dan = v.addPerson(v.ann, provider, Role::Admin, {v.shared});
    const auto frozen = v.heads();
    for (int i = 0; i < 3; ++i)
        v.say(v.ann, PartyStatement{v.internal, Side::Internal, u"Example"_s});
    const CollectionId plans = v.newCollection(v.internal);
    v.say(v.ann, CollectionStatement{plans, v.internal, u"Plans"_s});
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor);

    const StatementId collection = v.add(dan.device(), Statement::make(dan.device(), CollectionStatement{plans, provider, u"Mine"_s}), frozen);
    const StatementId member = v.add(dan.device(), Statement::make(dan.device(), MemberStatement{ben.member, provider, u"Mine"_s}), frozen);

    QVERIFY(!whyRefused(v.roster(), collection).isEmpty());
    QVERIFY(!whyRefused(v.roster(), member).isEmpty());
    QCOMPARE(v.roster().findCollection(plans)->owner, v.internal);
    QCOMPARE(v.roster().findMember(ben.member)->party, v.internal);
    // Whose id it is may still name it anew.
    v.say(v.ann, CollectionStatement{plans, v.internal, u"Drawings"_s});
    QCOMPARE(v.roster().findCollection(plans)->name, u"Drawings"_s);
}

void tst_Judgement::essentialLinksJudgeTheSame()
{
    TestVault v = tangled();
    const Person ben = v.addPerson(v.ann, v.internal, Role::Admin);
    for (int i = 0; i < 20; ++i)
        v.publish(ben.device());
    v.say(ben, PartyStatement{v.newId<PartyId>(), Side::Provider, u"counts"_s});
    const DeviceCut cut = {ben.device(), {v.publish(ben.device())}};
    const auto before = v.heads();
    v.sayAt(ben, before, PartyStatement{v.newId<PartyId>(), Side::Provider, u"void"_s});
    v.sayAt(v.ann, before, RemoveStatement{ben.member, {cut}, {}});

    const auto links = v.judgement().essentialLinks();

    QVERIFY(links.size() < v.links.size() / 2);
    const Judgement sparse(v.vault, v.statements, links);
    const Judgement full = v.judgement();
    QCOMPARE(described(sparse.now()), described(full.now()));
    int above = 0;
    for (const KnownStatement &known : v.statements) {
        const auto here = full.standingOf(known.author, v.shared, known.segment, known.position, {known.id});
        const auto there = sparse.standingOf(known.author, v.shared, known.segment, known.position, {known.id});
        QCOMPARE(there.belongs, here.belongs);
        QVERIFY(there.rights == here.rights);
        above += here.belongs ? 0 : 1;
    }
    QVERIFY(above > 0 && above < int(v.statements.size()));
}

void tst_Judgement::aThousandStatementsAreJudgedInTime()
{
    TestVault v;
    std::vector<Person> admins{v.ann};
    for (int i = 0; i < 7; ++i)
        admins.push_back(v.addPerson(v.ann, v.internal, Role::Admin, {v.shared}));
    std::vector<std::vector<StatementId>> heads(admins.size(), v.heads());
    for (size_t i = 0; v.statements.size() < 1000; ++i) { // eight who state at once and meet now and then
        const size_t who = i % admins.size();
        const auto &other = heads[(i * 5 + 3) % admins.size()];
        std::vector<StatementId> position = heads[who];
        if (i % 3 == 0)
            position.insert(position.end(), other.begin(), other.end());
        heads[who] = {v.sayAt(admins[who], position, MemberStatement{v.newMember(v.internal), v.internal, u"M"_s})};
    }
    QElapsedTimer timer;
    timer.start();

    const Roster roster = judge(v.vault, v.statements, v.links);

    QCOMPARE(roster.refused().size(), size_t(0));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(u"took %1 ms"_s.arg(timer.elapsed())));
}

QTEST_APPLESS_MAIN(tst_Judgement)
#include "tst_judgement.moc"
