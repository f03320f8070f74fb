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
    void twoRemovalsOfEachOtherBothStand();
    void theFirstAdminOverrulesTheHost();
    void theHostHasNoSayAfterTheFirstAdmin();
    void aCopiedStatementHasNoSecondAuthor();
    void statementsNotPublishedYetCount();
    void essentialLinksJudgeTheSame();
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
