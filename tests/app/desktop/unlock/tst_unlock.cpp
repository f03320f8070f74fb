// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/unlockpage.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/windowfixture.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_Unlock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePassphraseOpensTheVault();
    void aWrongPassphraseIsSaidAndTriedAgain();
    void noWordOfAnErrorIsCutOff();
    void whatIsWrongWithTheFileIsSaidInItsOwnWords_data();
    void whatIsWrongWithTheFileIsSaidInItsOwnWords();
    void theRecoveryCodeOpensIt();
    void aPastedPassphraseOpensIt();
    void whileTheKeyIsDerivedNothingElseStarts();
    void capsLockIsNoticed_data();
    void capsLockIsNoticed();
    void whatWasRightIsNotKept();
    void quickUnlockComesFirstWhereItIsOn();
    void whatIsWantedNextEndsAQuickUnlockUnderWay_data();
    void whatIsWantedNextEndsAQuickUnlockUnderWay();
    void anotherVaultIsOneClickAway();
    void withoutAVaultThereIsNothingToUnlock();
    void whatIsChosenGivesTheFieldTheKeyboard_data();
    void whatIsChosenGivesTheFieldTheKeyboard();
    void whatIsShownStaysShownAfterAMistake();
    void theLastOpeningIsSaidInWords_data();
    void theLastOpeningIsSaidInWords();
};

void tst_Unlock::thePassphraseOpensTheVault()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);

    driver.type(Passphrase);
    driver.press(Qt::Key_Return);

    QTRY_VERIFY(fixture.session.isUnlocked());
    QVERIFY(!driver.page().isVisible());
}

void tst_Unlock::aWrongPassphraseIsSaidAndTriedAgain()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    driver.type(u"wrong horse"_s);
    driver.click(u"Unlock"_s);
    QTRY_VERIFY(driver.text().contains(u"The passphrase is not the right one."_s));
    QCOMPARE(driver.field().selectedText(), u"wrong horse"_s);

    driver.type(Passphrase); // over what is selected
    QVERIFY(!driver.text().contains(u"not the right one"_s));
    driver.press(Qt::Key_Return);

    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_Unlock::noWordOfAnErrorIsCutOff()
{
    WindowFixture fixture;
    fixture.window->resize(1280, 720);
    UnlockDriver driver(*fixture.window);
    driver.type(u"wrong horse"_s);
    driver.click(u"Unlock"_s);
    QTRY_VERIFY(driver.text().contains(u"not the right one"_s));

    const auto isWhole = [&driver] {
        const auto labels = driver.page().findChildren<QLabel *>();
        return std::all_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return !label->isVisible() || label->height() >= label->heightForWidth(label->width());
        });
    };
    QTRY_VERIFY(isWhole());
}

