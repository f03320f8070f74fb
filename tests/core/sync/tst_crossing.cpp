// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "members/ids.h"
#include "sync/segmentstore.h"
#include "sync/syncing.h"
#include "vault/loader.h"
#include "vault/statementlog.h"

#include <QFile>

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// Changes of membership that cross each other, or what others write meanwhile.
class tst_Crossing : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void aCutWhoseEndComesLaterEndsTheSame();
    void aSegmentThatIsHereBeatsWhatWasAnnouncedOfIt();
    void whatAnInviteSaidOfAStatementGivesWayToItsSegment();
    void whatAnInviteSaidIsGoneOnceTheSegmentIsHere();
    void whatAnInterruptedJoinLeftOutIsMadeUpFor();
    void whatThisVersionDoesNotKnowMakesTheVaultReadOnly();
    void whoIsAdmittedBesideARemovalIsNotLockedOut();
};

void tst_Crossing::aCutWhoseEndComesLaterEndsTheSame()
{
    const QString url = folder(u"remote"_s);
    for (const int who : {Ada, Ben, Cleo, Ada, Ben, Cleo}) {
        QVERIFY(addRemote(vault(who), url));
        QVERIFY(syncAll(vault(who)));
    }
    const auto record = write(Cleo, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Cleo)) && syncAll(vault(Ada)));
    state(members::setAccess(actingAda(), memberOf(Cleo), accessAs(members::Role::Reader, Cleo), {cutOf(Cleo, Ada)}));
    QVERIFY(syncAll(vault(Ada)));
    const QString end = filesOf(Cleo, u"remote"_s).last();
    QVERIFY(QFile::rename(end, m_directory->filePath(u"hidden"_s)));
    QVERIFY(syncAll(vault(Ben)));
    QCOMPARE(titleOf(Ben, record), QString());
    edit(Cleo, record, u"title"_s, u"Gate"_s);
    const QString late = fileFrom(Cleo);

    take(Ada, late);
    take(Ben, late);

    QCOMPARE(titleOf(Ada, record), u"Firewall"_s);
    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
}

void tst_Crossing::aSegmentThatIsHereBeatsWhatWasAnnouncedOfIt()
{
    meet();
    auto &database = vault(Ada).replica().database;
    const Bytes announced(32, '\xff');
    QVERIFY(database.run("INSERT INTO announced_link(segment, previous) SELECT id, ? FROM segment", announced));
    QVERIFY(database.run("INSERT INTO announced_link(segment, previous) VALUES(?, ?)", Bytes(32, '\x01'), announced));

    const auto links = vault::statementlog::links(database);

    QVERIFY(links);
    const auto segments = database.number("SELECT count(*) FROM segment");
    QCOMPARE(qint64(links->size()), *segments + 1);
    QCOMPARE(std::ranges::count(*links, *SegmentId::fromBytes(announced), &members::SegmentLink::previous), 1);
}

void tst_Crossing::whatAnInviteSaidOfAStatementGivesWayToItsSegment()
{
    auto &own = vault(Ada).replica();
    const auto before = vault::statementlog::read(own.database);
    QVERIFY(before && before->size() > 1);
    members::KnownStatement lie = before->back();
    lie.position = {before->front().id};
    lie.indexInSegment += 7;
    const members::Statement invented = members::Statement::make(deviceOf(Ada), members::LeaveStatement{});
    const members::KnownStatement neverThere{invented.id(), invented, deviceOf(Ada), before->back().segment, 99, {}};
    const SegmentId later = SegmentId::cutFrom(Bytes(32, '\x05'));
    const members::KnownStatement notYetThere{invented.id(), invented, deviceOf(Ada), later, 0, {}};

    QVERIFY(vault::statementlog::announce(own.database, lie) && vault::statementlog::announce(own.database, neverThere));
    const auto after = vault::statementlog::read(own.database);
    QVERIFY(after);
    QCOMPARE(after->size(), before->size());
    const auto found = std::ranges::find(*after, lie.id, &members::KnownStatement::id);
    QVERIFY(found->position == before->back().position && found->indexInSegment == before->back().indexInSegment);

    QVERIFY(own.database.run("DELETE FROM announced_statement") && vault::statementlog::announce(own.database, notYetThere));
    QCOMPARE(vault::statementlog::read(own.database)->size(), before->size() + 1);
}

