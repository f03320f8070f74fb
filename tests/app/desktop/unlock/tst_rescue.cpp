// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/aead.h"
#include "desktop/unlock/rescuepanel.h"
#include "desktop/unlock/rescuewords.h"
#include "storage/vfs.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/windowfixture.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// A vault that does not open any more: what can be read of it is put into a new one, in the window.
class tst_Rescue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatCanBeReadIsRescuedAndOpened();
    void whatIsBoundToThisComputerIsRescuedHere();
    void itIsOfferedForDamageAlone_data();
    void itIsOfferedForDamageAlone();
    void stoppedItLeavesNothing();
    void anotherVaultEndsIt();
    void withoutATypedPassphraseItIsAskedFor();
    void aPlaceThatIsTakenIsSaid();
    void whatIsLostIsNamedInWords_data();
    void whatIsLostIsNamedInWords();
    void aVaultThatMayNotSendSaysSo();

private:
    static constexpr qint64 Page = 4096;
    static constexpr int Records = 30;
    static inline const QString Offer = u"Rescue what can be read…"_s;

    // The window over the damaged vault, of which the passphrase was tried.
    std::unique_ptr<WindowFixture> tried() const;
    static bool isOffered(WindowFixture &fixture);
    static QString words(WindowFixture &fixture) { return UnlockDriver(*fixture.window).text(); }

    QByteArray m_damaged;
};

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a vault can't be put there");
}

// One page is spoilt: the first behind the schema without which the vault does not open, and with which something can be read.
void tst_Rescue::initTestCase()
{
    SessionFixture fixture;
    fixture.unlock();
    for (int i = 0; i < Records; ++i)
        fixture.add(u"Login %1"_s.arg(i));
    fixture.session.lock();
    QTRY_VERIFY(!QFile::exists(fixture.path() + u"-wal"_s));
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const auto key = must(must(storage::VaultFile::open(fixture.path())).unlock(Passphrase));
    SystemClock clock;
    for (qint64 page = 2; m_damaged.isEmpty() && storage::vfs::positionInFile(page * Page) < whole.size(); ++page) {
        QByteArray spoilt = whole;
        std::fill_n(spoilt.begin() + storage::vfs::positionInFile((page - 1) * Page), Page, 'x');
        const QString path = fixture.path(u"page%1.covault"_s.arg(page));
        write(path, spoilt);
        const auto damaged = must(storage::VaultFile::open(path));
        {
            auto database = damaged.connect(key);
            const auto opened = database ? vault::Vault::open(std::move(*database), key, clock) : failure(database);
            if (opened || opened.error().code() != Error::Code::VaultDamaged)
                continue;
        }
        const auto rescued = sync::rescue(damaged, key, fixture.path(u"rescued%1.covault"_s.arg(page)), clock);
        if (rescued && !rescued->lost.empty() && rescued->records > 0)
            m_damaged = spoilt;
    }
    QVERIFY(!m_damaged.isEmpty());
}

std::unique_ptr<WindowFixture> tst_Rescue::tried() const
{
    auto fixture = std::make_unique<WindowFixture>();
    write(fixture->path(), m_damaged);
    UnlockDriver driver(*fixture->window);
    driver.type(Passphrase);
    driver.press(Qt::Key_Return);
    SessionFixture::wait([&] { return driver.text().contains(u"damaged"_s); });
    fixture->prompts.path = fixture->path(u"rescued.covault"_s);
    return fixture;
}

bool tst_Rescue::isOffered(WindowFixture &fixture)
{
    const auto buttons = fixture.window->findChildren<QPushButton *>();
    return std::ranges::any_of(buttons, [](const QPushButton *button) { return button->text() == Offer && button->isVisible(); });
}

void tst_Rescue::whatCanBeReadIsRescuedAndOpened()
{
    const auto fixture = tried();
    UnlockDriver driver(*fixture->window);

    driver.click(Offer);
    QTRY_VERIFY2(driver.text().contains(u"What could be read is rescued"_s), qPrintable(driver.text()));
    const QString lost = driver.page().findChild<QPlainTextEdit *>()->toPlainText();
    const int told = int(lost.count(u'\n')) + 1;
    QVERIFY(!lost.isEmpty());
    QVERIFY2(driver.text().contains(u"Lost, or not as it was: %1"_s.arg(told)), qPrintable(driver.text()));
    QCOMPARE(fixture->prompts.wishes.front().purpose, FileWish::For::Saving);
    QVERIFY(fixture->prompts.wishes.front().suggested.endsWith(u"/acme rescued.covault"_s));

    driver.click(u"Open the new vault"_s);
    QVERIFY(driver.text().contains(u"rescued"_s));
    QVERIFY(driver.field().hasFocus());
    driver.type(Passphrase);
    driver.press(Qt::Key_Return);

    QTRY_VERIFY(fixture->session.isUnlocked());
    QVERIFY(fixture->session.facts().path.endsWith(u"/rescued.covault"_s));
    QVERIFY(!fixture->titles().isEmpty());
    QFile damaged(fixture->path());
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), m_damaged);
}

