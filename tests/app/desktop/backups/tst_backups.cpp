// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backups/backups.h"
#include "desktop/session/draftkeeper.h"
#include "sync/syncing.h"
#include "tests/app/desktop/backups/backuppace.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSemaphore>

#include <QSignalSpy>
#include <atomic>
#include <memory>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A session and its backups.
class BackupsFixture : public SessionFixture
{
public:
    explicit BackupsFixture(BackupPace pace = {0ms, 1h}, FolderAnswer::Ask ask = listFolder)
        : settings(path(u"settings.ini"_s), QSettings::IniFormat)
        , backups(session, preferences, pace, std::move(ask))
    {
    }

    QStringList names() const { return QDir(path(u"acme backups"_s)).entryList(QDir::Files, QDir::Name); }
    bool isIdle() const { return backups.state().doing == BackupsState::Doing::Nothing; }
    void backUp()
    {
        backups.backUpNow();
        wait([this] { return isIdle(); });
    }
    /// Until what is looked for a moment after unlocking was found.
    void settle()
    {
        wait([this] { return !backups.state().folder.isEmpty(); });
        Job job(&session);
        for (int round = 0; round < 3; ++round) {
            must(answer<Result<int>>([&](auto done) {
                session.survey(job, [](ReadScope &) -> Result<int> { return 0; }, done);
            }));
        }
    }
    vault::RecordKey type(const QString &text)
    {
        vault::Draft draft;
        draft.record = newKey(u"credential"_s);
        draft.form = u"record"_s;
        draft.typed.push_back({u"title"_s, {}, text});
        drafts.keep(draft);
        return draft.record;
    }
    void restoreNewest()
    {
        QSignalSpy restored(&backups, &Backups::restored), failed(&backups, &Backups::failed);
        backups.restore(backups.state().all.front().path);
        wait([&] { return restored.size() + failed.size() == 1; });
        if (!restored.isEmpty())
            kept = restored[0][0].toString();
    }

    QSettings settings;
    Preferences preferences{settings};
    DraftKeeper drafts{session};
    Backups backups;
    QString kept;
};

} // namespace

class tst_Backups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsMadeOnTheFirstUnlockOfADay();
    void oneThatIsGoneIsMadeAgain();
    void aReadOnlyVaultIsNotBackedUp();
    void aLockEndsItAndLeavesNothing();
    void anotherFolderCanBeChosen();
    void whereNoneCanBeMadeIsSaid();
    void aBackupOfTodayElsewhereEndsTheTrouble();
    void goingBackBringsBackWhatWasThere();
    void whatWasSentIsNotTakenBack();
    void aDamagedBackupChangesNothing();
    void aRestoreThatFailsLeavesTheDailyOne();
    void whatIsTypedIsNotLostInARestore();
    void aFolderThatHangsHoldsNothingUp();
    void aFolderThatHangsAfterTodaysIsNoTrouble();
    void aBackupInAFolderThatHangsIsNotRestored();
};

void tst_Backups::oneIsMadeOnTheFirstUnlockOfADay()
{
    BackupsFixture fixture;
    fixture.unlock();
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    QCOMPARE(fixture.names(), QStringList{u"acme 2026-11-23T12-00-00Z.covault"_s});
    const QDateTime made = QFileInfo(fixture.backups.state().all.front().path).lastModified();

    fixture.session.lock();
    fixture.unlock();
    fixture.settle();

    QCOMPARE(fixture.names().size(), 1);
    QCOMPARE(QFileInfo(fixture.backups.state().all.front().path).lastModified(), made);
}

void tst_Backups::oneThatIsGoneIsMadeAgain()
{
    BackupsFixture fixture(BackupPace{0ms, 20ms});
    fixture.unlock();
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    const QString path = fixture.backups.state().all.front().path;
    QVERIFY(QFile::remove(path));

    fixture.wait([&] { return QFile::exists(path); });

    QVERIFY(!fixture.backups.state().trouble);
}

