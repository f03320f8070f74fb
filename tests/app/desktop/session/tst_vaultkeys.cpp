// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/quickunlock.h"
#include "desktop/session/vaultkeys.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

VaultKeys::Secret secretOf(const QString &words)
{
    return std::make_shared<const crypto::Wiped>(words.toUtf8());
}

/// An open vault whose keys are changed.
class KeysDesk : public SessionFixture
{
public:
    KeysDesk() { unlock(); }

    Result<QStringList> bind(const QString &passphrase)
    {
        return asked([&](auto answer) { keys.bind(secretOf(passphrase), answer); });
    }
    Result<QStringList> unbind(const QString &passphrase)
    {
        return asked([&](auto answer) { keys.unbind(secretOf(passphrase), answer); });
    }
    Result<QStringList> setPassphrase(const QString &present, const QString &next, const crypto::KdfCost &cost = crypto::FloorCost)
    {
        return asked([&](auto answer) { keys.setPassphrase(secretOf(present), secretOf(next), cost, answer); });
    }
    Result<> confirm(const QString &passphrase)
    {
        return answer<Result<>>([&](auto done) { session.confirm(&keys, passphrase, done); });
    }
    /// Locks, and unlocks by what is typed; why not, if it does not open.
    std::optional<Error> reopenBy(const QString &secret)
    {
        session.lock();
        std::optional<Error> error;
        const auto failed =
                QObject::connect(&session, &Session::unlockFailed, &keys, [&error](const Error &why) { error = why; });
        quick.unlockBy(path(), secret);
        wait([&] { return session.isUnlocked() || error; });
        QObject::disconnect(failed);
        return error;
    }

    QuickUnlock quick{session, platform};
    VaultKeys keys{session, platform, nullptr};

private:
    template<typename Ask>
    Result<QStringList> asked(Ask ask)
    {
        return answer<Result<QStringList>>(ask);
    }
};

const QString NewPassphrase = u"battery staple"_s;

} // namespace

class tst_VaultKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewPassphraseOpensItAndTheFormerDoesNot();
    void whatAnotherProgramChangedIsAskedForAtOnce();
    void theRecoveryCodeStandsForAForgottenPassphrase();
    void aWrongPassphraseChangesNothing();
    void aBoundVaultOpensHereAndNotWithoutTheKey();
    void aBoundVaultIsConfirmedAndOpenedQuickly();
    void aNewPassphraseStaysBound();
    void unboundItOpensWithoutTheKey();
    void theKeyOfAnEarlierBindingStays();
    void aKeyThatTheStoreLosesBindsNothing();
    void anotherKeyInTheStoreIsNotThisComputers();
    void aSilentKeyStoreIsSaidAndNotThatThereIsNoKey();
    void aVaultThatIsStillBeingClosedIsOpenedWithTheKey();
    void anOlderFileThatWasPutBackIsNotChanged();
    void withoutAKeyStoreNothingIsBound();
    void aRecoveryCodeIsNotBound();
    void boundToAnotherComputerANewPassphraseEndsThat();
    void noOtherVaultIsChanged();
};

void tst_VaultKeys::aNewPassphraseOpensItAndTheFormerDoesNot()
{
    KeysDesk desk;
    desk.add(u"Core firewall"_s);

    QVERIFY(desk.setPassphrase(Passphrase, NewPassphrase));

    QCOMPARE(desk.titles(), QStringList{u"Core firewall"_s}); // it stays open meanwhile
    QVERIFY(desk.confirm(NewPassphrase));
    QCOMPARE(desk.confirm(Passphrase).error().code(), Error::Code::WrongKey);
    QCOMPARE(desk.reopenBy(Passphrase)->code(), Error::Code::WrongKey);
    QVERIFY(!desk.reopenBy(NewPassphrase));
}

void tst_VaultKeys::whatAnotherProgramChangedIsAskedForAtOnce()
{
    KeysDesk desk;
    const QString other = desk.path(u"other.covault"_s);
    QVERIFY(QFile::copy(desk.path(), other));
    {
        auto file = must(storage::VaultFile::open(other));
        QVERIFY(file.setPassphrase(NewPassphrase, storage::VaultFile::Binding::None, must(file.unlock(Passphrase))));
    }
    QFile changed(other), open(desk.path());
    QVERIFY(changed.open(QIODevice::ReadOnly) && open.open(QIODevice::ReadWrite));
    QCOMPARE(open.write(changed.read(2 * storage::HeaderCopySize)), 2 * storage::HeaderCopySize);
    open.close();

    QVERIFY(desk.confirm(NewPassphrase));
    const auto byFormer = desk.confirm(Passphrase);
    QVERIFY(!byFormer);
    QCOMPARE(byFormer.error().code(), Error::Code::WrongKey);
}

