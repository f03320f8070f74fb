// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scan.h"
#include "desktop/widgets/toast.h"
#include "tests/app/desktop/drivers/scandriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/screenfixture.h"

#include <QDir>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Vendors = "Lieferant;Kundennummer;Hotline\nNordlicht GmbH;NL-30551;+49 30 23125001\n";
const QByteArray Password = "Qx7#mLw2pRz9";
const QByteArray Notes = "NAS Keller\nhttps://nas.nordlicht.example\nBenutzer: admin\nPasswort: " + Password + "\n";

/// The window on the screen of the scan, beside a folder with a list of vendors and a note with a password.
struct Home
{
    Home()
    {
        write(u"vendors.csv"_s, Vendors);
        write(u"notes/nas.txt"_s, Notes);
        fixture.prompts.path = folder();
        fixture.navigator.go({u"scan"_s, {}});
        driver = std::make_unique<ScanDriver>(*fixture.window);
    }

    QString folder() const { return fixture.path(u"IT"_s); }
    void write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder() + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file to scan");
    }
    void scan()
    {
        driver->click(u"Choose a folder"_s);
        SessionFixture::wait([this] { return !driver->rows().isEmpty(); });
    }

    /// The titles of all records of a kind, after the vault was locked and opened again.
    QStringList stored(const QString &kind)
    {
        return fixture.askAnew<QStringList>([kind](vault::Vault &vault) -> Result<QStringList> {
            vault::ListFilter filter;
            filter.kind = kind;
            const auto rows = vault.list(filter);
            if (!rows)
                return failure(rows);
            QStringList titles;
            for (const vault::RecordRow &row : *rows)
                titles += row.title;
            return titles;
        });
    }
    /// What a field of the only record of a kind says, after the vault was locked and opened again.
    QString storedText(const QString &kind, const QString &field)
    {
        return fixture.askAnew<QString>([kind, field](vault::Vault &vault) -> Result<QString> {
            vault::ListFilter filter;
            filter.kind = kind;
            const auto rows = vault.list(filter);
            if (!rows || rows->size() != 1)
                return u"%1 records"_s.arg(rows ? rows->size() : 0);
            const auto record = vault.record(rows->front().n);
            return *record ? (*record)->texts(field).join(u' ') : QString();
        });
    }
    QString titleOf(const QString &word) const
    {
        for (const QString &row : driver->rows()) {
            if (row.endsWith(u": "_s + word))
                return row.section(u':', 0, 0);
        }
        return {};
    }

    ScreenFixture fixture{[](const Services &services) { return std::vector{scanEntry(services)}; }};
    std::unique_ptr<ScanDriver> driver;
};

} // namespace

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
    void somethingIsMergedIntoAnotherRecord();
    void nextGoesRound();
    void aFileThatCannotBeReadIsListed();
    void aScanIsCancelled();
    void aFolderThatIsGoneIsTold();
    void theFilesStayAsTheyAre();
    void theListFollowsTheVault();
    void nothingIsShownAfterTheLock();
};

void tst_ScanPage::anEmptyPageTeaches()
{
    Home home;

    QVERIFY(home.driver->text().contains(u"Find what lies outside the vault"_s));
    QVERIFY(!home.fixture.actions.trigger(u"scan.adopt"_s));
}

void tst_ScanPage::aFolderIsScanned()
{
    Home home;

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
    Home home;
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
    Home home;
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
    Home home;
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
    Home home;
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
    Home home;
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);

    for (const QString &field : {u"Take Name"_s, u"Take Account numbers"_s, u"Take Support phone"_s})
        home.driver->click(field);

    QVERIFY(!home.driver->button(u"Adopt"_s).isEnabled());
}

void tst_ScanPage::whatTheVaultSaysStays()
{
    Home home;
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
    Home home;
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

void tst_ScanPage::somethingIsMergedIntoAnotherRecord()
{
    Home home;
    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Halden Telecom"_s}});
    home.scan();
    home.driver->select(u"Nordlicht GmbH"_s);

    home.driver->press(Qt::Key_M);
    QTRY_VERIFY(home.driver->mergeChoice().isVisible());
    QTest::keyClicks(home.driver->mergeChoice().lineEdit(), u"Halden Telecom"_s);
    QTest::keyClick(home.driver->mergeChoice().lineEdit(), Qt::Key_Return);
    QTRY_VERIFY(home.fixture.window->findChild<Toast *>());

    QCOMPARE(home.stored(u"vendor"_s), QStringList({u"Halden Telecom"_s}));
    QVERIFY(home.storedText(u"vendor"_s, u"support_phone"_s).contains(u"23125001"_s));
}

void tst_ScanPage::nextGoesRound()
{
    Home home;
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
    Home home;
    QVERIFY(QFile::link(u"/"_s, home.folder() + u"/out"_s));
    home.scan();

    home.driver->click(u"Not read"_s);

    QVERIFY2(home.driver->rows().join(u'\n').contains(u"out"_s), qPrintable(home.driver->rows().join(u'\n')));
}

void tst_ScanPage::aScanIsCancelled()
{
    Home home;
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
    Home home;
    home.fixture.prompts.path = home.fixture.path(u"gone"_s);

    home.driver->click(u"Choose a folder"_s);

    QTRY_VERIFY(home.driver->text().contains(u"The scan did not end"_s));
}

void tst_ScanPage::theFilesStayAsTheyAre()
{
    Home home;
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
    Home home;
    home.scan();
    QVERIFY(home.driver->rows().contains(u"Nordlicht GmbH: New"_s));

    home.fixture.put(u"vendor"_s, {{u"name"_s, u"Nordlicht GmbH"_s}, {u"support_phone"_s, u"+49 30 23125999"_s}});

    QTRY_VERIFY(home.driver->rows().contains(u"Nordlicht GmbH: Differs"_s));
}

void tst_ScanPage::nothingIsShownAfterTheLock()
{
    Home home;
    home.scan();

    home.fixture.session.lock();

    QTRY_VERIFY(!home.fixture.window->findChild<ScanPage *>());
    QVERIFY(!home.fixture.actions.find(u"scan.adopt"_s));
}

COVAULT_GUI_MAIN(tst_ScanPage)
#include "tst_scanpage.moc"