void tst_Backups::aReadOnlyVaultIsNotBackedUp()
{
    BackupsFixture fixture;
    fixture.unlock();
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    fixture.session.lock();
    const QString backup = QDir(fixture.path(u"acme backups"_s)).filePath(fixture.names().front());

    fixture.unlock(backup);
    fixture.settle();
    fixture.backups.backUpNow();
    fixture.settle();

    QVERIFY(fixture.session.facts().isReadOnly);
    QVERIFY(!fixture.backups.state().isWritable);
    QCOMPARE(QDir(fixture.path(u"acme backups"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void tst_Backups::aLockEndsItAndLeavesNothing()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();

    fixture.backups.backUpNow();
    fixture.wait([&] { return QFileInfo::exists(fixture.path(u"acme backups"_s)); }); // it has begun
    fixture.session.lock();
    fixture.unlock();
    fixture.wait([&] { return !fixture.backups.state().folder.isEmpty(); });

    for (const QString &name : fixture.names())
        QVERIFY2(name.endsWith(u".covault"_s), qPrintable(name)); // whole, or not there
    QVERIFY(fixture.isIdle());
}

void tst_Backups::anotherFolderCanBeChosen()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();

    fixture.backups.setFolder(fixture.path(u"stick"_s));
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });

    QCOMPARE(fixture.backups.state().folder, fixture.path(u"stick"_s));
    QVERIFY(fixture.backups.state().isFolderChosen);
    QVERIFY(fixture.names().isEmpty());
}

void tst_Backups::whereNoneCanBeMadeIsSaid()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();
    QFile file(fixture.path(u"acme backups"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSignalSpy failed(&fixture.backups, &Backups::failed);

    fixture.backUp();

    QCOMPARE(failed.size(), 1);
    QCOMPARE(fixture.backups.state().tried, BackupsState::Tried::BackingUp);
    QVERIFY(fixture.backups.state().trouble->advice().contains(u"another folder"_s));

    QVERIFY(file.remove());
    fixture.backups.tryAgain();
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    QVERIFY(!fixture.backups.state().trouble);
}

void tst_Backups::aBackupOfTodayElsewhereEndsTheTrouble()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();
    fixture.backups.setFolder(fixture.path(u"stick"_s));
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    QFile file(fixture.path(u"acme backups"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    fixture.backups.setFolder({});
    fixture.wait([&] { return fixture.backups.state().trouble.has_value(); });

    fixture.backups.setFolder(fixture.path(u"stick"_s));
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });

    QVERIFY(!fixture.backups.state().trouble);
    QCOMPARE(QDir(fixture.path(u"stick"_s)).entryList(QDir::Files).size(), 1);
}

void tst_Backups::goingBackBringsBackWhatWasThere()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();
    fixture.add(u"Good"_s);
    fixture.backUp();
    fixture.add(u"Bad"_s);

    fixture.restoreNewest();

    QVERIFY(fixture.session.isUnlocked());
    QVERIFY(!fixture.session.facts().isReadOnly);
    QCOMPARE(fixture.titles(), QStringList{u"Good"_s});
    QCOMPARE(fixture.kept, fixture.path(u"acme 2026-11-23T12-00-00Z replaced.covault"_s));
    fixture.session.lock();
    fixture.unlock(fixture.kept);
    QCOMPARE(fixture.titles(), (QStringList{u"Bad"_s, u"Good"_s}));
}

void tst_Backups::whatWasSentIsNotTakenBack()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();
    fixture.backUp();
    fixture.add(u"Sent"_s);
    must(fixture.answer<Result<sync::Report>>([&](auto done) {
        fixture.session.write(
                &fixture.session,
                [file = fixture.path(u"out.covault-sync"_s)](WriteScope &scope) { return sync::syncToFile(scope.vault, file); },
                done);
    }));

    fixture.restoreNewest();

    QVERIFY(fixture.kept.isEmpty());
    QCOMPARE(fixture.backups.state().tried, BackupsState::Tried::Restoring);
    QCOMPARE(fixture.backups.state().trouble->code(), Error::Code::Refused);
    QVERIFY(fixture.session.isUnlocked());
    QCOMPARE(fixture.titles(), QStringList{u"Sent"_s});
}

void tst_Backups::aDamagedBackupChangesNothing()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();
    fixture.backUp();
    fixture.add(u"Later"_s);
    const QString path = fixture.backups.state().all.front().path;
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 2000) && file.write("damage") == 6);
    file.close();

    fixture.restoreNewest();

    QVERIFY(fixture.kept.isEmpty());
    QCOMPARE(fixture.backups.state().trouble->code(), Error::Code::VaultDamaged);
    QCOMPARE(fixture.titles(), QStringList{u"Later"_s});
}