void tst_Unlock::whatIsWrongWithTheFileIsSaidInItsOwnWords_data()
{
    QTest::addColumn<QList<qint64>>("places");
    QTest::addColumn<QByteArray>("spoilt");
    QTest::addColumn<QString>("words");

    QTest::newRow("damaged") << QList<qint64>{17'000} << QByteArray(500, 'x') << u"damaged"_s;
    QTest::newRow("newer") << QList<qint64>{8, 8 + storage::HeaderCopySize} << QByteArray("\x63", 1)
                           << u"Update Covault"_s;
    QTest::newRow("no vault") << QList<qint64>{0} << QByteArray(2 * storage::HeaderCopySize, 'x')
                              << u"This is not a Covault vault."_s;
}

void tst_Unlock::whatIsWrongWithTheFileIsSaidInItsOwnWords()
{
    QFETCH(QList<qint64>, places);
    QFETCH(QByteArray, spoilt);
    QFETCH(QString, words);
    WindowFixture fixture;
    fixture.spoil(places, spoilt);
    UnlockDriver driver(*fixture.window);

    driver.type(Passphrase);
    driver.press(Qt::Key_Return);

    QTRY_VERIFY2(driver.text().contains(words), qPrintable(driver.text()));
    QVERIFY(!driver.text().contains(u"not the right one"_s));
}

void tst_Unlock::theRecoveryCodeOpensIt()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);

    driver.click(u"Use the recovery sheet"_s);
    QVERIFY(driver.text().contains(u"Recovery code"_s));
    driver.type(FoundedVault::acme().recoveryCode);
    driver.press(Qt::Key_Return);

    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_Unlock::aPastedPassphraseOpensIt()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    QGuiApplication::clipboard()->setText(Passphrase);

    driver.field().setFocus();
    driver.press(Qt::Key_V, Qt::ControlModifier);
    driver.press(Qt::Key_Return);

    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_Unlock::whileTheKeyIsDerivedNothingElseStarts()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    QSignalSpy requests(&driver.page(), &UnlockPage::unlockRequested);
    driver.type(Passphrase);

    driver.press(Qt::Key_Return);
    QVERIFY(driver.unlockButton().isBusy());
    driver.press(Qt::Key_Return);
    driver.click(u"Unlock"_s);

    QCOMPARE(requests.size(), 1);
    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_Unlock::capsLockIsNoticed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("withShift");
    QTest::addColumn<bool>("isOn");

    QTest::newRow("a small letter") << u"a"_s << false << false;
    QTest::newRow("a large letter with Shift") << u"A"_s << true << false;
    QTest::newRow("a large letter without Shift") << u"A"_s << false << true;
    QTest::newRow("a small letter with Shift") << u"a"_s << true << true;
    QTest::newRow("a large umlaut without Shift") << u"Ä"_s << false << true;
    QTest::newRow("a digit") << u"1"_s << false << false;
    QTest::newRow("a letter without case") << u"字"_s << false << false;
}

void tst_Unlock::capsLockIsNoticed()
{
    QFETCH(QString, text);
    QFETCH(bool, withShift);
    QFETCH(bool, isOn);
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    QKeyEvent press(QEvent::KeyPress, 0, withShift ? Qt::ShiftModifier : Qt::NoModifier, text);

    QCoreApplication::sendEvent(&driver.field(), &press);

    QCOMPARE(driver.text().contains(u"Caps Lock is on"_s), isOn);
}

void tst_Unlock::whatWasRightIsNotKept()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    driver.type(Passphrase);
    driver.press(Qt::Key_Return);
    QTRY_VERIFY(fixture.session.isUnlocked());

    fixture.session.lock();

    QVERIFY(driver.page().isVisible());
    QCOMPARE(driver.field().text(), QString());
    driver.field().undo();
    QCOMPARE(driver.field().text(), QString());
    QVERIFY(driver.field().hasFocus());
}

void tst_Unlock::quickUnlockComesFirstWhereItIsOn()
{
    WindowFixture fixture;
    fixture.unlock();
    QSignalSpy changed(&fixture.quickUnlock, &QuickUnlock::changedTo);
    fixture.quickUnlock.turnOn();
    QTRY_COMPARE(changed.size(), 1);
    fixture.session.lock();

    QTRY_VERIFY(fixture.window->focusWidget());
    fixture.press(Qt::Key_Space);

    QTRY_VERIFY(fixture.session.isUnlocked());
}

void tst_Unlock::whatIsWantedNextEndsAQuickUnlockUnderWay_data()
{
    QTest::addColumn<std::function<void(UnlockController &)>>("next");
    const auto row = [](const char *name, const std::function<void(UnlockController &)> &next) {
        QTest::newRow(name) << next;
    };

    row("another vault is chosen", [](UnlockController &controller) { controller.choose(u"/tmp/other.covault"_s); });
    row("a wrong passphrase is typed", [](UnlockController &controller) { controller.unlock(u"wrong horse"_s); });
}

void tst_Unlock::whatIsWantedNextEndsAQuickUnlockUnderWay()
{
    QFETCH(std::function<void(UnlockController &)>, next);
    WindowFixture fixture;
    fixture.unlock();
    QSignalSpy changed(&fixture.quickUnlock, &QuickUnlock::changedTo);
    fixture.quickUnlock.turnOn();
    QTRY_COMPARE(changed.size(), 1);
    fixture.session.lock();
    fixture.platform.keys.isHolding = true;

    fixture.unlockController.unlockQuickly();
    next(fixture.unlockController);
    QTRY_COMPARE(fixture.session.state(), Session::State::Locked);
    fixture.platform.keys.answerHeld();

    QCOMPARE(fixture.session.state(), Session::State::Locked);
}

