// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/folderremote.h"
#include "sync/syncing.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/sync/syncdesk.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What one of several storages does to the others.
class tst_SeveralStorages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLostStorageSlowsNoOtherDown();
    void storageThatHangsHoldsNoOtherUp();
    void storageThatHangsHoldsNoOtherVaultUp();
};

/// A further folder of Ada's alone, before she unlocks; gives its path.
static QString addFolder(SyncDesk &desk)
{
    const QString folder = desk.path(u"other"_s);
    must(sync::addRemote(*OtherProgram(desk.path()).vault, sync::FolderRemote(folder).url()));
    return folder;
}

void tst_SeveralStorages::aLostStorageSlowsNoOtherDown()
{
    SyncPace pace = calm();
    pace.afterEdit = 10ms;
    SyncDesk desk(pace);
    desk.pair.meet();
    QVERIFY(QDir().rename(addFolder(desk), desk.path(u"away"_s)));
    desk.unlock();
    QTRY_VERIFY(desk.sync->state().lastSynced() && desk.isIdle());
    QCOMPARE(desk.sync->state().unreached(), 1);
    QSignalSpy finished(desk.sync.get(), &BackgroundSync::finished);

    desk.add(u"Core firewall"_s);

    QTRY_VERIFY(finished.count() > 0);
    desk.pair.syncBen();
    QVERIFY(desk.pair.titlesOfBen().contains(u"Core firewall"_s));
    QCOMPARE(desk.sync->state().unreached(), 1);
}

/// The folder called \p name does not answer before \p mayAnswer says so.
static BackgroundSync::Look hangingAt(const QString &name, const std::shared_ptr<QSemaphore> &mayAnswer)
{
    return [name, mayAnswer](const VaultId &vault, const QString &url) {
        if (url.endsWith(name))
            mayAnswer->acquire();
        return lookAt(vault, url);
    };
}

void tst_SeveralStorages::storageThatHangsHoldsNoOtherUp()
{
    const auto mayAnswer = std::make_shared<QSemaphore>();
    SyncPace pace = calm();
    pace.afterEdit = 10ms;
    pace.patience = 30ms;
    SyncDesk desk(pace, hangingAt(u"other"_s, mayAnswer));
    desk.pair.meet();
    addFolder(desk);
    desk.pair.syncBen(u"From Ben"_s);

    desk.unlock();

    QTRY_VERIFY(desk.titles().contains(u"From Ben"_s));
    QTRY_VERIFY(desk.isIdle());
    QCOMPARE(desk.sync->state().unreached(), 1);
    QSignalSpy finished(desk.sync.get(), &BackgroundSync::finished);
    desk.add(u"Written meanwhile"_s);
    QTRY_VERIFY(finished.count() > 0);
    desk.pair.syncBen();
    QVERIFY(desk.pair.titlesOfBen().contains(u"Written meanwhile"_s));
    const SyncRun run = desk.syncNow();
    QCOMPARE(run.unreached, 1);
    QCOMPARE(run.failure->why(), u"it does not answer"_s);
    mayAnswer->release(100);
    QTRY_COMPARE(desk.sync->state().unreached(), 0);
}

void tst_SeveralStorages::storageThatHangsHoldsNoOtherVaultUp()
{
    const auto mayAnswer = std::make_shared<QSemaphore>();
    SyncDesk desk(calm(), hangingAt(u"shared"_s, mayAnswer));
    desk.pair.meet();
    const QString baxter = desk.path(u"baxter.covault"_s);
    SessionFixture::put(FoundedVault::baxter(), baxter);
    must(sync::addRemote(*OtherProgram(baxter).vault, sync::FolderRemote(desk.path(u"other"_s)).url()));
    desk.unlock();
    QTRY_COMPARE(desk.sync->state().phase, SyncState::Phase::Running);
    desk.session.lock();

    desk.unlock(baxter);

    QTRY_VERIFY(desk.sync->state().lastSynced().has_value());
    QTRY_VERIFY(desk.isIdle());
    mayAnswer->release(100);
}

COVAULT_GUI_MAIN(tst_SeveralStorages)
#include "tst_severalstorages.moc"