void tst_VaultKeys::theRecoveryCodeStandsForAForgottenPassphrase()
{
    KeysDesk desk;

    QVERIFY(desk.setPassphrase(FoundedVault::acme().recoveryCode, NewPassphrase));

    QVERIFY(!desk.reopenBy(NewPassphrase));
}

void tst_VaultKeys::aWrongPassphraseChangesNothing()
{
    KeysDesk desk;

    QCOMPARE(desk.setPassphrase(u"wrong"_s, NewPassphrase).error().code(), Error::Code::WrongKey);
    QCOMPARE(desk.bind(u"wrong"_s).error().code(), Error::Code::WrongKey);

    QVERIFY(!desk.session.facts().boundTo);
    QVERIFY(!desk.reopenBy(Passphrase));
}

void tst_VaultKeys::aBoundVaultOpensHereAndNotWithoutTheKey()
{
    KeysDesk desk;

    QVERIFY(desk.bind(Passphrase));

    QTRY_VERIFY(desk.session.facts().isBoundHere);
    QVERIFY(!desk.reopenBy(Passphrase));
    QVERIFY(desk.session.facts().isBoundHere);
    desk.platform.keys.keys.clear();
    const auto error = desk.reopenBy(Passphrase);
    QCOMPARE(error->code(), Error::Code::WrongKey);
    QVERIFY(error->why().contains(u"bound to the computer"_s));
    QVERIFY(!desk.reopenBy(FoundedVault::acme().recoveryCode));
    QVERIFY(desk.session.facts().boundTo && !desk.session.facts().isBoundHere);
}

void tst_VaultKeys::aBoundVaultIsConfirmedAndOpenedQuickly()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));
    QVERIFY(desk.confirm(Passphrase));
    QSignalSpy changed(&desk.quick, &QuickUnlock::changedTo);
    desk.quick.turnOn();
    QTRY_COMPARE(changed.size(), 1);
    desk.session.lock();

    desk.quick.unlock(desk.path());

    QTRY_VERIFY(desk.session.isUnlocked());
    QVERIFY(desk.confirm(Passphrase));
    QVERIFY(!desk.confirm(u"wrong"_s));
}

void tst_VaultKeys::aNewPassphraseStaysBound()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));

    QVERIFY(desk.setPassphrase(Passphrase, NewPassphrase));

    QVERIFY(!desk.reopenBy(NewPassphrase));
    QVERIFY(desk.session.facts().isBoundHere);
    desk.platform.keys.keys.clear();
    QVERIFY(desk.reopenBy(NewPassphrase));
}

void tst_VaultKeys::unboundItOpensWithoutTheKey()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));
    QCOMPARE(desk.unbind(NewPassphrase).error().code(), Error::Code::WrongKey);

    QVERIFY(desk.unbind(Passphrase));

    QTRY_VERIFY(!desk.session.facts().boundTo);
    desk.platform.keys.keys.clear();
    QVERIFY(!desk.reopenBy(Passphrase));
}

void tst_VaultKeys::theKeyOfAnEarlierBindingStays()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));
    const auto kept = desk.platform.keys.keys;
    QVERIFY(desk.unbind(Passphrase));

    QVERIFY(desk.bind(Passphrase));

    const auto now = desk.platform.keys.keys;
    QCOMPARE(kept.size(), 1);
    QCOMPARE(now.size(), 2);
    QCOMPARE(now.value(kept.firstKey()), kept.first()); // backups made meanwhile need it
    QVERIFY(!desk.reopenBy(Passphrase));
}

void tst_VaultKeys::aKeyThatTheStoreLosesBindsNothing()
{
    KeysDesk desk;
    desk.platform.keys.isLosing = true;

    QCOMPARE(desk.bind(Passphrase).error().code(), Error::Code::Unreachable);

    QVERIFY(!desk.reopenBy(Passphrase));
    QVERIFY(!desk.session.facts().boundTo);
}

void tst_VaultKeys::anotherKeyInTheStoreIsNotThisComputers()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));
    auto &keys = desk.platform.keys.keys;
    keys.first() = QByteArray(keys.first().size(), 'k');

    QVERIFY(!desk.reopenBy(FoundedVault::acme().recoveryCode));

    QVERIFY(desk.session.facts().boundTo && !desk.session.facts().isBoundHere);
}

