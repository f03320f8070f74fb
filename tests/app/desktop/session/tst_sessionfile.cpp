// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/session.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QSemaphore>

#include <QSignalSpy>
#include <atomic>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// What a session makes of its file: put anew while it is open, read only, of an earlier version.
class tst_SessionFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatReopensWaitsForThoseWhoRead();
    void aLockWhileReopeningWins();
    void aReadOnlyFileIsOpenedToRead();
    void aVaultOfAnEarlierVersionIsKeptBesideIt();
};

void tst_SessionFile::whatReopensWaitsForThoseWhoRead()
{
    SessionFixture fixture;
    fixture.unlock();
    QSemaphore isStarted, goOn;
    std::atomic<bool> isReading = true;
    Job job(this);
    fixture.session.survey(
            job,
            [&](ReadScope &) -> Result<bool> {
                isStarted.release();
                goOn.acquire();
                isReading = false;
                return true;
            },
            [](const Result<bool> &) {});
    isStarted.acquire();
    fixture.session.edit(this, {SessionFixture::titled(fixture.newKey(u"credential"_s), u"just before"_s)}, {},
            [](const Result<vault::Changed> &) {});

    const auto wasOpen = fixture.answer<Result<bool>>([&](auto done) {
        fixture.session.reopen(
                this,
                [&isReading, path = fixture.path()](const storage::VaultKey &) -> Result<bool> {
                    return isReading || !storage::VaultFile::open(path);
                },
                done);
        goOn.release();
        QCOMPARE(fixture.session.state(), Session::State::Unlocking);
    });

    QVERIFY(wasOpen);
    QVERIFY(!*wasOpen);
    QTRY_VERIFY(fixture.session.isUnlocked());
    QCOMPARE(fixture.titles(), QStringList{u"just before"_s});
}

void tst_SessionFile::aLockWhileReopeningWins()
{
    SessionFixture fixture;
    fixture.unlock();

    const auto changed = fixture.answer<Result<>>([&](auto done) {
        fixture.session.reopen(
                this, [](const storage::VaultKey &) -> Result<> { return {}; }, done);
        fixture.session.lock();
    });

    QVERIFY(changed);
    QVERIFY(!fixture.answer<Result<>>([&](auto done) {
        fixture.session.write(
                this, [](WriteScope &) -> Result<> { return {}; }, done);
    }));
    QCOMPARE(fixture.session.state(), Session::State::Locked);
    fixture.unlock();
}

void tst_SessionFile::aReadOnlyFileIsOpenedToRead()
{
    SessionFixture fixture;
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::ReadOwner));

    fixture.unlock();

    QVERIFY(fixture.session.facts().isReadOnly);
    const auto written = fixture.answer<Result<vault::Changed>>([&](auto done) {
        fixture.session.edit(this, {SessionFixture::titled(fixture.newKey(u"credential"_s), u"x"_s)}, {}, done);
    });
    QCOMPARE(written.error().code(), Error::Code::Refused);
}

void tst_SessionFile::aVaultOfAnEarlierVersionIsKeptBesideIt()
{
    SessionFixture fixture;
    const QString old = fixture.putFirstVersion();
    QSignalSpy kept(&fixture.session, &Session::formerKept);

    fixture.unlock(old);

    QCOMPARE(fixture.titles().size(), 2);
    QVERIFY(QFile::exists(fixture.path(u"old backups/old before version 3.covault"_s)));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0][0].toString(), fixture.path(u"old backups/old before version 3.covault"_s));
    fixture.session.lock();
    fixture.unlock(old);
    QCOMPARE(kept.size(), 1); // it is told once
}

COVAULT_GUI_MAIN(tst_SessionFile)
#include "tst_sessionfile.moc"
