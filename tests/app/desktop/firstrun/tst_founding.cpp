// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/unlockpage.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/firstrun/foundingsteps.h"
#include "tests/app/desktop/guifixture.h"

#include <QFileInfo>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_Founding
    : public QObject
    , protected FoundingSteps
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_user = std::make_unique<NewUser>(); }
    void cleanup() { m_user.reset(); }
    void whoHasNoVaultSeesTheDoors();
    void aFileIsOpenedFromTheDoors_data();
    void aFileIsOpenedFromTheDoors();
    void aVaultIsFoundedAndOpensAgain();
    void aProviderFoundsForItsClient();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void anEasyPassphraseMakesNoVault();
    void twoThatDifferAreSaid();
    void aSuggestionIsTypedOnceByHand();
    void theFileLiesWhereItIsWished();
    void aVaultThatWasLeftIsNotTakenForTheNext();
    void escapeGoesBackAStep();
    void newVaultOnTheUnlockScreenLeadsHereAndBack();
    void everyControlHasAName();
    void nothingIsCutOffInASmallWindow();
};

void tst_Founding::whoHasNoVaultSeesTheDoors()
{
    QVERIFY(driver().isShown());

    for (const QString &door : {u"Start our vault"_s, u"I was invited"_s, u"Try it with a sample company"_s,
                 u"Open a file"_s, u"Use the recovery sheet"_s})
        QVERIFY2(driver().button(door).isVisible(), qPrintable(door));
    QVERIFY(driver().button(u"Start our vault"_s).hasFocus());
}

void tst_Founding::aFileIsOpenedFromTheDoors_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("asked");

    QTest::newRow("by its passphrase") << u"Open a file"_s << u"Passphrase"_s;
    QTest::newRow("by the recovery sheet") << u"Use the recovery sheet"_s << u"Recovery code"_s;
}

void tst_Founding::aFileIsOpenedFromTheDoors()
{
    QFETCH(QString, row);
    QFETCH(QString, asked);
    fixture().prompts.path = fixture().path();

    driver().click(row);

    UnlockDriver unlock(*fixture().window);
    QTRY_VERIFY(unlock.page().isVisible());
    QTRY_VERIFY2(unlock.text().contains(asked), qPrintable(unlock.text()));
    QVERIFY(!driver().isShown());
}

void tst_Founding::aVaultIsFoundedAndOpensAgain()
{
    make();
    QVERIFY(!fixture().session.isUnlocked());
    prove(copyCode().section(u'-', -1));
    QTRY_VERIFY(fixture().session.isUnlocked());
    QVERIFY(!driver().isShown());
    QCOMPARE(fixture().session.facts().name, u"Nordwind & Sohn"_s);
    fixture().session.lock();

    SetClock clock(*momentFromIso(u"2026-11-24T12:00:00Z"));
    const auto vault = must(NewUser::open(path(), StrongPassphrase, clock));

    QCOMPARE(vault->roster().vaultName(), u"Nordwind & Sohn"_s);
    const auto member = vault->roster().memberOf(vault->replica().device());
    QVERIFY(member && member->name == u"Ada Berg"_s);
    QCOMPARE(vault->roster().partyOf(vault->replica().device())->side, members::Side::Internal);
    const auto vendors = NewUser::vendors(*vault);
    QCOMPARE(vendors, QStringList({u"Baxter IT"_s}));
}

