// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "desktop/sync/backgroundsync.h"
#include "members/compose.h"
#include "sync/inviting.h"
#include "sync/joining.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/sync/syncdesk.h"
#include "vault/attachments.h"

#include <QBuffer>
#include <QDirIterator>
#include <QSemaphore>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_BackgroundSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutStorageItSaysSo();
    void unlockingSyncs();
    void anEditReachesTheOtherSideByItself();
    void whatTheOtherSideWroteIsTakenInAndAnnounced();
    void partsThatArriveAloneAreAnnounced();
    void aFolderThatMovesIsNoticed();
    void itLooksNowAndThen();
    void aLostStorageIsNamedAndFoundAgain();
    void failuresAreFurtherAndFurtherApart();
    void anEditGoesBetweenTheFilesOfALongSync();
    void storageThatHangsHoldsNobodyUp();
    void aLockEndsIt();
    void pausedItWaitsUntilAsked();
    void whatWasRefusedIsNewUntilShown();
    void aVaultThatCannotBeWrittenIsLeftAlone();
    void whoAsksWhileItRunsIsAnsweredByTheNextRun_data();
    void whoAsksWhileItRunsIsAnsweredByTheNextRun();
    void whoIsLetInWhileTheWindowIsOpenSyncs();
};

void tst_BackgroundSync::withoutStorageItSaysSo()
{
    SyncDesk desk;

    desk.unlock();

    QTRY_COMPARE(desk.sync->state().phase, SyncState::Phase::NoStorage);
    QVERIFY(desk.syncNow().wasAsked);
    desk.session.lock();
    QCOMPARE(desk.sync->state().phase, SyncState::Phase::Off);
}

void tst_BackgroundSync::unlockingSyncs()
{
    SyncDesk desk;
    desk.pair.meet();
    desk.pair.syncBen(u"From Ben"_s);

    desk.unlock();

    QTRY_VERIFY(desk.titles().contains(u"From Ben"_s));
    QTRY_VERIFY(desk.isIdle());
    QVERIFY(desk.sync->state().lastSynced().has_value());
}

void tst_BackgroundSync::anEditReachesTheOtherSideByItself()
{
    SyncPace pace = calm();
    pace.afterEdit = 10ms;
    SyncDesk desk(pace);
    desk.start();
    QSignalSpy finished(desk.sync.get(), &BackgroundSync::finished);

    desk.add(u"Core firewall"_s);

    QTRY_VERIFY(finished.count() > 0);
    QTRY_VERIFY(desk.isIdle());
    desk.pair.syncBen();
    QVERIFY(desk.pair.titlesOfBen().contains(u"Core firewall"_s));
}

void tst_BackgroundSync::whatTheOtherSideWroteIsTakenInAndAnnounced()
{
    SyncDesk desk;
    desk.start();
    desk.pair.syncBen(u"From Ben"_s);
    QSignalSpy changed(&desk.session, &Session::changed);

    const SyncRun run = desk.syncNow();

    QCOMPARE(run.report.receivedChanges, 1);
    QVERIFY(!run.failure);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(changed.front().front().value<Changes>().isEverything);
    QVERIFY(desk.titles().contains(u"From Ben"_s));
    changed.clear();
    desk.syncNow();
    QCOMPARE(changed.count(), 0);
}

