// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/founding.h"
#include "desktop/firstrun/joincontroller.h"
#include "desktop/unlock/unlockpage.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/firstrun/inviter.h"
#include "tests/app/desktop/firstrun/newuser.h"
#include "tests/app/desktop/guifixture.h"

#include <QFileInfo>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_Joining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_user = std::make_unique<NewUser>(); }
    void cleanup() { m_user.reset(); }
    void theTwoFilesAndTheTwoTimesSixWordsLeadIn();
    void theWordsMustBeThoseOfTheInvite();
    void itWaitsOnDisk();
    void anEasyPassphraseIsSaidWhereItIsTyped();
    void aSuggestionIsForgottenWhenItHasServed();
    void whatIsNoInviteIsSaid();
    void whatIsMissingIsSaid();
    void nothingOfAVaultCanBeDoneWhileItWaits();
    void beforeTheRequestOneGoesBack();
    void everyControlHasAName();

private:
    FirstRunDriver &driver() { return *m_user->driver; }
    WindowFixture &fixture() { return *m_user->fixture; }
    QString path() { return QDir(vaultFolder()).filePath(u"Acme.covault"_s); }
    /// To the step of the passphrase.
    void describe()
    {
        driver().click(u"I was invited"_s);
        driver().type(u"Company whose vault it is"_s, u"Acme"_s);
        driver().type(u"Your name"_s, u"Bob Baxter"_s);
        driver().click(u"I work for its IT provider"_s);
        driver().type(u"What your own company is called"_s, u"Baxter IT"_s);
        driver().click(u"Continue"_s);
    }
    /// To the step of the request.
    void ask()
    {
        describe();
        driver().typePassphrase(StrongPassphrase);
        driver().click(u"Make the request"_s);
        QTRY_COMPARE_WITH_TIMEOUT(driver().shownWords().size(), 6, 20'000);
    }
    QString saveRequest()
    {
        fixture().prompts.path = fixture().path(u"bob"_s);
        driver().click(u"Save the request…"_s);
        [this] { QTRY_VERIFY(driver().text().contains(u"bob.covault-join"_s)); }();
        return fixture().path(u"bob.covault-join"_s);
    }
    void chooseInvite(const QString &file)
    {
        driver().click(u"I have the invite"_s);
        fixture().prompts.path = file;
        driver().click(u"Choose the invite…"_s);
        QTRY_VERIFY(driver().text().contains(QFileInfo(file).fileName()));
    }

    std::unique_ptr<NewUser> m_user;
};

