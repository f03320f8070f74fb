// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "members/ids.h"
#include "replica.h"

using namespace covault;
using namespace covault::members;
using namespace Qt::StringLiterals;

/// Ann founds the vault; Ben edits what is shared. A join takes some 0.8 s: the words are as slow as they are.
class tst_Access : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsAskedForIsWhatIsThen_data();
    void whatIsAskedForIsWhatIsThen();
    void whatIsSoAlreadyIsNotStated();
    void whatIsClosedGetsANewKeyAndCanBeGivenBack();
    void whatAnotherSideLetsOneIntoStays();
    void anEndThatHasPassedLetsNobodyIn();
    void theLastAdminStaysOne();
    void whoMayNotChangesNothing();

private:
    CollectionId shared() const { return m_ann->roster().sharedCollection(); }
    CollectionId own() const { return ownCollection(m_ann->vault, m_ann->roster().genesisParty()); }
    Access now() const { return accessOf(m_ann->roster(), m_ann->roster().genesisParty(), m_member); }
    Error::Code refusal(Replica &by, const MemberId &member, const Access &access);
    void change(const Access &access);

    std::unique_ptr<Replica> m_ann;
    std::unique_ptr<Replica> m_ben;
    MemberId m_member;
};

void tst_Access::init()
{
    m_ann = std::make_unique<Replica>(Replica::founded());
    m_ben = std::make_unique<Replica>();
    m_member = join(*m_ann, *m_ben, Side::Internal, {Role::Editor, false, {shared()}, false, {}, {}, {}, {}}).member;
}

void tst_Access::change(const Access &access)
{
    auto changed = setAccess(m_ann->acting(), m_member, access, {{m_ben->identity.device(), {}}});
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
    m_ann->append(std::move(*changed));
    m_ben->pull(*m_ann);
    QCOMPARE(m_ann->roster().refused().size(), size_t(0));
}

Error::Code tst_Access::refusal(Replica &by, const MemberId &member, const Access &access)
{
    const auto changed = setAccess(by.acting(), member, access);
    if (changed)
        qFatal("it was allowed");
    return changed.error().code();
}

void tst_Access::whatIsAskedForIsWhatIsThen_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<int>("days"); // until its end; 0: none
    QTest::addColumn<bool>("mayEdit");

    QTest::newRow("an admin, without end") << Role::Admin << false << 0 << true;
    QTest::newRow("a reader") << Role::Reader << false << 0 << false;
    QTest::newRow("an editor who only reads, with an end") << Role::Editor << true << 30 << false;
}

void tst_Access::whatIsAskedForIsWhatIsThen()
{
    QFETCH(Role, role);
    QFETCH(bool, isReadOnly);
    QFETCH(int, days);
    QFETCH(bool, mayEdit);
    Access access{role, {}};
    for (const CollectionId &collection : {shared(), own()})
        access.grants.push_back({collection, isReadOnly,
                days > 0 ? std::optional(endOf(dayOf(m_ann->clock.now()).addDays(days))) : std::nullopt});
    std::ranges::sort(access.grants, {}, &GrantWish::collection);

    change(access);

    QCOMPARE(now().role, role);
    QVERIFY(now() == access);
    for (const CollectionId &collection : {shared(), own()}) {
        QCOMPARE(m_ben->roster().may(m_ben->identity.device(), collection, Right::Edit).allowed, mayEdit);
        QVERIFY(m_ben->keys.chooseForWriting(collection, m_ben->roster()));
    }
}

void tst_Access::whatIsSoAlreadyIsNotStated()
{
    const auto changed = setAccess(m_ann->acting(), m_member, now());

    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
    QVERIFY(changed->statements.empty());
    QVERIFY(closedTo(m_ann->roster(), m_ann->roster().genesisParty(), m_member).empty());
}

void tst_Access::whatIsClosedGetsANewKeyAndCanBeGivenBack()
{
    const Access before = now();

    change({Role::Editor, {}});

    const auto key = m_ann->keys.chooseForWriting(shared(), m_ann->roster());
    QVERIFY(key && !m_ben->keys.find(*key));
    QVERIFY(!m_ben->roster().canRead(m_ben->identity.device(), shared()));
    QCOMPARE(closedTo(m_ann->roster(), m_ann->roster().genesisParty(), m_member), std::vector({shared()}));
    change(before);
    QVERIFY(m_ben->keys.find(*key));
    QVERIFY(m_ben->roster().may(m_ben->identity.device(), shared(), Right::Edit));
    QVERIFY(closedTo(m_ann->roster(), m_ann->roster().genesisParty(), m_member).empty());
}