void tst_BackgroundSync::partsThatArriveAloneAreAnnounced()
{
    SyncDesk desk;
    desk.start();
    const vault::RecordKey record = desk.pair.syncBen(u"From Ben"_s);
    {
        OtherProgram ben(desk.pair.benPath());
        QBuffer source;
        source.setData("the battery lasts");
        QVERIFY(source.open(QIODevice::ReadOnly));
        must(vault::Attachments(*ben.vault).attach(record, u"a.txt"_s, source));
        PairFiles::exchange(ben);
    }
    QDirIterator blobs(desk.pair.folder(), {u"*.blob"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(blobs.hasNext());
    const QString part = blobs.next();
    QVERIFY(QFile::rename(part, part + u".late"_s)); // as folders do that are brought up to date a file after the other
    QCOMPARE(desk.syncNow().report.missingParts, 1);
    QCoreApplication::processEvents();
    QSignalSpy changed(&desk.session, &Session::changed);
    QVERIFY(QFile::rename(part + u".late"_s, part));

    const SyncRun run = desk.syncNow();

    QCOMPARE(run.report.missingParts, 0);
    QCOMPARE(run.report.receivedSegments, 0);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(changed.front().front().value<Changes>().isEverything);
}

void tst_BackgroundSync::aFolderThatMovesIsNoticed()
{
    SyncPace pace = calm();
    pace.afterEdit = 10ms;
    SyncDesk desk(pace);
    desk.start();

    desk.pair.syncBen(u"From Ben"_s);

    QTRY_VERIFY(desk.titles().contains(u"From Ben"_s));
}

void tst_BackgroundSync::itLooksNowAndThen()
{
    SyncPace pace = calm();
    pace.look = 20ms;
    SyncDesk desk(pace);
    desk.start();

    desk.pair.syncBen(u"From Ben"_s);

    QTRY_VERIFY(desk.titles().contains(u"From Ben"_s));
}

void tst_BackgroundSync::aLostStorageIsNamedAndFoundAgain()
{
    SyncPace pace = calm();
    pace.firstRetry = 20ms;
    pace.longestRetry = 20ms;
    SyncDesk desk(pace);
    desk.start();
    QVERIFY(QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));

    const SyncRun run = desk.syncNow();

    QCOMPARE(run.unreached, 1);
    QCOMPARE(run.failure->code(), Error::Code::Unreachable);
    QVERIFY(run.hasNothing);
    QVERIFY(desk.sync->state().storages.front().failure.has_value());
    desk.add(u"Written offline"_s);
    QVERIFY(QDir().rename(desk.path(u"away"_s), desk.pair.folder()));
    QTRY_COMPARE(desk.sync->state().unreached(), 0);
    desk.pair.syncBen();
    QVERIFY(desk.pair.titlesOfBen().contains(u"Written offline"_s));
}

void tst_BackgroundSync::failuresAreFurtherAndFurtherApart()
{
    SyncPace pace = calm();
    pace.firstRetry = 5ms;
    pace.longestRetry = 1h;
    SyncDesk desk(pace);
    desk.start();
    QVERIFY(QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));
    QSignalSpy finished(desk.sync.get(), &BackgroundSync::finished);
    QElapsedTimer timer;
    timer.start();

    desk.sync->syncNow();

    QTRY_COMPARE(finished.count(), 6); // 5, 10, 20, 40 and 80 ms lie between them
    QVERIFY2(timer.elapsed() >= 155, qPrintable(QString::number(timer.elapsed())));
}

void tst_BackgroundSync::anEditGoesBetweenTheFilesOfALongSync()
{
    SyncDesk desk;
    desk.start();
    {
        OtherProgram ben(desk.pair.benPath());
        for (int n = 0; n < 60; ++n) {
            const vault::RecordKey key{
                    ben.vault->roster().sharedCollection(), u"document"_s, crypto::newUlid<RecordId>(ben.clock)};
            must(ben.vault->edit({SessionFixture::titled(key, u"Document %1"_s.arg(n))}));
            PairFiles::exchange(ben);
        }
    }
    QSignalSpy finished(desk.sync.get(), &BackgroundSync::finished);
    QSignalSpy changed(&desk.session, &Session::changed);

    desk.sync->syncNow();
    desk.session.refresh(); // something that waits, as an edit would
    desk.wait([&] { return desk.sync->state().phase == SyncState::Phase::Running; });
    for (int n = 0; n < 1000 && changed.isEmpty() && finished.isEmpty(); ++n) {
        desk.session.refresh();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    }
    QVERIFY2(finished.isEmpty(), "it announces only at its end, so nothing could go between");
    desk.add(u"Edit"_s);

    QVERIFY2(finished.isEmpty(), "the edit waited for the whole sync");
    desk.wait([&] { return finished.count() > 0; });
    const auto run = finished.front().front().value<SyncRun>();
    QCOMPARE(run.report.receivedChanges, 60);
    QCOMPARE(run.report.receivedSegments, 60);
    QCOMPARE(desk.titles().filter(u"Document "_s).size(), 60);
}

