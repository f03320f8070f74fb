// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/autolock.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace std::chrono_literals;

class tst_AutoLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_now = 0ms; }
    void itLocksWhenNobodyWorks();
    void workPutsItOff();
    void unlockingStartsTheTimeAnew();
    void neverIsNever();
    void theUsersLockedSessionLocks();
    void sleepLocks();

private:
    Elapsed elapsed()
    {
        return [this] { return m_now; };
    }

    std::chrono::milliseconds m_now{0};
};

void tst_AutoLock::itLocksWhenNobodyWorks()
{
    SessionFixture fixture;
    AutoLock lock(fixture.session, fixture.platform, elapsed());
    fixture.unlock();

    m_now = 4min + 59s;
    lock.check();
    QVERIFY(fixture.session.isUnlocked());
    m_now = 5min;
    lock.check();

    QCOMPARE(fixture.session.state(), Session::State::Locked);
}

void tst_AutoLock::workPutsItOff()
{
    SessionFixture fixture;
    AutoLock lock(fixture.session, fixture.platform, elapsed());
    fixture.unlock();
    QLineEdit input;

    m_now = 4min;
    QTest::keyClick(&input, Qt::Key_A);
    m_now = 8min;
    lock.check();
    QVERIFY(fixture.session.isUnlocked());
    m_now = 9min;
    lock.check();

    QCOMPARE(fixture.session.state(), Session::State::Locked);
}

void tst_AutoLock::unlockingStartsTheTimeAnew()
{
    SessionFixture fixture;
    AutoLock lock(fixture.session, fixture.platform, elapsed());
    m_now = 60min;

    fixture.unlock();
    lock.check();

    QVERIFY(fixture.session.isUnlocked());
}

void tst_AutoLock::neverIsNever()
{
    SessionFixture fixture;
    AutoLock lock(fixture.session, fixture.platform, elapsed());
    lock.setIdle(0ms);
    fixture.unlock();

    m_now = 24h;
    lock.check();

    QVERIFY(fixture.session.isUnlocked());
}

void tst_AutoLock::theUsersLockedSessionLocks()
{
    SessionFixture fixture;
    AutoLock lock(fixture.session, fixture.platform, elapsed());
    fixture.unlock();

    Q_EMIT fixture.platform.sessionLocked();

    QCOMPARE(fixture.session.state(), Session::State::Locked);
}

void tst_AutoLock::sleepLocks()
{
    SessionFixture fixture;
    AutoLock lock(fixture.session, fixture.platform, elapsed());
    fixture.unlock();

    Q_EMIT fixture.platform.suspending();

    QCOMPARE(fixture.session.state(), Session::State::Locked);
}

COVAULT_GUI_MAIN(tst_AutoLock)
#include "tst_autolock.moc"
