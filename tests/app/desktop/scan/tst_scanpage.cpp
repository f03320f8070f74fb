// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/scan/scanhome.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_ScanPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyPageTeaches();
    void aFolderIsScanned();
    void whatIsAdoptedByKeyIsInTheVault();
    void anAdoptionIsUndone();
    void noSecretIsShownAndTheVaultHasIt();
    void onlyWhatIsChosenIsTaken();
    void nothingChosenCannotBeTaken();
    void whatTheVaultSaysStays();
    void whatIsIgnoredIsAsideAndComesBack();
    void nextGoesRound();
    void aFileThatCannotBeReadIsListed();
    void aScanIsCancelled();
    void aFolderThatIsGoneIsTold();
    void aSecondScanThatFailsIsToldAndTheFirstStays();
    void aSecondScanThatIsCancelledLeavesTheFirst();
    void whatIsIgnoredInOneFolderIsNotInAnother();
    void theFilesStayAsTheyAre();
    void theListFollowsTheVault();
    void nothingIsShownAfterTheLock();
};

void tst_ScanPage::anEmptyPageTeaches()
{
    ScanHome home;

    QVERIFY(home.driver->text().contains(u"Find what lies outside the vault"_s));
    QVERIFY(!home.fixture.actions.trigger(u"scan.adopt"_s));
}

void tst_ScanPage::aFolderIsScanned()
{
    ScanHome home;

    home.scan();

    QVERIFY2(home.driver->rows().contains(u"Nordlicht GmbH: New"_s), qPrintable(home.driver->rows().join(u'\n')));
    QVERIFY(!home.titleOf(u"In plain text"_s).isEmpty());
    QVERIFY(home.driver->rows().front().startsWith(u"[New to the vault"_s));
    QVERIFY(home.driver->text().contains(u"2 files read"_s));
    home.driver->select(u"Nordlicht GmbH"_s);
    QVERIFY(home.driver->evidence().contains(u"vendors.csv"_s));
}

void tst_ScanPage::whatIsAdoptedByKeyIsInTheVault()
{
    ScanHome home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);

    home.driver->press(Qt::Key_A);

    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());
    QCOMPARE(home.fixture.window->findChild<Toast *>()->message(), u"Nordlicht GmbH adopted"_s);
    QVERIFY(!home.driver->rows().contains(u"Nordlicht GmbH: New"_s));
    QCOMPARE(home.stored(u"vendor"_s), QStringList({u"Nordlicht GmbH"_s}));
}

void tst_ScanPage::anAdoptionIsUndone()
{
    ScanHome home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);
    home.driver->press(Qt::Key_A);
    QTRY_VERIFY(!home.driver->rows().contains(u"Nordlicht GmbH: New"_s));

    home.fixture.press(Qt::Key_Z, Qt::ControlModifier);

    QTRY_VERIFY(home.driver->rows().contains(u"Nordlicht GmbH: New"_s));
    QCOMPARE(home.stored(u"vendor"_s), QStringList());
}

void tst_ScanPage::noSecretIsShownAndTheVaultHasIt()
{
    ScanHome home;
    home.scan();
    home.driver->select(home.titleOf(u"In plain text"_s));

    QVERIFY(!home.driver->text().contains(QString::fromLatin1(Password)));
    QVERIFY(!home.driver->evidence().join(u'\n').contains(QString::fromLatin1(Password)));
    QVERIFY(home.driver->text().contains(u"password in plain text"_s));
    home.driver->press(Qt::Key_A);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QCOMPARE(home.storedText(u"credential"_s, u"password"_s), QString::fromLatin1(Password));
}

void tst_ScanPage::onlyWhatIsChosenIsTaken()
{
    ScanHome home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);

    home.driver->click(u"Take Support phone"_s);
    home.driver->click(u"Adopt"_s);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QCOMPARE(home.storedText(u"vendor"_s, u"support_phone"_s), QString());
    QCOMPARE(home.storedText(u"vendor"_s, u"name"_s), u"Nordlicht GmbH"_s);
}

void tst_ScanPage::nothingChosenCannotBeTaken()
{
    ScanHome home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);

    home.chooseNothing();

    QVERIFY(!home.driver->button(u"Adopt"_s).isEnabled());
}

void tst_ScanPage::whatTheVaultSaysStays()
{
    ScanHome home;
    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Nordlicht GmbH"_s}, {u"support_phone"_s, u"+49 30 23125999"_s}});
    home.scan();
    QVERIFY2(home.driver->rows().contains(u"Nordlicht GmbH: Differs"_s), qPrintable(home.driver->rows().join(u'\n')));
    home.driver->select(u"Nordlicht GmbH"_s);
    QVERIFY(home.driver->text().contains(u"the vault says +49 30 23125999"_s));

    home.driver->press(Qt::Key_A);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QCOMPARE(home.stored(u"vendor"_s), QStringList({u"Nordlicht GmbH"_s}));
    QVERIFY(home.storedText(u"vendor"_s, u"support_phone"_s).contains(u"23125999"_s));
}

void tst_ScanPage::whatIsIgnoredIsAsideAndComesBack()
{
    ScanHome home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);

    home.driver->press(Qt::Key_I);
    QCOMPARE(home.driver->count(u"Ignored"_s), u"Ignored, 1"_s);
    QVERIFY(!home.driver->rows().contains(u"Nordlicht GmbH: New"_s));
    home.driver->click(u"Ignored"_s);
    QCOMPARE(home.driver->rows(), QStringList({u"Nordlicht GmbH: New"_s}));
    home.driver->press(Qt::Key_I);

    QCOMPARE(home.driver->count(u"Ignored"_s), u"Ignored, 0"_s);
}