void tst_Crossing::whatAnInviteSaidIsGoneOnceTheSegmentIsHere()
{
    meet();
    const auto record = write(Ada, shared(), u"Firewall"_s);
    sync(Ada);
    const auto head = SegmentStore(vault(Ada).replica()).headOf(deviceOf(Ada));
    QVERIFY(head && *head);
    auto &replica = vault(Ben).replica();
    const auto party = PartyId::cutFrom(Bytes(16, '\x07'));
    const members::Statement invented = members::Statement::make(deviceOf(Ada), members::PartyStatement{party, members::Side::Provider, u"Nobody"_s});
    QVERIFY(vault::statementlog::announce(replica.database,
            {invented.id(), invented, deviceOf(Ada), (*head)->id, 0, replica.judgement.heads()}));
    QVERIFY(vault::loadJudgement(replica));
    QVERIFY(vault(Ben).roster().findParty(party));

    sync(Ben);

    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    QVERIFY(!vault(Ben).roster().findParty(party));
}

// The team is made without the records of collections, as a join leaves it that ended early.
void tst_Crossing::whatAnInterruptedJoinLeftOutIsMadeUpFor()
{
    const auto party = vault(Ben).roster().partyOf(deviceOf(Ben));
    const vault::RecordKey key{party->own, u"setting"_s, members::settingRecordId(party->own, u"collection"_s)};
    QVERIFY(!*vault(Ben).record(key));

    sync(Ben);
    const auto made = vault(Ben).record(key);
    QVERIFY(made && *made);
    sync(Ben);

    const auto changes = vault(Ben).replica().database.number("SELECT count(*) FROM change c JOIN record r ON r.n=c.record WHERE r.id=?", key.id);
    QCOMPARE(*changes, 1);
}

void tst_Crossing::whatThisVersionDoesNotKnowMakesTheVaultReadOnly()
{
    meet();
    const auto record = write(Ben, shared(), u"Firewall"_s);
    auto entries = cbor::decode(members::Statement::make(deviceOf(Ada), members::LeaveStatement{}).encoded())->entries();
    entries.front().second = cbor::Value::unsignedInteger(99);
    QVERIFY(vault(Ada).state({*members::Statement::parse(cbor::Value::map(entries).encoded())}, {}));
    meet();

    const auto edited = vault(Ben).edit({{record, vault::Verb::Edit, {{u"title"_s, {}, cbor::Value::text(u"Gate"_s)}}, {}}});
    const auto stated = vault(Ben).state({members::Statement::make(deviceOf(Ben), members::LeaveStatement{})}, {});

    QVERIFY(!edited && !stated);
    QCOMPARE(int(edited.error().code()), int(Error::Code::Refused));
    QCOMPARE(int(stated.error().code()), int(Error::Code::Refused));
    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
}

void tst_Crossing::whoIsAdmittedBesideARemovalIsNotLockedOut()
{
    meet();
    const auto provider = vault(Ben).roster().partyOf(deviceOf(Ben));
    members::Composed grant;
    grant.statements.push_back(members::Statement::make(deviceOf(Ada), members::GrantStatement{shared(), provider->id, false, {}, {}}));
    state(std::move(grant));
    meet();
    const auto eve = members::Identity::generate();
    const auto request = members::Request::make(u"Eve"_s, u"laptop"_s, members::Side::Provider, {}, eve, vault(Ben).clock().now());
    const auto compared = members::ComparedRequest::compare(request, *request.words(), vault(Ben).clock().now());
    QVERIFY(compared);

    state(members::remove(actingAda(), memberOf(Cleo), {cutOf(Cleo, Ada)}));
    auto admitted = members::admit(acting(Ben), *compared, {});
    QVERIFY2(admitted, why(admitted).constData());
    stateAs(Ben, std::move(admitted->composed));
    for (const int who : {Ada, Ben, Ada, Ben})
        sync(who);

    const auto &own = vault(Ada).replica();
    members::KeyRing keys(own.vault);
    for (const auto &known : own.judgement.statements())
        QVERIFY(keys.take(known.statement, eve));
    for (const CollectionId &collection : {own.roster().membersCollection(), shared()}) {
        const auto chosen = own.keys.chooseForWriting(collection, own.roster());
        QVERIFY(chosen && own.roster().canRead(eve.device(), collection));
        QVERIFY(keys.find(*chosen));
    }
    QCOMPARE(sync(Ada).sentSegments + sync(Ben).sentSegments, 0);
}

QTEST_APPLESS_MAIN(tst_Crossing)
#include "tst_crossing.moc"