void tst_BackgroundSync::storageThatHangsHoldsNobodyUp()
{
    const auto mayAnswer = std::make_shared<QSemaphore>();
    SyncPace pace = calm();
    pace.patience = 30ms;
    SyncDesk desk(pace, [mayAnswer](const VaultId &vault, const QString &url) {
        mayAnswer->acquire();
        return lookAt(vault, url);
    });
    desk.pair.meet();
    desk.pair.syncBen(u"From Ben"_s);

    desk.unlock();

    QTRY_COMPARE(desk.sync->state().unreached(), 1);
    QCOMPARE(desk.sync->state().storages.front().failure->why(), u"it does not answer"_s);
    desk.add(u"Written meanwhile"_s);
    QVERIFY(desk.syncNow().failure.has_value());
    mayAnswer->release(2); // what was asked first, and the run that waits for it
    QTRY_VERIFY(desk.titles().contains(u"From Ben"_s));
    QTRY_COMPARE(desk.sync->state().unreached(), 0);
    mayAnswer->release(100);
    QTRY_VERIFY(desk.isIdle());
}

void tst_BackgroundSync::aLockEndsIt()
{
    SyncDesk desk;
    desk.start();
    desk.pair.syncBen(u"From Ben"_s);

    desk.sync->syncNow();
    QElapsedTimer timer;
    timer.start();
    desk.session.lock();

    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(desk.sync->state().phase, SyncState::Phase::Off);
    QSignalSpy finished(desk.sync.get(), &BackgroundSync::finished);
    desk.unlock();
    QTRY_VERIFY(finished.count() > 0);
    QTRY_VERIFY(desk.titles().contains(u"From Ben"_s));
}

void tst_BackgroundSync::pausedItWaitsUntilAsked()
{
    SyncPace pace = calm();
    pace.afterEdit = 1ms;
    pace.look = 1ms;
    SyncDesk desk(pace);
    desk.start();
    desk.sync->setPaused(true);
    QTRY_VERIFY(desk.isIdle());
    desk.pair.syncBen(u"From Ben"_s);
    bool isLater = false; // than all that would run by itself
    QTimer::singleShot(50, desk.sync.get(), [&isLater] { isLater = true; });
    QTRY_VERIFY(isLater);

    QVERIFY(!desk.titles().contains(u"From Ben"_s));
    desk.syncNow();
    QVERIFY(desk.titles().contains(u"From Ben"_s));
    desk.pair.syncBen(u"Later"_s);
    desk.sync->setPaused(false);
    QTRY_VERIFY(desk.titles().contains(u"Later"_s));
}

void tst_BackgroundSync::whatWasRefusedIsNewUntilShown()
{
    SyncDesk desk;
    desk.start();
    desk.pair.syncBen(u"From Ben"_s);
    const DeviceId ben = desk.pair.forgeLast();

    desk.syncNow();

    QCOMPARE(desk.sync->state().newRejections(), 1);
    QCOMPARE(desk.sync->state().rejected.front().device, std::optional(ben));
    desk.session.lock();
    desk.unlock();
    QTRY_COMPARE(desk.sync->state().newRejections(), 1);
    QTRY_VERIFY(desk.isIdle());
    desk.sync->noteShown();
    QCOMPARE(desk.sync->state().newRejections(), 0);
    desk.syncNow();
    QCOMPARE(desk.sync->state().newRejections(), 0);
    QCOMPARE(desk.sync->state().rejected.size(), size_t(1));
}

