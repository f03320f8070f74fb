// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "sync/syncing.h"
#include "vault/attachments.h"

#include <QBuffer>

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

class tst_Exchange : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void whatOneWritesAllRead();
    void whatIsNotGrantedIsNotRead();
    void whatWasTakenIsNotReadAgain();
    void nothingToSaySaysNothingTwice();
    void twoEditsOfOneFieldAreAConflict();
    void aKeyThatComesLaterOpensThoseBeforeItAfterARestart();
    void laterGrantsOpenEarlierChanges();
    void attachmentsArrive();
    void anUnreachableRemoteDoesNotStopTheOthers();
    void replicasWithoutACommonRemoteMeetThroughAThird();
    void aFileCarriesWhatARemoteWould();
    void aReplicaThatWaitsForItsInviteSaysSo();
};

void tst_Exchange::whatOneWritesAllRead()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    const auto sent = sync(Ada);
    const auto received = sync(Ben);
    sync(Cleo);

    QVERIFY(sent.sentSegments > 0 && sent.sentBytes > 0);
    QVERIFY(received.receivedSegments >= sent.sentSegments);
    QVERIFY(received.receivedChanges > 0);
    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    QCOMPARE(titleOf(Cleo, record), u"Firewall"_s);
    QVERIFY(received.pending.empty() && received.rejected.empty() && received.behind.empty());
}

void tst_Exchange::whatIsNotGrantedIsNotRead()
{
    CollectionId own;
    for (const auto &collection : vault(Ada).roster().collections()) {
        if (collection.sort == members::Collection::Sort::Own && vault(Ada).roster().canRead(vault(Ada).replica().device(), collection.id))
            own = collection.id;
    }
    const auto record = write(Ada, own, u"Internal"_s);
    sync(Ada);
    const auto received = sync(Ben);

    QVERIFY(received.receivedSegments > 0);
    QCOMPARE(titleOf(Ben, record), QString());
    QVERIFY(received.rejected.empty() && received.pending.empty());
}

void tst_Exchange::whatWasTakenIsNotReadAgain()
{
    write(Ada, shared(), u"Firewall"_s);
    sync(Ada);
    sync(Ben);

    const auto again = sync(Ben);

    QCOMPARE(again.receivedSegments, 0);
    QCOMPARE(again.sentSegments, 0);
}

void tst_Exchange::nothingToSaySaysNothingTwice()
{
    sync(Ada);
    QCOMPARE(sync(Ada).sentSegments, 0);

    m_people[Ada]->clock().advance(std::chrono::hours(25));

    QCOMPARE(sync(Ada).sentSegments, 1);
    QCOMPARE(sync(Ada).sentSegments, 0);
}

void tst_Exchange::twoEditsOfOneFieldAreAConflict()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    sync(Ada);
    sync(Ben);
    edit(Ada, record, u"title"_s, u"Firewall A"_s);
    edit(Ben, record, u"title"_s, u"Firewall B"_s);
    sync(Ada);

    const auto met = sync(Ben);
    sync(Ada);

    QCOMPARE(met.conflicts, std::vector{record});
    QCOMPARE(titleOf(Ada, record), titleOf(Ben, record));
    edit(Ada, record, u"title"_s, u"Firewall C"_s);
    sync(Ada);
    QVERIFY(sync(Ben).conflicts.empty());
    QCOMPARE(titleOf(Ben, record), u"Firewall C"_s);
}

void tst_Exchange::aKeyThatComesLaterOpensThoseBeforeItAfterARestart()
{
    const auto plans = addPlans();
    const auto record = write(Ada, plans, u"Plan"_s);
    sync(Ada);
    state(members::newEpoch(actingAda(), plans));
    sync(Ada);
    sync(Cleo);
    QVERIFY(m_people[Cleo]->restart());
    letCleoInto(plans);
    sync(Ada);

    sync(Cleo);

    QCOMPARE(titleOf(Cleo, record), u"Plan"_s);
    QVERIFY(m_people[Cleo]->restart());
    QCOMPARE(titleOf(Cleo, record), u"Plan"_s);
}

void tst_Exchange::laterGrantsOpenEarlierChanges()
{
    const auto plans = addPlans();
    const auto record = write(Ada, plans, u"Plan"_s);
    sync(Ada);
    sync(Cleo);
    QCOMPARE(titleOf(Cleo, record), QString());
    letCleoInto(plans);
    sync(Ada);

    const auto opened = sync(Cleo);

    QVERIFY(opened.receivedChanges > 0);
    QCOMPARE(titleOf(Cleo, record), u"Plan"_s);
    QVERIFY(opened.rejected.empty());
}

