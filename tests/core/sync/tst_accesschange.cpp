// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "sync/accesschange.h"
#include "sync/publisher.h"
#include "tests/core/sync/peopletest.h"

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// Ada and Cleo are of one side; Ben is the admin of the other.
class tst_AccessChange : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void whatIsClosedIsToBeChangedAndNothingElse();
    void whatWasWrittenInTimeCounts();
    void whoIsLetInReadsItFromItsBeginning();
    void anotherSidesMemberIsLetIntoWhatIsOurs();
    void whatIsSoAlreadyChangesNothing();
    void whoMayNotChangesNothing();

private:
    members::Access accessOf(int who)
    {
        return members::accessOf(vault(Ada).roster(), vault(Ada).roster().partyOf(deviceOf(Ada))->id, memberOf(who));
    }
    members::Access without(int who, const CollectionId &collection)
    {
        members::Access access = accessOf(who);
        std::erase_if(access.grants, [&](const auto &grant) { return grant.collection == collection; });
        return access;
    }
    void writeSecret(const CollectionId &collection, const QString &title);
};

void tst_AccessChange::writeSecret(const CollectionId &collection, const QString &title)
{
    const vault::RecordKey key{collection, u"credential"_s, crypto::newUlid<RecordId>(m_people[Ada]->clock())};
    edit(Ada, key, u"title"_s, title);
    edit(Ada, key, u"password"_s, u"s3cret"_s);
}

void tst_AccessChange::whatIsClosedIsToBeChangedAndNothingElse()
{
    meet();
    const CollectionId plans = addPlans();
    letCleoInto(plans);
    writeSecret(plans, u"Of the plans"_s);
    writeSecret(shared(), u"Of the firewall"_s);

    const auto changed = changeAccess(vault(Ada), memberOf(Cleo), without(Cleo, plans));

    QVERIFY2(changed, why(changed).constData());
    QVERIFY(changed->hasChanged);
    QCOMPARE(changed->closed, std::vector({plans}));
    QCOMPARE(changed->rotate.size(), std::size_t(1));
    QCOMPARE(changed->rotate.front().title, u"Of the plans"_s);
    QCOMPARE(*Publisher(vault(Ada)).publishStatements(), 0); // it was published
    const auto later = write(Ada, plans, u"Later"_s);
    take(Cleo, fileFrom(Ada));
    QCOMPARE(titleOf(Cleo, later), QString());
}

void tst_AccessChange::whatWasWrittenInTimeCounts()
{
    meet();
    const auto early = write(Cleo, shared(), u"Firewall"_s);
    sync(Cleo);
    sync(Ada);
    members::Access access = accessOf(Cleo);
    access.role = members::Role::Reader;

    const auto changed = changeAccess(vault(Ada), memberOf(Cleo), access);

    QVERIFY2(changed, why(changed).constData());
    QVERIFY(changed->closed.empty() && changed->rotate.empty());
    edit(Cleo, early, u"title"_s, u"Gate"_s); // she has not heard of it yet
    take(Ada, fileFrom(Cleo));
    QCOMPARE(titleOf(Ada, early), u"Firewall"_s);
    QCOMPARE(vault(Ada).roster().findMember(memberOf(Cleo))->role, members::Role::Reader);
}

void tst_AccessChange::whoIsLetInReadsItFromItsBeginning()
{
    meet();
    const CollectionId plans = addPlans();
    const auto early = write(Ada, plans, u"Ground floor"_s);
    sync(Ada);
    sync(Cleo);
    QCOMPARE(titleOf(Cleo, early), QString());
    members::Access access = accessOf(Cleo);
    access.grants.push_back({plans, true, {}});

    const auto changed = changeAccess(vault(Ada), memberOf(Cleo), access);

    QVERIFY2(changed, why(changed).constData());
    sync(Ada);
    sync(Cleo);
    QCOMPARE(titleOf(Cleo, early), u"Ground floor"_s);
    QVERIFY(!vault(Cleo).roster().may(deviceOf(Cleo), plans, members::Right::Edit));
}

void tst_AccessChange::anotherSidesMemberIsLetIntoWhatIsOurs()
{
    meet();
    const CollectionId plans = addPlans();
    members::Access access = accessOf(Ben);
    access.grants.push_back({plans, false, {}});

    const auto changed = changeAccess(vault(Ada), memberOf(Ben), access);

    QVERIFY2(changed, why(changed).constData());
    QVERIFY(vault(Ada).roster().canRead(deviceOf(Ben), plans));
    access.role = members::Role::Reader;
    const auto role = changeAccess(vault(Ada), memberOf(Ben), access);
    QVERIFY(!role); // his side has admins of its own
    QCOMPARE(role.error().code(), Error::Code::NotAllowed);
}

void tst_AccessChange::whatIsSoAlreadyChangesNothing()
{
    meet();
    const auto statements = vault(Ada).replica().judgement.statements().size();

    const auto changed = changeAccess(vault(Ada), memberOf(Cleo), accessOf(Cleo));

    QVERIFY2(changed, why(changed).constData());
    QVERIFY(!changed->hasChanged);
    QCOMPARE(vault(Ada).replica().judgement.statements().size(), statements);
}

void tst_AccessChange::whoMayNotChangesNothing()
{
    meet();
    members::Access access = accessOf(Cleo);
    access.role = members::Role::Admin;
    const auto statements = vault(Cleo).replica().judgement.statements().size();

    const auto changed = changeAccess(vault(Cleo), memberOf(Cleo), access);

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::NotAllowed);
    QCOMPARE(vault(Cleo).replica().judgement.statements().size(), statements);
    QCOMPARE(changeAccess(vault(Ada), MemberId(), {}).error().code(), Error::Code::NotFound);
}

QTEST_APPLESS_MAIN(tst_AccessChange)
#include "tst_accesschange.moc"