void tst_Rescue::whatIsBoundToThisComputerIsRescuedHere()
{
    WindowFixture fixture;
    write(fixture.path(), m_damaged);
    const auto kept = std::make_shared<const crypto::SecretBytes>(crypto::SecretBytes::random(crypto::KeySize));
    auto file = must(storage::VaultFile::open(fixture.path()));
    const auto key = must(file.unlock(Passphrase));
    file.setComputerKey(kept);
    QVERIFY(file.setPassphrase(Passphrase, storage::VaultFile::Binding::ThisComputer, key));
    fixture.platform.keys.keys[keyname::computer(*file.boundPrint())] = kept->view().toByteArray();
    UnlockDriver driver(*fixture.window);
    driver.type(Passphrase);
    driver.press(Qt::Key_Return);
    QTRY_VERIFY2(driver.text().contains(u"damaged"_s), qPrintable(driver.text()));
    fixture.prompts.path = fixture.path(u"rescued.covault"_s);

    driver.click(Offer);

    QTRY_VERIFY2(driver.text().contains(u"What could be read is rescued"_s), qPrintable(driver.text()));
    driver.click(u"Open the new vault"_s);
    driver.type(Passphrase);
    driver.press(Qt::Key_Return);
    QTRY_VERIFY(fixture.session.isUnlocked());
    QVERIFY(fixture.session.facts().isBoundHere);
}

void tst_Rescue::itIsOfferedForDamageAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QByteArray newer = FoundedVault::acme().bytes;
    for (const qint64 copy : {qint64(0), storage::HeaderCopySize})
        newer[copy + 8] = '\x63';

    QTest::newRow("a wrong passphrase") << m_damaged << u"wrong horse"_s << u"not the right one"_s;
    QTest::newRow("a newer format") << newer << Passphrase << u"Update Covault"_s;
    QTest::newRow("no vault") << QByteArray(20'000, 'x') << Passphrase << u"not a Covault vault"_s;
}

void tst_Rescue::itIsOfferedForDamageAlone()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    WindowFixture fixture;
    write(fixture.path(), content);
    UnlockDriver driver(*fixture.window);

    driver.type(typed);
    driver.press(Qt::Key_Return);
    QTRY_VERIFY2(driver.text().contains(said), qPrintable(driver.text()));

    QVERIFY(!isOffered(fixture));
    QVERIFY(isOffered(*tried()));
}

void tst_Rescue::stoppedItLeavesNothing()
{
    const auto fixture = tried();
    UnlockDriver driver(*fixture->window);

    driver.click(Offer);
    QTRY_VERIFY(driver.text().contains(u"Rescuing what can be read"_s));
    QCOMPARE(driver.focused(), u"Stop"_s);
    driver.click(u"Stop"_s);

    QTRY_VERIFY(driver.field().isVisible());
    QVERIFY(!QFile::exists(fixture->path(u"rescued.covault"_s)));
    QVERIFY(!driver.text().contains(u"stopped"_s)); // who stops it knows
}

void tst_Rescue::anotherVaultEndsIt()
{
    const auto fixture = tried();
    UnlockDriver driver(*fixture->window);
    SessionFixture::put(FoundedVault::baxter(), fixture->path(u"baxter.covault"_s));
    driver.click(Offer);
    QTRY_VERIFY(driver.text().contains(u"Rescuing what can be read"_s));

    fixture->unlockController.choose(fixture->path(u"baxter.covault"_s));

    QVERIFY(driver.field().isVisible());
    driver.type(Passphrase);
    driver.press(Qt::Key_Return);
    QTRY_VERIFY(fixture->session.isUnlocked());
    QTRY_VERIFY(!QFile::exists(fixture->path(u"rescued.covault"_s)));
    QCOMPARE(fixture->session.facts().name, u"Baxter"_s);
}

void tst_Rescue::withoutATypedPassphraseItIsAskedFor()
{
    const auto fixture = tried();
    UnlockDriver driver(*fixture->window);
    driver.field().setText({});
    fixture->prompts.secret = Passphrase;

    driver.click(Offer);

    QTRY_VERIFY(driver.text().contains(u"What could be read is rescued"_s));
    QVERIFY(fixture->prompts.asked.contains(u"The damaged vault is read with its passphrase."_s));
}

void tst_Rescue::aPlaceThatIsTakenIsSaid()
{
    const auto fixture = tried();
    UnlockDriver driver(*fixture->window);
    write(fixture->path(u"rescued.covault"_s), "letter");

    driver.click(Offer);

    QTRY_VERIFY2(driver.field().isVisible() && !driver.text().contains(u"damaged"_s), qPrintable(driver.text()));
    QFile letter(fixture->path(u"rescued.covault"_s));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QCOMPARE(letter.readAll(), QByteArray("letter"));
}

void tst_Rescue::whatIsLostIsNamedInWords_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("line");

    QTest::newRow("a record") << u"record"_s << u"Record 7: it can't be read"_s;
    QTest::newRow("a statement") << u"statement"_s << u"Statement about the members 7: it can't be read"_s;
    QTest::newRow("what has no words of its own") << u"taken name"_s << u"Taken name 7: it can't be read"_s;
}

void tst_Rescue::whatIsLostIsNamedInWords()
{
    QFETCH(QString, what);
    QFETCH(QString, line);
    sync::Rescued rescued;
    rescued.lost = {{u"segment"_s, u"1"_s, u"gone"_s}, {what, u"7"_s, u"it can't be read"_s}, {u"record"_s, u"1"_s, u"gone"_s}};

    const QStringList lines = lostInWords(rescued);

    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.front().startsWith(u"Record "_s));
}

void tst_Rescue::aVaultThatMayNotSendSaysSo()
{
    RescuePanel panel(nullptr);
    panel.show();
    RescueState state;
    state.stage = RescueState::Stage::Ended;
    state.records = 3;
    const auto says = [&panel](const QString &words) {
        const auto labels = panel.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };

    panel.setState(state);
    QVERIFY(says(u"Nothing was lost."_s) && !says(u"sends nothing"_s));
    state.maySend = false;
    panel.setState(state);

    QVERIFY(says(u"sends nothing"_s));
}

COVAULT_GUI_MAIN(tst_Rescue)
#include "tst_rescue.moc"