void tst_Backups::aRestoreThatFailsLeavesTheDailyOne()
{
    BackupsFixture fixture(BackupPace{0ms, 20ms});
    fixture.unlock();
    QSignalSpy failed(&fixture.backups, &Backups::failed);

    fixture.backups.restore(fixture.path(u"missing.covault"_s));
    fixture.wait([&] { return failed.size() == 1; });

    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    QCOMPARE(fixture.backups.state().tried, BackupsState::Tried::Restoring); // which is still so
    QVERIFY(fixture.session.isUnlocked());
}

void tst_Backups::whatIsTypedIsNotLostInARestore()
{
    BackupsFixture fixture(OnlyAsked);
    fixture.unlock();
    fixture.backUp();
    fixture.add(u"Later"_s);
    const vault::RecordKey record = fixture.type(u"Half a word"_s);

    fixture.restoreNewest();

    QVERIFY(fixture.kept.isEmpty());
    QCOMPARE(fixture.backups.state().trouble->code(), Error::Code::Refused);
    QVERIFY(fixture.backups.state().trouble->why().contains(u"not saved"_s));
    QCOMPARE(fixture.titles(), QStringList{u"Later"_s});
    fixture.drafts.drop(record, u"record"_s);
    fixture.restoreNewest();
    QVERIFY(!fixture.kept.isEmpty());
    QVERIFY(fixture.titles().isEmpty());
}

void tst_Backups::aFolderThatHangsHoldsNothingUp()
{
    const auto mayAnswer = std::make_shared<QSemaphore>();
    BackupsFixture fixture({0ms, 1h, 30ms}, [mayAnswer](const QString &) { mayAnswer->acquire(); });
    fixture.unlock();

    fixture.settle(); // others are answered who survey
    fixture.wait([&] { return fixture.backups.state().trouble.has_value(); });
    QVERIFY(fixture.backups.state().isSilent);
    QCOMPARE(fixture.backups.state().trouble->code(), Error::Code::Unreachable);
    fixture.session.lock();
    fixture.unlock();

    mayAnswer->release(100);
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    QVERIFY(!fixture.backups.state().isSilent);
    QVERIFY(!fixture.backups.state().trouble);
}

void tst_Backups::aFolderThatHangsAfterTodaysIsNoTrouble()
{
    const auto hangs = std::make_shared<std::atomic<bool>>(false);
    const auto mayAnswer = std::make_shared<QSemaphore>();
    BackupsFixture fixture({0ms, 20ms, 30ms}, [hangs, mayAnswer](const QString &) {
        if (*hangs)
            mayAnswer->acquire();
    });
    fixture.unlock();
    fixture.wait([&] { return fixture.backups.state().all.size() == 1; });
    QSignalSpy failed(&fixture.backups, &Backups::failed);

    *hangs = true;
    fixture.wait([&] { return fixture.backups.state().isSilent; });

    QVERIFY(!fixture.backups.state().trouble);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(fixture.backups.state().all.size(), size_t(1));
    fixture.backUp(); // which is asked for
    QCOMPARE(failed.size(), 1);
    QCOMPARE(fixture.backups.state().trouble->code(), Error::Code::Unreachable);
    mayAnswer->release(100);
}

void tst_Backups::aBackupInAFolderThatHangsIsNotRestored()
{
    const auto mayAnswer = std::make_shared<QSemaphore>(100);
    BackupsFixture fixture({1h, 1h, 1s}, [mayAnswer](const QString &) { mayAnswer->acquire(); });
    fixture.unlock();
    fixture.backUp();
    mayAnswer->acquire(mayAnswer->available());

    fixture.restoreNewest();

    QCOMPARE(fixture.backups.state().tried, BackupsState::Tried::Restoring);
    QCOMPARE(fixture.backups.state().trouble->code(), Error::Code::Unreachable);
    QVERIFY(fixture.session.isUnlocked());
    mayAnswer->release(100);
}

COVAULT_GUI_MAIN(tst_Backups)
#include "tst_backups.moc"