void tst_Founding::aProviderFoundsForItsClient()
{
    driver().click(u"Start our vault"_s);
    driver().type(u"Company whose IT is documented"_s, u"Nordwind"_s);
    driver().type(u"Your name"_s, u"Bob Baxter"_s);
    driver().click(u"I work for its IT provider"_s);
    driver().type(u"What your own company is called"_s, u"Baxter IT"_s);
    driver().click(u"Continue"_s);
    driver().typePassphrase(StrongPassphrase);
    driver().click(u"Make the vault"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!NewUser::vaults().isEmpty() && driver().text().contains(u"The recovery sheet"_s), 20'000);

    SetClock clock(*momentFromIso(u"2026-11-24T12:00:00Z"));
    const auto vault = must(NewUser::open(path(u"Nordwind.covault"_s), StrongPassphrase, clock));

    const auto party = vault->roster().partyOf(vault->replica().device());
    QVERIFY(party);
    QCOMPARE(party->side, members::Side::Provider);
    QCOMPARE(party->name, u"Baxter IT"_s);
    QCOMPARE(NewUser::vendors(*vault), QStringList());
}

void tst_Founding::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("person");
    QTest::addColumn<bool>("isProvider");
    QTest::addColumn<QString>("said");

    QTest::newRow("no company") << QString() << u"Ada"_s << false << u"The company has no name yet."_s;
    QTest::newRow("blanks for a company") << u"   "_s << u"Ada"_s << false << u"The company has no name yet."_s;
    QTest::newRow("no person") << u"Acme"_s << QString() << false << u"Your own name is missing."_s;
    QTest::newRow("no provider") << u"Acme"_s << u"Bob"_s << true << u"your own company is called"_s;
    QTest::newRow("too long") << u"x"_s.repeated(300) << u"Bob"_s << false << u"longer than 255"_s;
}

void tst_Founding::whatIsMissingIsSaid()
{
    QFETCH(QString, company);
    QFETCH(QString, person);
    QFETCH(bool, isProvider);
    QFETCH(QString, said);
    driver().click(u"Start our vault"_s);
    driver().type(u"Company whose IT is documented"_s, company);
    driver().type(u"Your name"_s, person);
    if (isProvider)
        driver().click(u"I work for its IT provider"_s);

    driver().click(u"Continue"_s);

    QVERIFY2(driver().text().contains(said, Qt::CaseInsensitive), qPrintable(driver().text()));
    QVERIFY(driver().text().contains(u"Whose vault is it?"_s));
}

void tst_Founding::anEasyPassphraseMakesNoVault()
{
    describe();
    driver().typePassphrase(u"nordwind2024"_s);
    QTRY_VERIFY(driver().text().contains(u"Easily guessed"_s));

    driver().click(u"Make the vault"_s);

    QTRY_VERIFY(driver().text().contains(u"It is easily guessed"_s));
    QCOMPARE(NewUser::vaults(), QStringList());
}

void tst_Founding::twoThatDifferAreSaid()
{
    describe();
    driver().type(u"Passphrase"_s, StrongPassphrase);
    driver().type(u"The same again"_s, StrongPassphrase.chopped(1));

    driver().press(Qt::Key_Return);

    QTRY_VERIFY(driver().text().contains(u"The two are not the same."_s));
    QCOMPARE(NewUser::vaults(), QStringList());
}

void tst_Founding::aSuggestionIsTypedOnceByHand()
{
    describe();

    driver().click(u"Make one for me"_s);

    QLineEdit &passphrase = driver().field(u"Passphrase"_s);
    QCOMPARE(passphrase.echoMode(), QLineEdit::Normal);
    QCOMPARE(passphrase.text().split(u'-').size(), 6);
    QVERIFY(driver().field(u"The same again"_s).text().isEmpty());
    QVERIFY(driver().field(u"The same again"_s).hasFocus());
    QTRY_VERIFY(driver().text().contains(u"Strong"_s));
}

