// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "sync/accesschange.h"
#include "sync/publisher.h"
#include "sync/removing.h"
#include "tests/core/sync/peopletest.h"

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// Ada and Cleo are of one side; Ben is the admin of the other.
class tst_Removing : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void whoIsRemovedReadsNothingThatComesLater();
    void whatTheyWroteBeforeCounts_data();
    void whatTheyWroteBeforeCounts();
    void whatTheyCouldOpenIsToBeChanged();
    void aRemovedDeviceLeavesItsMemberIn();
    void aMemberOfAnotherSideIsOnlyShutOut();
    void ofWhatIsOnlyClosedTheSecretsAreToBeChanged();
    void nobodyIsRemovedWhoIsNotThere();
    void whoMayNotRemoveChangesNothing();

private:
    vault::RecordKey writeSecret(const CollectionId &collection, const QString &title, int who = Ada);
};

vault::RecordKey tst_Removing::writeSecret(const CollectionId &collection, const QString &title, int who)
{
    const vault::RecordKey key{collection, u"credential"_s, crypto::newUlid<RecordId>(m_people[size_t(who)]->clock())};
    edit(who, key, u"title"_s, title);
    edit(who, key, u"password"_s, u"s3cret"_s);
    return key;
}

void tst_Removing::whoIsRemovedReadsNothingThatComesLater()
{
    meet();

    const auto removed = sync::remove(vault(Ada), memberOf(Cleo));

    QVERIFY2(removed, why(removed).constData());
    QVERIFY(!removed->isOnlyClosed);
    QVERIFY(vault(Ada).roster().findMember(memberOf(Cleo))->removed);
    QCOMPARE(*Publisher(vault(Ada)).publishStatements(), 0); // it was published
    const auto later = write(Ada, shared(), u"Firewall"_s);
    const QString file = fileFrom(Ada);
    take(Ben, file);
    take(Cleo, file);
    QCOMPARE(titleOf(Ben, later), u"Firewall"_s);
    QCOMPARE(titleOf(Cleo, later), QString());
    QVERIFY(vault(Ben).roster().findMember(memberOf(Cleo))->removed);
}

void tst_Removing::whatTheyWroteBeforeCounts_data()
{
    QTest::addColumn<int>("who");
    QTest::addColumn<bool>("isSince"); // it ended before the second record
    QTest::addColumn<QString>("second");

    QTest::newRow("of one's own side, up to now") << int(Cleo) << false << u"Router"_s;
    QTest::newRow("of one's own side, up to an hour ago") << int(Cleo) << true << QString();
    QTest::newRow("of another side, up to now") << int(Ben) << false << u"Router"_s;
    QTest::newRow("of another side, up to an hour ago") << int(Ben) << true << QString();
}

void tst_Removing::whatTheyWroteBeforeCounts()
{
    QFETCH(int, who);
    QFETCH(bool, isSince);
    QFETCH(QString, second);
    const int third = who == Cleo ? Ben : Cleo;
    meet();
    const auto early = write(who, shared(), u"Firewall"_s);
    sync(who);
    for (const auto &person : m_people)
        person->clock().advance(std::chrono::hours(2));
    const Moment since = vault(who).clock().now() - std::chrono::hours(1);
    const auto late = write(who, shared(), u"Router"_s);
    sync(who);
    sync(Ada);

    const auto removed = sync::remove(vault(Ada), memberOf(who), isSince ? std::optional(since) : std::nullopt);
    QVERIFY2(removed, why(removed).constData());
    QCOMPARE(removed->isOnlyClosed, who == Ben);
    edit(who, early, u"title"_s, u"Gate"_s); // who goes has not heard of it yet
    const QString file = fileFrom(who);
    for (const int reader : {int(Ada), third}) {
        sync(reader);
        take(reader, file);
        QCOMPARE(titleOf(reader, early), u"Firewall"_s);
        QCOMPARE(titleOf(reader, late), second);
    }
}