void tst_Exchange::attachmentsArrive()
{
    const auto record = write(Ada, shared(), u"Firewall"_s);
    Bytes content = Bytes("config ").repeated(100'000);
    QBuffer source(&content);
    QVERIFY(source.open(QIODevice::ReadOnly));
    vault::Attachments attachments(vault(Ada));
    QVERIFY(attachments.attach(record, u"fw.cfg"_s, source));
    sync(Ada);

    const auto received = sync(Ben);

    QCOMPARE(received.missingParts, 0);
    QBuffer target;
    QVERIFY(target.open(QIODevice::WriteOnly));
    const auto shown = vault(Ben).record(record);
    QVERIFY(shown && *shown);
    const auto extracted = vault::Attachments(vault(Ben)).extract(**shown, u"fw.cfg"_s, target);
    QVERIFY2(extracted, why(extracted).constData());
    QCOMPARE(target.data(), content);
}

void tst_Exchange::anUnreachableRemoteDoesNotStopTheOthers()
{
    const QString gone = folder(u"gone"_s);
    const QString here = folder(u"here"_s);
    QVERIFY(addRemote(vault(Ada), gone) && addRemote(vault(Ada), here));
    QVERIFY(QDir(m_directory->filePath(u"gone"_s)).removeRecursively());

    const auto outcome = syncAll(vault(Ada));

    QVERIFY2(outcome, why(outcome).constData());
    QCOMPARE(outcome->failed.size(), 1u);
    QCOMPARE(outcome->failed.front().url, gone);
    QCOMPARE(int(outcome->failed.front().error.code()), int(Error::Code::Unreachable));
    QVERIFY(!filesIn(u"here"_s).isEmpty());
}

void tst_Exchange::replicasWithoutACommonRemoteMeetThroughAThird()
{
    const QString left = folder(u"left"_s);
    const QString right = folder(u"right"_s);
    QVERIFY(addRemote(vault(Ada), left) && addRemote(vault(Cleo), left) && addRemote(vault(Cleo), right) && addRemote(vault(Ben), right));
    const auto record = write(Ada, shared(), u"Firewall"_s);
    for (const int who : {Ada, Cleo, Ben})
        QVERIFY(syncAll(vault(who)));

    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    edit(Ben, record, u"title"_s, u"Gate"_s);
    for (const int who : {Ben, Cleo, Ada})
        QVERIFY(syncAll(vault(who)));
    QCOMPARE(titleOf(Ada, record), u"Gate"_s);
}

void tst_Exchange::aFileCarriesWhatARemoteWould()
{
    const QString path = m_directory->filePath(u"out.covault-sync"_s);
    const auto record = write(Ada, shared(), u"Firewall"_s);

    const auto given = syncToFile(vault(Ada), path);
    QVERIFY2(given, why(given).constData());
    QVERIFY(given->sentSegments > 0);
    const auto taken = syncFromFile(vault(Ben), path);
    QVERIFY2(taken, why(taken).constData());

    QCOMPARE(titleOf(Ben, record), u"Firewall"_s);
    QCOMPARE(taken->receivedSegments, given->sentSegments);
    const auto again = syncFromFile(vault(Ben), path);
    QVERIFY(again && again->receivedSegments == 0);
    // What came by file goes on by file.
    QVERIFY(syncToFile(vault(Ben), path) && syncFromFile(vault(Cleo), path));
    QCOMPARE(titleOf(Cleo, record), u"Firewall"_s);
}

void tst_Exchange::aReplicaThatWaitsForItsInviteSaysSo()
{
    SetClock clock(Team::start());
    const auto master = crypto::SecretBytes::random(32);
    auto waiting = openVault(m_directory->filePath(u"waiting"_s), master, clock);
    QVERIFY2(waiting, why(waiting).constData());
    MemoryRemote remote(*m_storage, 9);

    const auto report = Exchange(**waiting, remote, {}).run();

    QVERIFY(!report);
    QCOMPARE(int(report.error().code()), int(Error::Code::Refused));
}

QTEST_APPLESS_MAIN(tst_Exchange)
#include "tst_exchange.moc"