void tst_ScanPage::nextGoesRound()
{
    ScanHome home;
    home.scan();
    const QString first = home.driver->current();

    home.driver->press(Qt::Key_N);
    QVERIFY(home.driver->current() != first);
    for (int step = 0; step < 10 && home.driver->current() != first; ++step)
        home.driver->press(Qt::Key_N);

    QCOMPARE(home.driver->current(), first);
}

void tst_ScanPage::aFileThatCannotBeReadIsListed()
{
    ScanHome home;
    QVERIFY(QFile::link(u"/"_s, home.folder() + u"/out"_s));
    home.scan();

    home.driver->click(u"Not read"_s);

    QVERIFY2(home.driver->rows().join(u'\n').contains(u"out"_s), qPrintable(home.driver->rows().join(u'\n')));
}

void tst_ScanPage::aScanIsCancelled()
{
    ScanHome home;
    for (int file = 0; file < 4000; ++file)
        home.write(u"many/%1.txt"_s.arg(file), Notes);

    home.driver->click(u"Choose a folder"_s);
    QTRY_VERIFY(home.driver->has(u"Cancel"_s));
    home.driver->click(u"Cancel"_s);

    QVERIFY(home.driver->text().contains(u"Find what lies outside the vault"_s));
    QVERIFY(home.driver->has(u"Choose a folder"_s));
}

void tst_ScanPage::aFolderThatIsGoneIsTold()
{
    ScanHome home;
    home.fixture.prompts.path = home.fixture.path(u"gone"_s);

    home.driver->click(u"Choose a folder"_s);

    QTRY_VERIFY(home.driver->text().contains(u"The scan did not end"_s));
}

void tst_ScanPage::aSecondScanThatFailsIsToldAndTheFirstStays()
{
    ScanHome home;
    home.scan();
    home.fixture.prompts.path = home.fixture.path(u"gone"_s);

    home.driver->click(u"&Folder…"_s);

    QTRY_COMPARE(home.fixture.prompts.told.size(), 1);
    QVERIFY(home.fixture.prompts.told.front().contains(u"gone"_s));
    QVERIFY(home.driver->text().contains(QDir::toNativeSeparators(home.folder())));
    QVERIFY(!home.driver->text().contains(u"gone"_s));
    QVERIFY(home.driver->text().contains(u"2 files read"_s));
    home.write(u"more.txt"_s, Notes);
    home.driver->click(u"&Scan again"_s);
    QTRY_VERIFY(home.driver->text().contains(u"3 files read"_s));
}

void tst_ScanPage::aSecondScanThatIsCancelledLeavesTheFirst()
{
    ScanHome home;
    home.scan();
    for (int file = 0; file < 4000; ++file)
        home.write(u"../many/%1.txt"_s.arg(file), Notes);
    home.fixture.prompts.path = home.fixture.path(u"many"_s);

    home.driver->click(u"&Folder…"_s);
    QTRY_VERIFY(home.driver->has(u"Cancel"_s));
    QVERIFY(home.driver->text().contains(u"many"_s));
    home.driver->click(u"Cancel"_s);

    QVERIFY(!home.driver->text().contains(u"many"_s));
    QVERIFY(home.driver->text().contains(u"2 files read"_s));
    QVERIFY(home.driver->rows().contains(u"Nordlicht GmbH: New"_s));
}

void tst_ScanPage::whatIsIgnoredInOneFolderIsNotInAnother()
{
    ScanHome home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);
    home.driver->press(Qt::Key_I);
    QCOMPARE(home.driver->count(u"Ignored"_s), u"Ignored, 1"_s);
    home.write(u"more.txt"_s, Notes);
    home.driver->click(u"&Scan again"_s);
    QTRY_VERIFY(home.driver->text().contains(u"3 files read"_s));
    QCOMPARE(home.driver->count(u"Ignored"_s), u"Ignored, 1"_s);

    home.write(u"../other/vendors.csv"_s, Vendors);
    home.fixture.prompts.path = home.fixture.path(u"other"_s);
    home.driver->click(u"&Folder…"_s);
    QTRY_VERIFY(home.driver->text().contains(u"1 file read"_s));

    QCOMPARE(home.driver->count(u"Ignored"_s), u"Ignored, 0"_s);
    QVERIFY(home.driver->rows().contains(u"Nordlicht GmbH: New"_s));
}

void tst_ScanPage::theFilesStayAsTheyAre()
{
    ScanHome home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);
    home.driver->press(Qt::Key_A);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QFile file(home.folder() + u"/vendors.csv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), Vendors);
}

void tst_ScanPage::theListFollowsTheVault()
{
    ScanHome home;
    home.scan();
    QVERIFY(home.driver->rows().contains(u"Nordlicht GmbH: New"_s));

    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Nordlicht GmbH"_s}, {u"support_phone"_s, u"+49 30 23125999"_s}});

    QTRY_VERIFY(home.driver->rows().contains(u"Nordlicht GmbH: Differs"_s));
}

void tst_ScanPage::nothingIsShownAfterTheLock()
{
    ScanHome home;
    home.scan();

    home.fixture.session.lock();

    QTRY_VERIFY(!home.fixture.window->findChild<ScanPage *>());
    QVERIFY(!home.fixture.actions.find(u"scan.adopt"_s));
}

COVAULT_GUI_MAIN(tst_ScanPage)
#include "tst_scanpage.moc"