void tst_Founding::theFileLiesWhereItIsWished()
{
    driver().click(u"Start our vault"_s);
    driver().type(u"Company whose IT is documented"_s, u"Acme"_s);
    driver().type(u"Your name"_s, u"Ada"_s);
    fixture().prompts.path = fixture().path(u"elsewhere"_s);
    driver().click(u"Another place…"_s);
    QTRY_VERIFY(driver().text().contains(u"elsewhere.covault"_s));
    driver().click(u"Continue"_s);
    driver().typePassphrase(StrongPassphrase);

    driver().click(u"Make the vault"_s);

    QTRY_VERIFY_WITH_TIMEOUT(driver().text().contains(u"The recovery sheet"_s), 20'000);
    QVERIFY(QFileInfo::exists(fixture().path(u"elsewhere.covault"_s)));
    QCOMPARE(NewUser::vaults(), QStringList());
}

void tst_Founding::aVaultThatWasLeftIsNotTakenForTheNext()
{
    describe();
    driver().typePassphrase(StrongPassphrase);
    driver().click(u"Make the vault"_s);
    fixture().prompts.path = fixture().path();
    fixture().actions.trigger(u"vault.open"_s);
    UnlockDriver unlock(*fixture().window);
    QTRY_VERIFY(unlock.page().isVisible());
    unlock.click(u"New vault"_s);

    describe(u"Acme"_s);
    driver().typePassphrase(StrongPassphrase);

    QTRY_COMPARE_WITH_TIMEOUT(NewUser::vaults(), QStringList({u"Nordwind & Sohn.covault"_s}), 20'000);
    // What is typed now is judged behind the vault that is being made: that one is done by then.
    driver().typePassphrase(u"acme"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!driver().text().contains(u"Strong"_s), 20'000);
    driver().typePassphrase(StrongPassphrase);
    QTRY_VERIFY_WITH_TIMEOUT(driver().text().contains(u"Strong"_s), 20'000);
    QVERIFY2(driver().text().contains(u"What opens it?"_s), qPrintable(driver().text()));
    driver().click(u"Make the vault"_s);
    QTRY_VERIFY_WITH_TIMEOUT(driver().text().contains(u"The recovery sheet"_s), 20'000);
    SetClock clock(*momentFromIso(u"2026-11-24T12:00:00Z"));
    QVERIFY(NewUser::open(path(u"Acme.covault"_s), copyCode(), clock));
}

void tst_Founding::escapeGoesBackAStep()
{
    describe();
    QVERIFY(driver().text().contains(u"What opens it?"_s));

    driver().press(Qt::Key_Escape);
    QVERIFY(driver().text().contains(u"Whose vault is it?"_s));
    QCOMPARE(driver().field(u"Your name"_s).text(), u"Ada Berg"_s);
    driver().press(Qt::Key_Escape);
    QVERIFY(driver().text().contains(u"Welcome to Covault"_s));
    driver().press(Qt::Key_Escape);

    QVERIFY(driver().isShown()); // there is nothing to go back to
}

void tst_Founding::newVaultOnTheUnlockScreenLeadsHereAndBack()
{
    fixture().preferences.noteOpened({fixture().path(), u"Acme"_s, SystemClock().now()});
    fixture().unlockController.choose({});
    UnlockDriver unlock(*fixture().window);
    QVERIFY(unlock.page().isVisible());

    unlock.click(u"New vault"_s);
    QVERIFY(driver().isShown());
    driver().click(u"Back to the vaults of this computer"_s);

    QVERIFY(unlock.page().isVisible());
    QVERIFY(unlock.text().contains(u"Acme"_s));
}

void tst_Founding::everyControlHasAName()
{
    QCOMPARE(driver().nameless(), QStringList());
    describe();
    QCOMPARE(driver().nameless(), QStringList());
    driver().press(Qt::Key_Escape);
    QCOMPARE(driver().nameless(), QStringList());
}

void tst_Founding::nothingIsCutOffInASmallWindow()
{
    fixture().window->resize(720, 480);

    const auto isWhole = [this] {
        const auto labels = driver().page()->findChildren<QLabel *>();
        return std::all_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return !label->isVisible() || label->height() >= label->heightForWidth(label->width());
        });
    };
    QTRY_VERIFY(isWhole());
    describe();
    QTRY_VERIFY(isWhole());
}

COVAULT_GUI_MAIN(tst_Founding)
#include "tst_founding.moc"
