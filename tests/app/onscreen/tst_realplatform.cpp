// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/platform.h"
#include "desktop/session/quickunlock.h"
#include "desktop/session/secretclipboard.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QClipboard>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QWindow>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// What the system gives, on a desktop with a window manager, a session bus and a keyring, as other programs see it.
/// Started by desktop.py.
class tst_RealPlatform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherProgramGetsTheSecretAndItsMark();
    void clearedTheClipboardGivesNothingToAnotherProgram();
    void aClipboardThatAnotherProgramTookIsLeftAlone();
    void aKeyIsKeptInTheKeyringUntilItIsRemoved();
    void quickUnlockOpensTheVault();
    void withoutItsKeyQuickUnlockSaysSo();
    void aLockedScreenIsTold();

private:
    static QString read(const QString &form);
    static void take(const QString &text);
};

// As another program reads the clipboard; our own must go on answering meanwhile.
QString tst_RealPlatform::read(const QString &form)
{
    QProcess reader;
    reader.start(u"xclip"_s, {u"-selection"_s, u"clipboard"_s, u"-out"_s, u"-target"_s, form});
    if (!QTest::qWaitFor([&reader] { return reader.state() == QProcess::NotRunning; }, 10'000))
        qFatal("the clipboard does not answer");
    return QString::fromUtf8(reader.readAllStandardOutput());
}

void tst_RealPlatform::take(const QString &text)
{
    QProcess writer;
    writer.start(u"xclip"_s, {u"-selection"_s, u"clipboard"_s, u"-in"_s});
    writer.write(text.toUtf8());
    writer.closeWriteChannel();
    if (!QTest::qWaitFor([&writer] { return writer.state() == QProcess::NotRunning; }, 10'000))
        qFatal("the clipboard can't be taken");
    // Its end does not mean that the display has told us yet.
    if (!QTest::qWaitFor([&text] { return QGuiApplication::clipboard()->text() == text; }, 10'000))
        qFatal("the clipboard was not taken");
}

void tst_RealPlatform::anotherProgramGetsTheSecretAndItsMark()
{
    const auto platform = Platform::ofThisSystem();

    platform->copySecret(u"s3cret – ünlocked"_s);

    QCOMPARE(read(u"UTF8_STRING"_s), u"s3cret – ünlocked"_s);
    QCOMPARE(read(u"x-kde-passwordManagerHint"_s), u"secret"_s);
}

void tst_RealPlatform::clearedTheClipboardGivesNothingToAnotherProgram()
{
    const auto platform = Platform::ofThisSystem();
    platform->copySecret(u"s3cret"_s);

    platform->clearClipboard();

    QCOMPARE(read(u"UTF8_STRING"_s), QString());
}

void tst_RealPlatform::aClipboardThatAnotherProgramTookIsLeftAlone()
{
    const auto platform = Platform::ofThisSystem();
    SecretClipboard clipboard(*platform);
    clipboard.copy(u"s3cret"_s, u"Password of Acme copied"_s);
    take(u"a shopping list"_s);

    clipboard.clear();

    QCOMPARE(read(u"UTF8_STRING"_s), u"a shopping list"_s);
}

void tst_RealPlatform::aKeyIsKeptInTheKeyringUntilItIsRemoved()
{
    const auto platform = Platform::ofThisSystem();
    KeyStore &keys = platform->keyStore();
    const auto key = crypto::SecretBytes::random(32);
    const auto name = u"a key of a test"_s;
    using Found = Result<crypto::SecretBytes>;
    SessionFixture fixture;
    const auto found = [&] { return fixture.answer<Found>([&](auto done) { keys.read(name, this, done); }); };

    must(fixture.answer<Result<>>([&](auto done) { keys.write(name, key, this, done); }));
    QCOMPARE(must(found()).view(), key.view());
    must(fixture.answer<Result<>>([&](auto done) { keys.remove(name, this, done); }));

    const Found gone = found();
    QVERIFY(!gone);
    QCOMPARE(gone.error().code(), Error::Code::NotFound);
}

void tst_RealPlatform::quickUnlockOpensTheVault()
{
    const auto platform = Platform::ofThisSystem();
    SessionFixture fixture;
    QuickUnlock quickUnlock(fixture.session, *platform);
    QSignalSpy changed(&quickUnlock, &QuickUnlock::changedTo);
    fixture.unlock();
    fixture.add(u"Core firewall"_s);

    quickUnlock.turnOn();
    fixture.wait([&] { return changed.size() == 1; });
    fixture.session.lock();
    fixture.wait([&] { return fixture.session.state() == Session::State::Locked; });
    QVERIFY(QuickUnlock::isOffered(fixture.path()));
    quickUnlock.unlock(fixture.path());
    fixture.wait([&] { return fixture.session.isUnlocked(); });

    QCOMPARE(fixture.titles(), QStringList(u"Core firewall"_s));
}

void tst_RealPlatform::withoutItsKeyQuickUnlockSaysSo()
{
    const auto platform = Platform::ofThisSystem();
    SessionFixture fixture;
    QuickUnlock quickUnlock(fixture.session, *platform);
    QSignalSpy changed(&quickUnlock, &QuickUnlock::changedTo);
    QSignalSpy failed(&quickUnlock, &QuickUnlock::failed);
    fixture.unlock();
    quickUnlock.turnOn();
    fixture.wait([&] { return changed.size() == 1; });
    quickUnlock.turnOff();
    fixture.wait([&] { return changed.size() == 2; });
    fixture.session.lock();
    fixture.wait([&] { return fixture.session.state() == Session::State::Locked; });

    QVERIFY(!QuickUnlock::isOffered(fixture.path()));
    quickUnlock.unlock(fixture.path());
    fixture.wait([&] { return failed.size() == 1; });

    QVERIFY(!fixture.session.isUnlocked());
}

void tst_RealPlatform::aLockedScreenIsTold()
{
    const auto platform = Platform::ofThisSystem();
    QSignalSpy locked(platform.get(), &Platform::sessionLocked);
    auto other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"the screen saver"_s);
    QVERIFY(other.isConnected());
    auto signal = QDBusMessage::createSignal(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s);

    other.send(signal << false);
    signal.setArguments({true});
    other.send(signal);

    QTRY_COMPARE(locked.size(), 1);
}

COVAULT_GUI_MAIN(tst_RealPlatform)
#include "tst_realplatform.moc"