void tst_Access::whatAnotherSideLetsOneIntoStays()
{
    Replica dan;
    join(*m_ann, dan, Side::Provider, {Role::Admin, false, {shared()}, false, {}, {}, {}, {}});
    auto added = addCollection(dan.acting(), u"Cabling"_s);
    QVERIFY2(added, added ? "" : qPrintable(added.error().text()));
    const CollectionId cabling = added->collection;
    dan.append(std::move(added->composed));
    m_ann->pull(dan);
    const Access both{Role::Editor, {{shared(), false, {}}, {cabling, false, {}}}};
    QCOMPARE(refusal(*m_ann, m_member, both), Error::Code::NotAllowed); // he does not read it yet

    auto granted = setAccess(dan.acting(), m_member, both);
    QVERIFY2(granted, granted ? "" : qPrintable(granted.error().text()));
    dan.append(std::move(*granted));
    m_ann->pull(dan);
    QVERIFY(m_ann->roster().canRead(m_member, cabling));

    const auto changed = setAccess(m_ann->acting(), m_member, both);

    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().text()));
    QVERIFY(changed->statements.empty());
    const Moment day = m_ann->clock.now() + std::chrono::hours(24);
    for (const GrantWish &other : {GrantWish{cabling, true, {}}, GrantWish{cabling, false, day}})
        QCOMPARE(refusal(*m_ann, m_member, {Role::Editor, {{shared(), false, {}}, other}}), Error::Code::NotAllowed);
}

void tst_Access::anEndThatHasPassedLetsNobodyIn()
{
    const Moment day = m_ann->clock.now() + std::chrono::hours(24);

    QCOMPARE(refusal(*m_ann, m_member, {Role::Editor, {{shared(), false, m_ann->clock.now()}}}), Error::Code::Usage);
    change({Role::Editor, {{shared(), false, day}}});
    m_ann->clock.set(day);

    change({Role::Reader, {{shared(), false, day}}}); // it stands as it was

    QCOMPARE(now().grants.front().until, std::optional(day));
    QVERIFY(m_ann->roster().recipientsOf(shared(), day).size() == 1);
}

void tst_Access::theLastAdminStaysOne()
{
    const Access reader{Role::Reader, {{shared(), false, {}}, {own(), false, {}}}};
    QVERIFY(isLastAdmin(m_ann->roster(), m_ann->self()));
    QVERIFY(!isLastAdmin(m_ann->roster(), m_member));

    QCOMPARE(refusal(*m_ann, m_ann->self(), reader), Error::Code::NotAllowed);
    const Access editor{Role::Editor, accessOf(m_ann->roster(), m_ann->roster().genesisParty(), m_ann->self()).grants};
    QCOMPARE(refusal(*m_ann, m_ann->self(), editor), Error::Code::NotAllowed);

    change({Role::Admin, {{shared(), false, {}}}});
    QVERIFY(!isLastAdmin(m_ann->roster(), m_ann->self()));
    QVERIFY(setAccess(m_ann->acting(), m_ann->self(), editor));
}

void tst_Access::whoMayNotChangesNothing()
{
    const MemberId stranger = crypto::newUlid<MemberId>(m_ann->clock);

    QCOMPARE(refusal(*m_ben, m_member, {Role::Admin, {}}), Error::Code::NotAllowed);
    QCOMPARE(refusal(*m_ben, m_member, {Role::Editor, {{own(), false, {}}}}), Error::Code::NotAllowed);
    QCOMPARE(refusal(*m_ann, stranger, {Role::Editor, {}}), Error::Code::NotFound);
    QCOMPARE(refusal(*m_ann, m_member, {Role::Editor, {{m_ann->roster().membersCollection(), false, {}}}}),
            Error::Code::NotAllowed);
}

QTEST_APPLESS_MAIN(tst_Access)
#include "tst_access.moc"