void tst_Joining::theTwoFilesAndTheTwoTimesSixWordsLeadIn()
{
    Inviter ada;
    ask();
    const QStringList heard = ada.invite(saveRequest(), driver().shownWords().join(u' '));
    chooseInvite(ada.inviteFile());

    driver().typeWords(heard);
    driver().click(u"Join"_s);

    QTRY_VERIFY_WITH_TIMEOUT(!driver().isShown(), 20'000);
    QCOMPARE(fixture().session.facts().name, u"Acme"_s);
    QCOMPARE(fixture().titles(), QStringList({u"VPN runbook"_s}));
    fixture().session.lock();
    QVERIFY(!storage::VaultFile::open(path())->hasSlot(storage::SlotKind::Recovery)); // no code of it was shown
    SetClock clock(*momentFromIso(u"2026-11-24T12:00:00Z"));
    const auto vault = must(NewUser::open(path(), StrongPassphrase, clock));
    const auto member = vault->roster().memberOf(vault->replica().device());
    QVERIFY(member && member->name == u"Bob Baxter"_s);
    QCOMPARE(vault->roster().partyOf(vault->replica().device())->name, u"Baxter IT"_s);
}

void tst_Joining::theWordsMustBeThoseOfTheInvite()
{
    Inviter ada;
    ask();
    QStringList heard = ada.invite(saveRequest(), driver().shownWords().join(u' '));
    chooseInvite(ada.inviteFile());
    QStringList wrong = heard;
    std::swap(wrong.front(), wrong.back());

    driver().typeWords(wrong);
    driver().click(u"Join"_s);

    QTRY_VERIFY_WITH_TIMEOUT(driver().text().contains(u"differ"_s), 20'000);
    QVERIFY(fixture().session.facts().isWaitingForInvite);
    driver().typeWords(heard); // misheard: the right ones lead in
    driver().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!driver().isShown(), 20'000);
}

void tst_Joining::itWaitsOnDisk()
{
    ask();
    const QStringList words = driver().shownWords();
    driver().click(u"Later"_s);
    UnlockDriver unlock(*fixture().window);
    QVERIFY(unlock.page().isVisible());
    QVERIFY(!fixture().session.isUnlocked());

    unlock.type(StrongPassphrase);
    unlock.press(Qt::Key_Return);

    QTRY_COMPARE_WITH_TIMEOUT(driver().shownWords(), words, 20'000);
}

void tst_Joining::anEasyPassphraseIsSaidWhereItIsTyped()
{
    describe();
    driver().typePassphrase(u"baxter2024"_s);

    driver().click(u"Make the request"_s);

    QTRY_VERIFY2(driver().text().contains(u"It is easily guessed"_s), qPrintable(driver().text()));
    QVERIFY(driver().text().contains(u"What opens it?"_s));
    QCOMPARE(NewUser::vaults(), QStringList());
}

void tst_Joining::aSuggestionIsForgottenWhenItHasServed()
{
    describe();
    driver().click(u"Make one for me"_s);
    auto *controller = driver().page()->findChild<JoinController *>();
    QVERIFY(controller && controller->passphrase().state().suggestion);
    driver().type(u"The same again"_s, driver().field(u"Passphrase"_s).text());

    driver().click(u"Make the request"_s);

    QTRY_COMPARE_WITH_TIMEOUT(driver().shownWords().size(), 6, 20'000);
    QVERIFY(!controller->passphrase().state().suggestion);
}

void tst_Joining::whatIsNoInviteIsSaid()
{
    ask();
    chooseInvite(saveRequest()); // their own request
    driver().typeWords(u"able acid actor add again age"_s.split(u' '));

    driver().click(u"Join"_s);

    QTRY_VERIFY_WITH_TIMEOUT(driver().text().contains(u"another sort of file"_s), 20'000);
    QVERIFY(fixture().session.facts().isWaitingForInvite);
}

void tst_Joining::whatIsMissingIsSaid()
{
    ask();
    driver().click(u"I have the invite"_s);
    driver().click(u"Join"_s);
    QTRY_VERIFY(driver().text().contains(u"There is no invite yet."_s));
    fixture().prompts.path = fixture().path(u"some.covault-invite"_s);
    driver().click(u"Choose the invite…"_s);
    QTRY_VERIFY(driver().text().contains(u"some.covault-invite"_s));

    driver().click(u"Join"_s);

    QTRY_VERIFY(driver().text().contains(u"Not all six words are typed."_s));
}

void tst_Joining::nothingOfAVaultCanBeDoneWhileItWaits()
{
    ask();

    QVERIFY(!fixture().actions.availability(u"window.search"_s).isAvailable);
    QVERIFY(fixture().actions.availability(u"window.search"_s).reason.contains(u"invite"_s));
    QVERIFY(fixture().actions.trigger(u"vault.lock"_s));
    QVERIFY(!fixture().session.isUnlocked());
}

void tst_Joining::beforeTheRequestOneGoesBack()
{
    driver().click(u"I was invited"_s);
    driver().press(Qt::Key_Escape);

    QVERIFY(driver().text().contains(u"Welcome to Covault"_s));
    QCOMPARE(NewUser::vaults(), QStringList());
}

void tst_Joining::everyControlHasAName()
{
    ask();
    QCOMPARE(driver().nameless(), QStringList());

    driver().click(u"I have the invite"_s);

    QCOMPARE(driver().nameless(), QStringList());
}

COVAULT_GUI_MAIN(tst_Joining)
#include "tst_joining.moc"
