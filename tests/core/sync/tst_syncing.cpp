// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"

#include "sync/devicestanding.h"
#include "sync/syncing.h"

#include <QElapsedTimer>

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// What a person does with remotes, beyond one exchange.
class tst_Syncing : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init() { gather(); }
    void anInterruptedSyncGoesOnWhereItWas();
    void onlyTheNamedRemotesAreUsed();
    void anInterruptedFileGoesOnWhereItWas();
    void aFileThatIsInterruptedIsNotWritten();
    void aStandingSaysWhoHasWhat();
    void aLongPastIsLookedThroughSwiftly();
    void whoLostWhatItHadSeenSendsNothingBeforeItIsBack();

private:
    void meetInFolder();
    DeviceStanding standing(int who, int of);
};

void tst_Syncing::meetInFolder()
{
    const QString url = folder(u"remote"_s);
    for (const int who : {Ada, Ben, Cleo, Ada, Ben, Cleo}) {
        QVERIFY(addRemote(vault(who), url));
        QVERIFY(syncAll(vault(who)));
    }
}

DeviceStanding tst_Syncing::standing(int who, int of)
{
    const auto standings = deviceStandings(vault(who));
    if (!standings)
        qFatal("%s", qPrintable(standings.error().text()));
    for (const DeviceStanding &one : *standings) {
        if (one.device == deviceOf(of))
            return one;
    }
    return {};
}

void tst_Syncing::anInterruptedSyncGoesOnWhereItWas()
{
    meetInFolder();
    std::vector<vault::RecordKey> records;
    for (int n = 0; n < 5; ++n) {
        records.push_back(write(Ben, shared(), u"Record %1"_s.arg(n)));
        QVERIFY(syncAll(vault(Ben)));
    }

    int runs = 0;
    qint64 received = 0;
    for (bool isInterrupted = true; isInterrupted && runs < 50; ++runs) {
        const auto outcome = syncAll(vault(Ada), [] { return true; });
        QVERIFY(outcome);
        QVERIFY(outcome->failed.empty());
        received += outcome->report.receivedChanges;
        isInterrupted = outcome->isInterrupted;
    }

    QVERIFY2(runs > 3 && runs < 50, qPrintable(QString::number(runs)));
    QCOMPARE(received, 5);
    QCOMPARE(titleOf(Ada, records.back()), u"Record 4"_s);
    QCOMPARE(syncAll(vault(Ada))->report.receivedChanges, 0);
}

void tst_Syncing::onlyTheNamedRemotesAreUsed()
{
    meetInFolder();
    const QString other = folder(u"other"_s);
    QVERIFY(addRemote(vault(Ada), other));
    write(Ada, shared(), u"Firewall"_s);

    QVERIFY(syncAll(vault(Ada), {}, {other}));

    QCOMPARE(syncAll(vault(Ben))->report.receivedChanges, 0);
    QVERIFY(syncAll(vault(Ada)));
    QCOMPARE(syncAll(vault(Ben))->report.receivedChanges, 1);
}

void tst_Syncing::anInterruptedFileGoesOnWhereItWas()
{
    meetInFolder();
    const QString path = m_directory->filePath(u"ben.covault-sync"_s);
    for (int n = 0; n < 5; ++n) {
        write(Ben, shared(), u"Record %1"_s.arg(n));
        QVERIFY(syncToFile(vault(Ben), path)); // a part each
    }

    int runs = 0;
    qint64 received = 0;
    for (bool isInterrupted = true; isInterrupted && runs < 50; ++runs) {
        const auto outcome = syncFromFile(vault(Ada), path, [] { return true; });
        QVERIFY(outcome);
        received += outcome->report.receivedChanges;
        isInterrupted = outcome->isInterrupted;
    }

    QVERIFY2(runs > 3 && runs < 50, qPrintable(QString::number(runs)));
    QCOMPARE(received, 5);
    QCOMPARE(syncFromFile(vault(Ada), path)->receivedChanges, 0);
}