void tst_BackgroundSync::aVaultThatCannotBeWrittenIsLeftAlone()
{
    SyncDesk desk;
    desk.pair.meet();
    QVERIFY(QFile::setPermissions(desk.path(), QFile::ReadOwner));

    desk.unlock();
    QVERIFY(desk.session.facts().isReadOnly);

    QCOMPARE(desk.sync->state().phase, SyncState::Phase::Off);
}

void tst_BackgroundSync::whoAsksWhileItRunsIsAnsweredByTheNextRun_data()
{
    QTest::addColumn<bool>("isLost");

    QTest::newRow("the storage is there") << false;
    QTest::newRow("the storage is lost") << true;
}

void tst_BackgroundSync::whoAsksWhileItRunsIsAnsweredByTheNextRun()
{
    QFETCH(bool, isLost);
    SyncDesk desk;
    desk.start();
    QTRY_VERIFY(desk.isIdle());
    QVERIFY(!isLost || QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));
    QSignalSpy finished(desk.sync.get(), &BackgroundSync::finished);
    desk.sync->setPaused(false); // which runs
    QCOMPARE(desk.sync->state().phase, SyncState::Phase::Running);

    desk.sync->syncNow();

    QTRY_COMPARE(finished.count(), 2);
    QVERIFY(!finished[0].front().value<SyncRun>().wasAsked);
    QVERIFY(finished[1].front().value<SyncRun>().wasAsked);
}

/// Ada lets Cleo in, whose replica waits at \p cleo; gives the words that go with the invite.
static QString letIn(SyncDesk &desk, const Asking &cleo)
{
    OtherProgram ada(desk.path());
    members::Admission admission;
    admission.collections = {ada.vault->roster().sharedCollection()};
    const auto compared =
            must(members::ComparedRequest::compare(cleo.request, must(cleo.request.words()), ada.clock.now()));
    const auto invited =
            must(sync::invite(*ada.vault, compared, admission, {desk.pair.url()}, desk.path(u"cleo.invite"_s)));
    PairFiles::exchange(ada);
    return invited.words;
}

/// As the window does it, in the session that is open.
static void join(SyncDesk &desk, const QString &words)
{
    must(desk.answer<Result<>>([&](auto done) {
        desk.session.changeSlots(
                &desk.session,
                [&](storage::VaultFile &file, const storage::VaultKey &key) -> Result<> {
                    SetClock clock(*momentFromIso(u"2026-11-23T12:00:00Z"));
                    const auto vault = must(vault::Vault::open(must(file.connect(key)), key, clock));
                    QFile invite(desk.path(u"cleo.invite"_s));
                    if (!invite.open(QIODevice::ReadOnly))
                        qFatal("there is no invite");
                    must(sync::join(*vault, invite.readAll(), words));
                    return {};
                },
                done);
    }));
}

void tst_BackgroundSync::whoIsLetInWhileTheWindowIsOpenSyncs()
{
    SyncDesk desk;
    desk.pair.meet();
    const auto cleo = Asking::make(desk.path(u"cleo.covault"_s), u"Cleo Diaz"_s, members::Side::Internal, {});
    const QString words = letIn(desk, cleo);
    desk.unlock(cleo.path);
    QVERIFY(desk.session.facts().isWaitingForInvite);
    QCOMPARE(desk.sync->state().phase, SyncState::Phase::Off);
    QVERIFY(desk.syncNow().failure.has_value()); // nothing was exchanged, and nobody is told that it was

    join(desk, words);

    QTRY_COMPARE(desk.sync->state().phase, SyncState::Phase::Idle);
    QCOMPARE(desk.sync->state().storages.size(), size_t(1));
    desk.pair.syncBen(u"From Ben"_s);
    QVERIFY(!desk.syncNow().failure);
    QVERIFY(desk.titles().contains(u"From Ben"_s));
}

COVAULT_GUI_MAIN(tst_BackgroundSync)
#include "tst_backgroundsync.moc"
