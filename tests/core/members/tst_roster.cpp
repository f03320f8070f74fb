// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"

#include "members/ids.h"

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

namespace {

// A vault with everybody who could state something, and what each of them says.
struct Cast
{
    Cast()
    {
        provider = v.addParty(Side::Provider, v.ann);
        hosted = v.addParty(Side::Provider, v.ann);
        people = {{u"founder"_s, v.ann}, {u"editor"_s, v.addPerson(v.ann, v.internal, Role::Editor, {v.shared})},
                {u"reader"_s, v.addPerson(v.ann, v.internal, Role::Reader, {v.shared})}};
        people.emplace(u"provider's admin"_s, v.addPerson(v.ann, provider, Role::Admin, {v.shared}));
        const Person &boss = people.at(u"provider's admin"_s);
        people.emplace(u"provider's editor"_s, v.addPerson(boss, provider, Role::Editor, {v.shared}));
        guest = v.addPerson(v.ann, hosted, Role::Editor);
        target = v.addPerson(v.ann, v.internal, Role::Reader);
        theirs = v.addPerson(boss, provider, Role::Reader);
    }

    StatementBody newDevice(const MemberId &member)
    {
        const Identity fresh = Identity::generate();
        return DeviceStatement{
                member, fresh.signing().publicKey(), fresh.box().publicKey(), u"new"_s, v.newId<RequestId>()};
    }

    TestVault v;
    PartyId provider;
    PartyId hosted;
    std::map<QString, Person> people;
    Person guest;  // of the party without admin
    Person target; // a reader of the founder's party
    Person theirs; // a reader of the provider's
};

} // namespace

class tst_Roster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_cast = std::make_unique<Cast>(); }
    void whoMayState_data();
    void whoMayState();
    void whoMayWriteWhat_data();
    void whoMayWriteWhat();
    void aDeviceWhoseWordsNobodyComparedMayNothing();
    void aWithdrawnGrantEndsReading();
    void ofConcurrentRolesTheLesserCounts();
    void aGrantToAPartyLetsAllItsPeopleIn();
    void whoseTimeIsOverGetsNoKeys();
    void anUnknownStatementMakesReadOnly();
    void anUnknownStatementOfAStrangerDoesNot();
    void aRemovedDeviceNeverComesBack();

private:
    std::unique_ptr<Cast> m_cast;
};

