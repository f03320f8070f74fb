// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/quickunlock.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"
#include "vault/unlocknote.h"

#include <QFile>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_QuickUnlock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itOpensWithoutAPassphrase();
    void turnedOffItIsOver();
    void whatCannotBeTurnedOffGoesOn();
    void aLostKeyLeavesThePassphrase();
    void whereItCannotBeTurnedOnAgainTheKeyStays();
    void withoutAKeyStoreItIsOffAndSaidOnce();
    void thePassphraseIsAskedForEveryTwoWeeks();
    void aClockThatIsSetFromOutsideChangesNothingOfThat();
    void noOtherVaultGetsTheSlot();
    void aLockWinsOverAQuickUnlockUnderWay_data();
    void aLockWinsOverAQuickUnlockUnderWay();
    void onlyTheNewestQuestionUnlocks();
};

using PlatformSignal = void (Platform::*)();

// Makes the note of when the passphrase was given older.
static void age(SessionFixture &fixture, std::chrono::milliseconds by)
{
    fixture.write([by](WriteScope &scope) -> Result<vault::Changed> {
        auto aged = scope.vault.replica().database.run(
                "UPDATE local SET value=CAST(CAST(CAST(value AS TEXT) AS INTEGER)-? AS BLOB) WHERE key='passphrase at'",
                qint64(by.count()));
        return aged ? Result<vault::Changed>(vault::Changed()) : failure(aged);
    });
}

static void turnOn(SessionFixture &fixture, QuickUnlock &quick)
{
    fixture.unlock();
    QSignalSpy changed(&quick, &QuickUnlock::changedTo);
    quick.turnOn();
    SessionFixture::wait([&changed] { return !changed.isEmpty(); });
}

void tst_QuickUnlock::itOpensWithoutAPassphrase()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    fixture.add(u"Core firewall"_s);
    fixture.session.lock();
    QVERIFY(QuickUnlock::isOffered(fixture.path()));

    quick.unlock(fixture.path());

    QTRY_VERIFY(fixture.session.isUnlocked());
    QCOMPARE(fixture.titles(), QStringList{u"Core firewall"_s});
}

void tst_QuickUnlock::turnedOffItIsOver()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    const auto kept = fixture.platform.keys.keys;
    QSignalSpy changed(&quick, &QuickUnlock::changedTo);

    quick.turnOff();
    QTRY_COMPARE(changed.size(), 1);
    fixture.session.lock();

    QVERIFY(fixture.platform.keys.keys.isEmpty());
    QVERIFY(!QuickUnlock::isOffered(fixture.path()));
    fixture.platform.keys.keys = kept; // someone kept the key
    QSignalSpy failed(&fixture.session, &Session::unlockFailed);
    quick.unlock(fixture.path());
    QTRY_COMPARE(failed.size(), 1);
}

void tst_QuickUnlock::whatCannotBeTurnedOffGoesOn()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    QSignalSpy failed(&quick, &QuickUnlock::failed);
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::ReadOwner));

    quick.turnOff();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::ReadOwner | QFile::WriteOwner));
    fixture.session.lock();
    quick.unlock(fixture.path());

    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_QuickUnlock::aLostKeyLeavesThePassphrase()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    fixture.session.lock();
    fixture.platform.keys.keys.clear();
    QSignalSpy failed(&quick, &QuickUnlock::failed);

    quick.unlock(fixture.path());

    QTRY_COMPARE(failed.size(), 1);
    fixture.unlock();
    QVERIFY(fixture.session.facts().hasQuickUnlock);
}