void tst_Unlock::anotherVaultIsOneClickAway()
{
    WindowFixture fixture;
    QVERIFY(QFile::copy(fixture.path(), fixture.path(u"baxter.covault"_s)));
    fixture.preferences.noteOpened({fixture.path(u"baxter.covault"_s), u"Baxter"_s, SystemClock().now()});
    fixture.unlockController.choose(fixture.path());
    UnlockDriver driver(*fixture.window);
    QCOMPARE(driver.rows(),
            QStringList({u"Baxter"_s, u"Open another file"_s, u"Use the recovery sheet"_s, u"New vault"_s}));

    driver.click(u"Baxter"_s);
    driver.type(Passphrase);
    driver.press(Qt::Key_Return);

    QTRY_VERIFY(fixture.session.isUnlocked());
    QVERIFY(fixture.session.facts().path.endsWith(u"baxter.covault"_s));
}

void tst_Unlock::withoutAVaultThereIsNothingToUnlock()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    QVERIFY(driver.page().isVisible());

    fixture.unlockController.choose({});
    QVERIFY(!driver.page().isVisible()); // the first run stands there
    fixture.unlockController.choose(fixture.path());

    QVERIFY(driver.page().isVisible());
    QVERIFY(driver.field().isVisible());
    QVERIFY(driver.text().contains(u"acme"_s));
}

void tst_Unlock::whatIsChosenGivesTheFieldTheKeyboard_data()
{
    QTest::addColumn<std::function<void(UnlockController &)>>("choice");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const std::function<void(UnlockController &)> &choice, const QString &label) {
        QTest::newRow(name) << choice << label;
    };

    row(
            "another vault", [](UnlockController &controller) { controller.choose(u"/tmp/other.covault"_s); },
            u"Passphrase"_s);
    row(
            "the recovery sheet",
            [](UnlockController &controller) { controller.askFor(UnlockState::Asks::RecoveryCode); },
            u"Recovery code, nine groups of three"_s);
}

void tst_Unlock::whatIsChosenGivesTheFieldTheKeyboard()
{
    QFETCH(std::function<void(UnlockController &)>, choice);
    QFETCH(QString, label);
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    driver.unlockButton().setFocus();

    choice(fixture.unlockController);

    QVERIFY(driver.field().hasFocus());
    QCOMPARE(driver.field().accessibleName(), label);
}

void tst_Unlock::whatIsShownStaysShownAfterAMistake()
{
    WindowFixture fixture;
    UnlockDriver driver(*fixture.window);
    driver.type(u"wrong horse"_s);
    driver.showTyped();
    QCOMPARE(driver.field().echoMode(), QLineEdit::Normal);

    driver.press(Qt::Key_Return);
    QTRY_VERIFY(driver.text().contains(u"not the right one"_s));
    QCOMPARE(driver.field().echoMode(), QLineEdit::Normal);

    driver.click(u"Use the recovery sheet"_s);
    driver.click(u"Use the passphrase"_s);
    QCOMPARE(driver.field().echoMode(), QLineEdit::Password);
}

void tst_Unlock::theLastOpeningIsSaidInWords_data()
{
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QString>("words");

    QTest::newRow("today") << u"2026-11-23T08:02:00"_s << u"today at 08:02"_s;
    QTest::newRow("yesterday") << u"2026-11-22T23:59:00"_s << u"yesterday"_s;
    QTest::newRow("this year") << u"2026-03-12T10:00:00"_s << u"12 March"_s;
    QTest::newRow("long ago") << u"2024-03-12T10:00:00"_s << u"12 March 2024"_s;
}

void tst_Unlock::theLastOpeningIsSaidInWords()
{
    QFETCH(QString, opened);
    QFETCH(QString, words);
    const auto local = [](const QString &text) {
        return Moment(std::chrono::milliseconds(QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch()));
    };

    QCOMPARE(inWords(local(opened), local(u"2026-11-23T12:00:00"_s)), words);
}

COVAULT_GUI_MAIN(tst_Unlock)
#include "tst_unlock.moc"