void tst_Roster::whoMayState_data()
{
    QTest::addColumn<std::function<StatementBody(Cast &, const Person &)>>("body");
    QTest::addColumn<QString>("allowed"); // everybody else is refused
    using Make = std::function<StatementBody(Cast &, const Person &)>;
    const auto row = [](const char *name, Make make, const QString &allowed) {
        QTest::newRow(name) << std::move(make) << allowed;
    };
    const QString founder = u"founder"_s;
    const QString boss = u"provider's admin"_s;
    const QString everybody = u"editor,founder,provider's admin,provider's editor,reader"_s;

    row(
            "a party",
            [](Cast &c, auto &) {
                return PartyStatement{c.v.newId<PartyId>(), Side::Provider, u"P"_s};
            },
            founder);
    row(
            "another name of the provider",
            [](Cast &c, auto &) {
                return PartyStatement{c.provider, Side::Provider, u"P"_s};
            },
            boss);
    row("another side of a party",
            [](Cast &c, auto &) {
                return PartyStatement{c.provider, Side::Internal, u"P"_s};
            },
            {});
    row(
            "a member of the founder's party",
            [](Cast &c, auto &) {
                return MemberStatement{c.v.newMember(c.v.internal), c.v.internal, u"M"_s};
            },
            founder);
    row(
            "a member of the provider",
            [](Cast &c, auto &) {
                return MemberStatement{c.v.newMember(c.provider), c.provider, u"M"_s};
            },
            boss);
    row(
            "a member of a hosted party",
            [](Cast &c, auto &) {
                return MemberStatement{c.v.newMember(c.hosted), c.hosted, u"M"_s};
            },
            founder);
    row("a member of no party",
            [](Cast &c, auto &) {
                return MemberStatement{c.v.newMember(c.v.newId<PartyId>()), c.v.newId<PartyId>(), u"M"_s};
            },
            {});
    row("an existing member for another party",
            [](Cast &c, auto &) {
                return MemberStatement{c.target.member, c.provider, u"M"_s};
            },
            {});
    row(
            "a device of a colleague", [](Cast &c, auto &) { return c.newDevice(c.target.member); }, founder);
    row(
            "a device of one's own", [](Cast &c, auto &by) { return c.newDevice(by.member); }, everybody);
    row("a device that is there",
            [](Cast &, auto &by) {
                return DeviceStatement{by.member, by.identity().signing().publicKey(), by.identity().box().publicKey(),
                        u"d"_s, *RequestId::fromBytes(Bytes(32, 'r'))};
            },
            {});
    row(
            "a role in the founder's party",
            [](Cast &c, auto &) {
                return RoleStatement{c.target.member, Role::Editor, false, {}};
            },
            founder);
    row(
            "one's own role",
            [](Cast &, auto &by) {
                return RoleStatement{by.member, Role::Admin, false, {}};
            },
            founder + u","_s + boss);
    row(
            "a role in the provider",
            [](Cast &c, auto &) {
                return RoleStatement{c.theirs.member, Role::Admin, false, {}};
            },
            boss);
    row(
            "a collection of the founder's party",
            [](Cast &c, auto &) {
                return CollectionStatement{c.v.newCollection(c.v.internal), c.v.internal, u"C"_s};
            },
            founder);
    row(
            "the provider's own collection",
            [](Cast &c, auto &) {
                return CollectionStatement{ownCollection(c.v.vault, c.provider), c.provider, u"C"_s};
            },
            boss);
    row(
            "the provider's own collection as theirs",
            [](Cast &c, auto &by) {
                return CollectionStatement{ownCollection(c.v.vault, c.provider), by.party, u"C"_s};
            },
            boss);
    row("a collection of a hosted party",
            [](Cast &c, auto &) {
                return CollectionStatement{c.v.newCollection(c.hosted), c.hosted, u"C"_s};
            },
            {});
    row(
            "a grant",
            [](Cast &c, auto &) {
                return GrantStatement{c.v.shared, c.theirs.member, false, {}, {}};
            },
            founder);
    row("a grant for the collection of members",
            [](Cast &c, auto &) {
                return GrantStatement{membersCollection(c.v.vault, c.v.internal), c.theirs.member, false, {}, {}};
            },
            {});
    row(
            "a withdrawal",
            [](Cast &c, auto &) {
                return WithdrawStatement{c.v.shared, c.theirs.member, {}};
            },
            founder);
    row(
            "the removal of a colleague",
            [](Cast &c, auto &) {
                return RemoveStatement{c.target.member, {}, {}};
            },
            founder);
    row(
            "the removal of a provider's member",
            [](Cast &c, auto &) {
                return RemoveStatement{c.theirs.member, {}, {}};
            },
            boss);
    row(
            "the removal of a hosted member",
            [](Cast &c, auto &) {
                return RemoveStatement{c.guest.member, {}, {}};
            },
            founder);
    row(
            "the removal of one's own device",
            [](Cast &, auto &by) {
                return RemoveStatement{by.device(), {}, {}};
            },
            everybody);
    row(
            "the removal of another's device",
            [](Cast &c, auto &) {
                return RemoveStatement{c.target.device(), {}, {}};
            },
            founder);
    row(
            "the removal of the provider",
            [](Cast &c, auto &) {
                return RemoveStatement{c.provider, {}, {}};
            },
            founder);
    row("the removal of the founder's party",
            [](Cast &c, auto &) {
                return RemoveStatement{c.v.internal, {}, {}};
            },
            {});
    row(
            "leaving", [](Cast &, auto &) { return LeaveStatement{}; }, everybody);
    row(
            "that words of a colleague were compared",
            [](Cast &c, auto &) {
                return CheckedStatement{c.target.device(), c.v.roster().findDevice(c.target.device())->request};
            },
            founder);
    row("that words of another request were compared",
            [](Cast &c, auto &) {
                return CheckedStatement{c.target.device(), *RequestId::fromBytes(Bytes(32, 'x'))};
            },
            {});
    row("another vault",
            [](Cast &c, auto &by) {
                return GenesisStatement{c.v.newId<PartyId>(), Side::Internal, u"P"_s, c.v.newId<MemberId>(), u"M"_s,
                        by.identity().signing().publicKey(), by.identity().box().publicKey(), u"d"_s, u"V"_s, {}};
            },
            {});
}

void tst_Roster::whoMayState()
{
    QFETCH(std::function<StatementBody(Cast &, const Person &)>, body);
    QFETCH(QString, allowed);

    QStringList may;
    for (const auto &[name, person] : m_cast->people) {
        const StatementBody wished = body(*m_cast, person);
        TestVault vault = m_cast->v;
        const StatementId id = vault.say(person, wished);
        if (whyRefused(vault.roster(), id).isEmpty())
            may << name;
    }

    QCOMPARE(may.join(u','), allowed);
}

void tst_Roster::whoMayWriteWhat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("rights"); // note, edit, decide, administer

    QTest::newRow("admin of the owner") << u"founder"_s << u"nothing of a collection it was not granted"_s;
    QTest::newRow("editor") << u"editor"_s << u"note edit decide"_s;
    QTest::newRow("reader") << u"reader"_s << u"note"_s;
    QTest::newRow("another party's admin") << u"provider's admin"_s << u"note edit decide"_s;
}