void tst_QuickUnlock::whereItCannotBeTurnedOnAgainTheKeyStays()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::ReadOwner));
    QSignalSpy failed(&quick, &QuickUnlock::failed);

    quick.turnOn();

    QTRY_COMPARE(failed.size(), 1);
    fixture.session.lock();
    quick.unlock(fixture.path());
    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_QuickUnlock::withoutAKeyStoreItIsOffAndSaidOnce()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    fixture.unlock();
    fixture.platform.keys.error = Error(Error::Code::Unreachable, u"asking"_s, u"there is none"_s);
    QSignalSpy unavailable(&quick, &QuickUnlock::unavailable);
    QSignalSpy failed(&quick, &QuickUnlock::failed);

    quick.turnOn();
    QTRY_COMPARE(unavailable.size(), 1);
    quick.turnOn();

    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(unavailable.size(), 1);
    QVERIFY(!fixture.session.facts().hasQuickUnlock);
}

void tst_QuickUnlock::thePassphraseIsAskedForEveryTwoWeeks()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    age(fixture, vault::PassphraseEvery);
    fixture.session.lock();
    std::optional<Error> error;
    connect(&fixture.session, &Session::unlockFailed, this, [&error](const Error &said) { error = said; });

    quick.unlock(fixture.path());
    QTRY_VERIFY(error);
    QCOMPARE(error->code(), Error::Code::NeedsPassphrase);

    fixture.unlock();
    fixture.session.lock();
    quick.unlock(fixture.path());
    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_QuickUnlock::aClockThatIsSetFromOutsideChangesNothingOfThat()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    fixture.session.lock();
    Session later([] { return std::make_unique<SetClock>(*momentFromIso(u"2099-12-07T12:00:00Z"_s)); });
    QuickUnlock laterQuick(later, fixture.platform);

    laterQuick.unlock(fixture.path());

    QTRY_VERIFY(later.isUnlocked());
}

void tst_QuickUnlock::noOtherVaultGetsTheSlot()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    const QString baxter = fixture.path(u"baxter.covault"_s);
    SessionFixture::put(FoundedVault::baxter(), baxter);
    fixture.unlock();
    fixture.platform.keys.isHolding = true;
    QSignalSpy changed(&quick, &QuickUnlock::changedTo);
    QSignalSpy failed(&quick, &QuickUnlock::failed);

    quick.turnOn();
    fixture.session.lock();
    fixture.unlock(baxter);
    fixture.platform.keys.isHolding = false;
    fixture.platform.keys.answerHeld();

    QTRY_COMPARE(failed.size() + changed.size(), 1);
    QCOMPARE(failed.size(), 1);
    fixture.session.lock();
    QVERIFY(!QuickUnlock::isOffered(baxter));
}

void tst_QuickUnlock::aLockWinsOverAQuickUnlockUnderWay_data()
{
    QTest::addColumn<PlatformSignal>("lock");

    QTest::newRow("the user's session is locked") << &Platform::sessionLocked;
    QTest::newRow("the computer sleeps") << &Platform::suspending;
}

void tst_QuickUnlock::aLockWinsOverAQuickUnlockUnderWay()
{
    QFETCH(PlatformSignal, lock);
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    fixture.session.lock();
    fixture.platform.keys.isHolding = true;

    quick.unlock(fixture.path());
    Q_EMIT(fixture.platform.*lock)();
    fixture.platform.keys.answerHeld();

    QCOMPARE(fixture.session.state(), Session::State::Locked);
}

void tst_QuickUnlock::onlyTheNewestQuestionUnlocks()
{
    SessionFixture fixture;
    QuickUnlock quick(fixture.session, fixture.platform);
    turnOn(fixture, quick);
    fixture.session.lock();
    fixture.platform.keys.isHolding = true;
    quick.unlock(fixture.path());
    quick.cancel();
    quick.unlock(fixture.path());
    QSignalSpy states(&fixture.session, &Session::stateChanged);

    fixture.platform.keys.answerHeld();
    QTRY_VERIFY(fixture.session.isUnlocked());

    QCOMPARE(states.size(), 2); // unlocking, unlocked
}

COVAULT_GUI_MAIN(tst_QuickUnlock)
#include "tst_quickunlock.moc"