void tst_VaultKeys::aSilentKeyStoreIsSaidAndNotThatThereIsNoKey()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));
    std::optional<Error> said;
    const auto take = [&said](const Error &error) { said = error; };
    connect(&desk.quick, &QuickUnlock::unavailable, &desk.keys, take);
    desk.session.lock();
    desk.platform.keys.error = Error(Error::Code::Unreachable, u"asking"_s, u"it is silent"_s);

    desk.quick.unlockBy(desk.path(), Passphrase);

    QTRY_VERIFY(said);
    QVERIFY(said->why().contains(u"it is silent"_s));
    QVERIFY(!desk.reopenBy(FoundedVault::acme().recoveryCode));
}

void tst_VaultKeys::aVaultThatIsStillBeingClosedIsOpenedWithTheKey()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));
    QSemaphore isClosing, mayClose;
    desk.session.write(
            &desk.keys,
            [&](WriteScope &) -> Result<> {
                isClosing.release();
                mayClose.acquire();
                return {};
            },
            [](const Result<> &) {});
    isClosing.acquire();
    desk.session.lock();
    QCOMPARE(storage::VaultFile::open(desk.path()).error().code(), Error::Code::Busy);

    desk.quick.unlockBy(desk.path(), Passphrase);
    mayClose.release();

    QTRY_VERIFY(desk.session.isUnlocked());
    QVERIFY(desk.session.facts().isBoundHere);
}

void tst_VaultKeys::anOlderFileThatWasPutBackIsNotChanged()
{
    KeysDesk desk;
    QFile file(desk.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.read(2 * storage::HeaderCopySize);
    QVERIFY(desk.setPassphrase(Passphrase, NewPassphrase));
    desk.session.lock();
    desk.spoil({0}, before);
    QVERIFY(!desk.reopenBy(Passphrase));

    const auto changed = desk.setPassphrase(Passphrase, u"another one"_s);

    QVERIFY(!changed);
    QCOMPARE(changed.error().code(), Error::Code::Refused);
    QVERIFY(changed.error().why().contains(u"older"_s));
    QVERIFY(!desk.reopenBy(Passphrase));
}

void tst_VaultKeys::withoutAKeyStoreNothingIsBound()
{
    KeysDesk desk;
    desk.platform.keys.error = Error(Error::Code::Unreachable, u"asking"_s, u"there is none"_s);

    QCOMPARE(desk.bind(Passphrase).error().code(), Error::Code::Unreachable);

    QVERIFY(!desk.reopenBy(Passphrase));
    QVERIFY(!desk.session.facts().boundTo);
}

void tst_VaultKeys::aRecoveryCodeIsNotBound()
{
    KeysDesk desk;

    QCOMPARE(desk.bind(FoundedVault::acme().recoveryCode).error().code(), Error::Code::Refused);

    QVERIFY(!desk.reopenBy(Passphrase));
    QCOMPARE(desk.unbind(FoundedVault::acme().recoveryCode).error().code(), Error::Code::Refused);
}

void tst_VaultKeys::boundToAnotherComputerANewPassphraseEndsThat()
{
    KeysDesk desk;
    QVERIFY(desk.bind(Passphrase));
    desk.platform.keys.keys.clear();
    const QString code = FoundedVault::acme().recoveryCode;
    QVERIFY(!desk.reopenBy(code));

    QVERIFY(desk.setPassphrase(code, NewPassphrase));

    QTRY_VERIFY(!desk.session.facts().boundTo);
    QVERIFY(!desk.reopenBy(NewPassphrase));
}

void tst_VaultKeys::noOtherVaultIsChanged()
{
    KeysDesk desk;
    SessionFixture::put(FoundedVault::baxter(), desk.path(u"baxter.covault"_s));
    desk.platform.keys.isHolding = true;
    std::optional<Result<QStringList>> answer;
    desk.keys.bind(secretOf(Passphrase), [&answer](Result<QStringList> given) { answer = std::move(given); });
    QCoreApplication::processEvents();
    desk.session.lock();
    desk.unlock(desk.path(u"baxter.covault"_s));

    desk.platform.keys.isHolding = false;
    desk.platform.keys.answerHeld();

    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().code(), Error::Code::Refused);
    QVERIFY(!desk.session.facts().boundTo);
}

COVAULT_GUI_MAIN(tst_VaultKeys)
#include "tst_vaultkeys.moc"