void tst_Roster::whoMayWriteWhat()
{
    QFETCH(QString, name);
    QFETCH(QString, rights);
    const DeviceId device = m_cast->people.at(name).device();
    const Roster roster = m_cast->v.roster();

    QStringList may;
    for (const auto &[right, text] : {std::pair(Right::Note, u"note"_s), std::pair(Right::Edit, u"edit"_s),
                 std::pair(Right::Decide, u"decide"_s), std::pair(Right::Administer, u"administer"_s)}) {
        const Permission permission = roster.may(device, m_cast->v.shared, right);
        QCOMPARE(permission.why.isEmpty(), permission.allowed);
        if (permission)
            may << text;
    }

    QCOMPARE(may.isEmpty() ? u"nothing of a collection it was not granted"_s : may.join(u' '), rights);
}

void tst_Roster::aDeviceWhoseWordsNobodyComparedMayNothing()
{
    TestVault v;
    Person ben;
    ben.member = v.newMember(v.internal);
    v.say(v.ann, MemberStatement{ben.member, v.internal, u"Ben"_s});
    v.say(v.ann, RoleStatement{ben.member, Role::Admin, false, {}});
    v.say(v.ann, GrantStatement{v.shared, ben.member, false, {}, {}});
    v.say(v.ann,
            DeviceStatement{ben.member, ben.identity().signing().publicKey(), ben.identity().box().publicKey(), u"d"_s,
                    v.newId<RequestId>()});

    const StatementId id = v.say(ben, PartyStatement{v.newId<PartyId>(), Side::Provider, u"P"_s});

    QVERIFY(!v.roster().canRead(ben.device(), v.shared));
    QVERIFY(!whyRefused(v.roster(), id).isEmpty());
}

void tst_Roster::aWithdrawnGrantEndsReading()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    QVERIFY(v.roster().canRead(ben.device(), v.shared));

    v.say(v.ann, WithdrawStatement{v.shared, ben.member, {v.cutNow(ben)}});

    QVERIFY(!v.roster().canRead(ben.device(), v.shared));
    QVERIFY(v.roster().isActive(ben.device()));
}

void tst_Roster::ofConcurrentRolesTheLesserCounts()
{
    TestVault v;
    const Person eve = v.addPerson(v.ann, v.internal, Role::Admin);
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor);
    const auto before = v.heads();
    v.sayAt(v.ann, before, RoleStatement{ben.member, Role::Admin, false, {}});
    v.sayAt(eve, before, RoleStatement{ben.member, Role::Reader, false, {v.cutNow(ben)}});
    QCOMPARE(v.roster().findMember(ben.member)->role, Role::Reader);

    v.say(v.ann, RoleStatement{ben.member, Role::Editor, false, {}});

    QCOMPARE(v.roster().findMember(ben.member)->role, Role::Editor);
}

void tst_Roster::aGrantToAPartyLetsAllItsPeopleIn()
{
    TestVault v;
    const PartyId provider = v.addParty(Side::Provider, v.ann);
    v.say(v.ann, GrantStatement{v.shared, provider, true, {}, {}});

    const Person dan = v.addPerson(v.ann, provider, Role::Admin);

    QVERIFY(v.roster().canRead(dan.device(), v.shared));
    QVERIFY(!v.roster().may(dan.device(), v.shared, Right::Edit));
    QVERIFY(v.roster().may(dan.device(), v.shared, Right::Decide));
}

void tst_Roster::whoseTimeIsOverGetsNoKeys()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor);
    v.say(v.ann, GrantStatement{v.shared, ben.member, false, momentFrom(1000), {}});

    QCOMPARE(v.roster().recipientsOf(v.shared, momentFrom(999)).size(), size_t(1));
    QCOMPARE(v.roster().recipientsOf(v.shared, momentFrom(1000)).size(), size_t(0));
    QCOMPARE(v.roster().readersOf(v.shared).size(), size_t(1));
}

void tst_Roster::anUnknownStatementMakesReadOnly()
{
    TestVault v;
    QVERIFY(!v.roster().isReadOnly());

    v.say(v.ann, UnknownStatement{77});

    QVERIFY(v.roster().isReadOnly());
}

void tst_Roster::anUnknownStatementOfAStrangerDoesNot()
{
    TestVault v;

    v.say(Person(), UnknownStatement{77});

    QVERIFY(!v.roster().isReadOnly());
}

void tst_Roster::aRemovedDeviceNeverComesBack()
{
    TestVault v;
    const Person ben = v.addPerson(v.ann, v.internal, Role::Editor, {v.shared});
    v.say(v.ann, RemoveStatement{ben.device(), {v.cutNow(ben)}, {}});

    v.addDevice(v.ann, ben);

    QVERIFY(!v.roster().isActive(ben.device()));
}

QTEST_APPLESS_MAIN(tst_Roster)
#include "tst_roster.moc"
