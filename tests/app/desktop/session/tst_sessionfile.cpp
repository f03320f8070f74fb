// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/session.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QSemaphore>

#include <QSignalSpy>
#include <algorithm>
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
    void recordsOfAnEarlierVersionAreProjectedAgainBesideTheWork();
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

void tst_SessionFile::recordsOfAnEarlierVersionAreProjectedAgainBesideTheWork()
{
    SessionFixture fixture;
    fixture.unlock();
    fixture.write([&fixture](WriteScope &scope) {
        std::vector<vault::Wish> wishes;
        for (int i = 0; i < 600; ++i)
            wishes.push_back(SessionFixture::titled(fixture.newKey(u"contract"_s), u"Support %1"_s.arg(i)));
        auto changed = scope.vault.edit(wishes);
        must(scope.vault.replica().database.script("DELETE FROM text; DELETE FROM local WHERE key='projection'"));
        return changed;
    });
    fixture.session.lock();
    QSignalSpy changes(&fixture.session, &Session::changed);

    fixture.unlock();
    const qint64 found = must(fixture.answer<Result<qint64>>([&](auto done) {
        fixture.session.write(
                &fixture.session, [](WriteScope &scope) { return scope.vault.replica().database.number("SELECT count(*) FROM text('support')"); }, done);
    }));
    fixture.add(u"between"_s);

    QVERIFY2(found < 600, qPrintable(QString::number(found))); // others were let in before it was through
    const auto isAnnounced = [&changes] {
        return std::ranges::any_of(changes, [](const auto &change) { return change[0].template value<Changes>().isEverything; });
    };
    QTRY_VERIFY(isAnnounced());
    const auto counted = must(fixture.answer<Result<std::pair<qint64, qint64>>>([&](auto done) {
        fixture.session.write(
                &fixture.session,
                [](WriteScope &scope) -> Result<std::pair<qint64, qint64>> {
                    auto &database = scope.vault.replica().database;
                    return std::pair(database.number("SELECT count(*) FROM text('support')").value_or(-1),
                            database.number("SELECT count(*) FROM local WHERE key='projection' AND CAST(value AS TEXT) NOT LIKE '% %'").value_or(-1));
                },
                done);
    }));
    QCOMPARE(counted, std::pair(qint64(600), qint64(1)));
}

COVAULT_GUI_MAIN(tst_SessionFile)
#include "tst_sessionfile.moc"