void tst_Removing::whatTheyCouldOpenIsToBeChanged()
{
    meet();
    writeSecret(addPlans(), u"Of the plans"_s);
    writeSecret(shared(), u"Of the firewall"_s);
    write(Ada, shared(), u"No secret"_s);

    const auto removed = sync::remove(vault(Ada), memberOf(Cleo));

    QVERIFY2(removed, why(removed).constData());
    QCOMPARE(removed->rotate.size(), std::size_t(1));
    QCOMPARE(removed->rotate.front().title, u"Of the firewall"_s);
}

void tst_Removing::aRemovedDeviceLeavesItsMemberIn()
{
    meet();

    const auto removed = sync::remove(vault(Ada), deviceOf(Cleo));

    QVERIFY2(removed, why(removed).constData());
    QVERIFY(vault(Ada).roster().findDevice(deviceOf(Cleo))->removed);
    QVERIFY(!vault(Ada).roster().findMember(memberOf(Cleo))->removed);
    QVERIFY(!vault(Ada).roster().canRead(deviceOf(Cleo), shared()));
}

void tst_Removing::aMemberOfAnotherSideIsOnlyShutOut()
{
    meet();
    QVERIFY(vault(Ada).roster().canRead(deviceOf(Ben), shared()));

    const auto removed = sync::remove(vault(Ada), memberOf(Ben));

    QVERIFY2(removed, why(removed).constData());
    QVERIFY(removed->isOnlyClosed && !removed->whyOnlyClosed.isEmpty());
    QVERIFY(!vault(Ada).roster().findMember(memberOf(Ben))->removed);
    QVERIFY(!vault(Ada).roster().canRead(deviceOf(Ben), shared()));
    const auto again = sync::remove(vault(Ada), memberOf(Ben)); // there is nothing more to close
    QVERIFY(!again);
    QCOMPARE(again.error().code(), Error::Code::NotAllowed);
}

void tst_Removing::ofWhatIsOnlyClosedTheSecretsAreToBeChanged()
{
    meet();
    auto cabling = members::addCollection(acting(Ben), u"Cabling"_s);
    QVERIFY2(cabling, why(cabling).constData());
    stateAs(Ben, std::move(cabling->composed));
    const auto letIn =
            changeAccess(vault(Ben), memberOf(Ada), {members::Role::Admin, {{cabling->collection, false, {}}}});
    QVERIFY2(letIn, why(letIn).constData());
    QVERIFY(vault(Ben).roster().canRead(deviceOf(Ada), cabling->collection));
    writeSecret(cabling->collection, u"Of the cables"_s, Ben);
    writeSecret(shared(), u"Of the firewall"_s, Ben); // which is not Ben's side's to close

    const auto removed = sync::remove(vault(Ben), memberOf(Ada));

    QVERIFY2(removed, why(removed).constData());
    QVERIFY(removed->isOnlyClosed && !removed->whyOnlyClosed.isEmpty());
    QCOMPARE(removed->rotate.size(), std::size_t(1));
    QCOMPARE(removed->rotate.front().title, u"Of the cables"_s);
    QVERIFY(!vault(Ben).roster().canRead(deviceOf(Ada), cabling->collection));
    QVERIFY(vault(Ben).roster().canRead(deviceOf(Ada), shared()));
    QCOMPARE(*Publisher(vault(Ben)).publishStatements(), 0); // it was published
}

void tst_Removing::nobodyIsRemovedWhoIsNotThere()
{
    for (const std::variant<MemberId, DeviceId> &stranger :
            {std::variant<MemberId, DeviceId>(MemberId()), std::variant<MemberId, DeviceId>(DeviceId())}) {
        const auto removed = sync::remove(vault(Ada), stranger);

        QVERIFY(!removed);
        QCOMPARE(removed.error().code(), Error::Code::NotFound);
    }
}

void tst_Removing::whoMayNotRemoveChangesNothing()
{
    meet();
    const auto statements = vault(Cleo).replica().judgement.statements().size();

    const auto removed = sync::remove(vault(Cleo), memberOf(Ada));

    QVERIFY(!removed);
    QCOMPARE(removed.error().code(), Error::Code::NotAllowed);
    QVERIFY(!vault(Cleo).roster().findMember(memberOf(Ada))->removed);
    QCOMPARE(vault(Cleo).replica().judgement.statements().size(), statements);
}

QTEST_APPLESS_MAIN(tst_Removing)
#include "tst_removing.moc"