void tst_Syncing::aFileThatIsInterruptedIsNotWritten()
{
    const QString path = m_directory->filePath(u"ada.covault-sync"_s);
    for (int n = 0; n < 3; ++n) {
        write(Ada, shared(), u"Record %1"_s.arg(n));
        QVERIFY(syncToFile(vault(Ada), m_directory->filePath(u"earlier.covault-sync"_s))); // a part each
    }

    const auto written = syncToFile(vault(Ada), path, [] { return true; });

    QVERIFY(!written);
    QCOMPARE(written.error().code(), Error::Code::Unreachable);
    QVERIFY(!QFile::exists(path));
    QVERIFY(syncToFile(vault(Ada), path));
}

void tst_Syncing::aStandingSaysWhoHasWhat()
{
    meetInFolder();
    QCOMPARE(standing(Ada, Ben).unseen, 0);
    write(Ada, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Ada)));

    QCOMPARE(standing(Ada, Ben).unseen, 1);
    QCOMPARE(standing(Ada, Ada).unseen, 0);
    QVERIFY(standing(Ada, Ben).heard.has_value());
    QVERIFY(syncAll(vault(Ben)));
    write(Ben, shared(), u"Router"_s);
    QVERIFY(syncAll(vault(Ben)) && syncAll(vault(Ada)));
    QCOMPARE(standing(Ada, Ben).unseen, 0);
    QCOMPARE(standing(Ada, Cleo).unseen, 1);
    QCOMPARE(standing(Ada, Ben).missing, 0);
}

// Nothing that a device sent of late can be read; what it said before that counts.
void tst_Syncing::aLongPastIsLookedThroughSwiftly()
{
    meetInFolder();
    write(Ada, shared(), u"Firewall"_s);
    QVERIFY(syncAll(vault(Ada)));
    QCOMPARE(standing(Ada, Ben).unseen, 1);
    QVERIFY(vault(Ada).replica().database.run(
            "WITH RECURSIVE each(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM each WHERE i < 200000)"
            " INSERT INTO segment(id, device, number, previous, position, time, header, signature, state)"
            " SELECT randomblob(32), s.device, 1000 + i, NULL, s.position, s.time, x'00', s.signature, s.state FROM each,"
            " (SELECT * FROM segment WHERE device=(SELECT n FROM name WHERE id=?) LIMIT 1) s",
            deviceOf(Ben)));
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(standing(Ada, Ben).unseen, 1);

    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

// Others would refuse it for good: its device seems to forget what it knew of the members.
void tst_Syncing::whoLostWhatItHadSeenSendsNothingBeforeItIsBack()
{
    meet();
    addPlans();
    sync(Ada);
    sync(Ben);
    write(Ben, shared(), u"Firewall"_s);
    sync(Ben);
    QVERIFY(vault(Ben).replica().database.script("DROP TRIGGER segment_is_kept; DROP TRIGGER statement_is_kept;"
                                                 "DELETE FROM segment WHERE id=(SELECT segment FROM statement ORDER BY n DESC LIMIT 1);"
                                                 "DELETE FROM section WHERE segment NOT IN (SELECT n FROM segment);"
                                                 "DELETE FROM statement WHERE n=(SELECT max(n) FROM statement);"
                                                 "DELETE FROM raw WHERE segment NOT IN (SELECT id FROM segment); DELETE FROM taken"));
    QVERIFY(m_people[Ben]->restart());
    const auto record = write(Ben, shared(), u"Router"_s);

    const auto alone = syncToFile(vault(Ben), m_directory->filePath(u"ben"_s));
    QVERIFY2(alone, why(alone).constData());
    QVERIFY2(std::ranges::any_of(alone->notes, [](const QString &note) { return note.contains(u"not here any more"_s); }),
            qPrintable(u"%1 sent; "_s.arg(alone->sentSegments) + (alone->notes.empty() ? QString() : alone->notes[0])));
    take(Ada, m_directory->filePath(u"ben"_s));
    QCOMPARE(titleOf(Ada, record), QString());
    sync(Ben);
    sync(Ada);

    QCOMPARE(titleOf(Ada, record), u"Router"_s);
}

QTEST_APPLESS_MAIN(tst_Syncing)
#include "tst_syncing.moc"
