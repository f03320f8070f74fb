// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/findingbanner.h"
#include "storage/openfiles.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/settings/settingsfixture.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSemaphore>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

const QString Strong = u"violet anchor gravel teapot lantern"_s;
const QString Bind = u"Bind the passphrase to this computer"_s;
const QString Change = u"Change the passphrase"_s;

/// The settings on the keys of the vault.
class KeysPage : public SettingsFixture
{
public:
    KeysPage()
    {
        driver->show(SettingsPart::Keys);
        QObject::connect(&notices, &Notices::shown, &notices, [this](const Notice &notice) { said += notice.text(1); });
    }

    void type(const QString &field, const QString &text)
    {
        driver->control<QLineEdit>(field).setText({});
        QTest::keyClicks(&driver->control<QLineEdit>(field), text);
    }
    void change(const QString &present, const QString &next, const QString &again)
    {
        type(u"Present passphrase"_s, present);
        type(u"New passphrase"_s, next);
        type(u"The new one again"_s, again);
        driver->click(Change);
    }
    template<typename Work>
    void lockAndUnlock(Work whileLocked)
    {
        session.lock();
        whileLocked();
        unlock();
        navigator.go({u"settings"_s, u"keys"_s});
        driver = std::make_unique<SettingsDriver>(*window);
    }
    bool isBound() const { return driver->control<QCheckBox>(Bind).isChecked(); }
    QString banner() const
    {
        const auto *banner = driver->page().findChild<FindingBanner *>();
        return banner ? banner->accessibleDescription() : QString();
    }
    /// Whether core alone, without a window and a key store, opens the file by it.
    bool isOpenedBy(const QString &secret)
    {
        session.lock();
        wait([this] { return !storage::OpenFile::isOpen(path()); });
        return must(storage::VaultFile::open(path())).unlock(secret).has_value();
    }

    QStringList said;
};

QString codeIn(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    reader.waitForFinished();
    const QString page = QString::fromUtf8(reader.readAllStandardOutput());
    QString code;
    for (int group = 1; group <= 9; ++group)
        code += QRegularExpression(u"\\b%1\\s+([0-9A-Z]{3})\\b"_s.arg(group)).match(page).captured(1);
    return code;
}

} // namespace

class tst_KeysSection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePassphraseIsChanged();
    void whatIsWrongChangesNothing_data();
    void whatIsWrongChangesNothing();
    void itsStrengthIsSaidWhileItIsTyped();
    void aSuggestedPassphraseIsTypedOnceMore();
    void whatIsTypedIsForgottenWhenTheSectionIsLeft();
    void aSuggestionIsForgottenWhenTheSectionIsLeft();
    void backupsThatOpenAsBeforeAreNamed();
    void thePassphraseIsBoundToThisComputerAndFreedAgain();
    void itStaysUnbound_data();
    void itStaysUnbound();
    void anotherComputerIsNamed();
    void whatEndsTheBindingIsSaid();
    void aLateKeyStoreTroublesNoOtherVault();
    void aNewSheetCountsOnceItIsProved();
    void aSheetThatIsNotProvedChangesNothing();
    void aSheetWaitsForItsProofOverALock();
    void whatALockOvertakesIsSaidAfterIt();
    void aSheetIsNotMadeWithoutThePassphrase();
    void aReadOnlyVaultIsNotChanged();
    void aNewPassphraseCostsAsMuchAsItDidHere();
};

void tst_KeysSection::thePassphraseIsChanged()
{
    KeysPage fixture;

    fixture.change(Passphrase, Strong, Strong);

    QTRY_COMPARE(fixture.said, QStringList{u"The passphrase was changed"_s});
    QCOMPARE(fixture.driver->control<QLineEdit>(u"Present passphrase"_s).text(), QString());
    QCOMPARE(fixture.driver->control<QLineEdit>(u"New passphrase"_s).text(), QString());
    QCOMPARE(fixture.banner(), QString());
    QVERIFY(fixture.isOpenedBy(Strong));
    QVERIFY(!fixture.isOpenedBy(Passphrase));
    QVERIFY(fixture.isOpenedBy(FoundedVault::acme().recoveryCode));
}

void tst_KeysSection::whatIsWrongChangesNothing_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("again");
    QTest::addColumn<QString>("said");

    QTest::newRow("the present one is wrong") << u"wrong"_s << Strong << Strong << u"not the right one"_s;
    QTest::newRow("the present one is missing") << QString() << Strong << Strong << u"the present one is missing"_s;
    QTest::newRow("there is no new one") << Passphrase << QString() << QString() << u"there is none yet"_s;
    QTest::newRow("it was typed in two ways")
            << Passphrase << Strong << Strong.toUpper() << u"the two are not the same"_s;
    QTest::newRow("it is the company's name") << Passphrase << u"acme"_s << u"acme"_s << u"easily guessed"_s;
}

void tst_KeysSection::whatIsWrongChangesNothing()
{
    QFETCH(QString, present);
    QFETCH(QString, next);
    QFETCH(QString, again);
    QFETCH(QString, said);
    KeysPage fixture;

    fixture.change(present, next, again);

    QTRY_VERIFY2(fixture.banner().contains(said, Qt::CaseInsensitive), qPrintable(fixture.banner()));
    QTRY_VERIFY(fixture.driver->control<QPushButton>(Change).isEnabled());
    QCOMPARE(fixture.said, QStringList());
    QVERIFY(fixture.isOpenedBy(Passphrase));
}

void tst_KeysSection::itsStrengthIsSaidWhileItIsTyped()
{
    KeysPage fixture;
    QVERIFY(fixture.driver->text().contains(u"Five or six words"_s));

    fixture.type(u"New passphrase"_s, u"acme"_s);
    QTRY_VERIFY(fixture.driver->text().contains(u"Easily guessed"_s));

    fixture.type(u"New passphrase"_s, Strong);
    QTRY_VERIFY(fixture.driver->text().contains(u"Strong"_s));
}

void tst_KeysSection::aSuggestedPassphraseIsTypedOnceMore()
{
    KeysPage fixture;

    fixture.driver->click(u"Make one for me"_s);

    auto &next = fixture.driver->control<QLineEdit>(u"New passphrase"_s);
    QTRY_VERIFY(next.text().size() > 20);
    QCOMPARE(next.echoMode(), QLineEdit::Normal);
    const QString made = next.text();
    fixture.type(u"Present passphrase"_s, Passphrase);
    fixture.type(u"The new one again"_s, made);
    fixture.driver->click(Change);
    QTRY_COMPARE(fixture.said.size(), 1);
    QVERIFY(fixture.isOpenedBy(made));
}

void tst_KeysSection::aSuggestionIsForgottenWhenTheSectionIsLeft()
{
    KeysPage fixture;
    fixture.driver->click(u"Make one for me"_s);
    QTRY_VERIFY(!fixture.driver->control<QLineEdit>(u"New passphrase"_s).text().isEmpty());

    fixture.driver->show(SettingsPart::Look);
    fixture.driver->show(SettingsPart::Keys);
    fixture.type(u"New passphrase"_s, u"acme"_s); // judged, which shows the state again

    QTRY_VERIFY(fixture.driver->text().contains(u"Easily guessed"_s));
    QCOMPARE(fixture.driver->control<QLineEdit>(u"New passphrase"_s).text(), u"acme"_s);
}

void tst_KeysSection::whatIsTypedIsForgottenWhenTheSectionIsLeft()
{
    KeysPage fixture;
    fixture.type(u"Present passphrase"_s, Passphrase);
    fixture.type(u"New passphrase"_s, Strong);

    fixture.driver->show(SettingsPart::Look);
    fixture.driver->show(SettingsPart::Keys);

    QCOMPARE(fixture.driver->control<QLineEdit>(u"Present passphrase"_s).text(), QString());
    QCOMPARE(fixture.driver->control<QLineEdit>(u"New passphrase"_s).text(), QString());
}

void tst_KeysSection::backupsThatOpenAsBeforeAreNamed()
{
    KeysPage fixture;
    const QString backup = storage::BackupFolder::beside(fixture.path()) + u"/acme 2026-11-22T12-00-00Z.covault"_s;
    QVERIFY(QDir().mkpath(QFileInfo(backup).path()));
    SessionFixture::put(FoundedVault::acme(), backup);
    QVERIFY(!fixture.driver->text().contains(u"These backups"_s));

    fixture.change(Passphrase, Strong, Strong);

    QTRY_VERIFY2(fixture.driver->text().contains(QDir::toNativeSeparators(backup)), qPrintable(fixture.driver->text()));
    QVERIFY(fixture.driver->text().contains(u"These backups still open"_s));
}

void tst_KeysSection::thePassphraseIsBoundToThisComputerAndFreedAgain()
{
    KeysPage fixture;
    fixture.prompts.secret = Passphrase;
    QVERIFY(!fixture.isBound());

    fixture.driver->click(Bind);

    QTRY_VERIFY(fixture.session.facts().isBoundHere);
    QTRY_VERIFY(fixture.driver->control<QCheckBox>(Bind).isEnabled());
    QVERIFY(fixture.isBound());
    QVERIFY(fixture.prompts.asked.join(u' ').contains(u"recovery sheet"_s));
    QVERIFY(!fixture.isOpenedBy(Passphrase));
    QVERIFY(fixture.isOpenedBy(FoundedVault::acme().recoveryCode));

    fixture.unlockController.unlock(Passphrase); // as the window does, with the key of this computer
    QTRY_VERIFY(fixture.session.isUnlocked());
    fixture.navigator.go({u"settings"_s, u"keys"_s});
    fixture.driver = std::make_unique<SettingsDriver>(*fixture.window);
    fixture.driver->show(SettingsPart::Keys);
    QVERIFY(fixture.isBound());
    fixture.driver->click(Bind);

    QTRY_VERIFY(!fixture.session.facts().boundTo);
    QVERIFY(fixture.isOpenedBy(Passphrase));
}

void tst_KeysSection::itStaysUnbound_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<bool>("hasKeyStore");
    QTest::addColumn<QString>("said");

    QTest::newRow("given up") << QString() << true << QString();
    QTest::newRow("wrong passphrase") << u"wrong"_s << true << u"not the right one"_s;
    QTest::newRow("the recovery code") << FoundedVault::acme().recoveryCode << true << u"recovery code"_s;
    QTest::newRow("no key store") << Passphrase << false << u"there is none"_s;
}

void tst_KeysSection::itStaysUnbound()
{
    QFETCH(QString, secret);
    QFETCH(bool, hasKeyStore);
    QFETCH(QString, said);
    KeysPage fixture;
    if (!secret.isNull())
        fixture.prompts.secret = secret;
    if (!hasKeyStore)
        fixture.platform.keys.error = Error(Error::Code::Unreachable, u"asking"_s, u"there is none"_s);

    fixture.driver->click(Bind);
    QVERIFY(fixture.isBound()); // what is wished, while it becomes so

    QTRY_VERIFY(!fixture.isBound());
    QCOMPARE(fixture.banner().isEmpty(), said.isEmpty());
    QVERIFY(fixture.banner().contains(said, Qt::CaseInsensitive));
    QVERIFY(fixture.isOpenedBy(Passphrase));
}

void tst_KeysSection::anotherComputerIsNamed()
{
    KeysPage fixture;
    fixture.prompts.secret = Passphrase;
    fixture.driver->click(Bind);
    QTRY_VERIFY(fixture.session.facts().isBoundHere);
    const QString computer = *fixture.session.facts().boundTo;
    fixture.session.lock();
    fixture.platform.keys.keys.clear(); // as on another computer

    fixture.unlockController.unlock(FoundedVault::acme().recoveryCode);
    QTRY_VERIFY(fixture.session.isUnlocked());
    fixture.navigator.go({u"settings"_s, u"keys"_s});
    fixture.driver = std::make_unique<SettingsDriver>(*fixture.window);
    fixture.driver->show(SettingsPart::Keys);

    QVERIFY(fixture.driver->text().contains(u"bound to the computer %1"_s.arg(computer)));
    QVERIFY(!fixture.driver->control<QCheckBox>(Bind).isEnabled());
}

void tst_KeysSection::whatEndsTheBindingIsSaid()
{
    KeysPage fixture;
    fixture.prompts.secret = Passphrase;
    fixture.driver->click(Bind);
    QTRY_VERIFY(fixture.session.facts().isBoundHere);
    fixture.session.lock();
    fixture.platform.keys.error = Error(Error::Code::Unreachable, u"asking"_s, u"it is silent"_s);
    const QString code = FoundedVault::acme().recoveryCode;
    fixture.unlockController.unlock(code);
    QTRY_VERIFY(fixture.session.isUnlocked());
    fixture.navigator.go({u"settings"_s, u"keys"_s});
    fixture.driver = std::make_unique<SettingsDriver>(*fixture.window);
    fixture.driver->show(SettingsPart::Keys);

    fixture.change(code, Strong, Strong);

    QTRY_COMPARE(fixture.said.value(0), u"The passphrase was changed, and is bound to no computer any more"_s);
    QVERIFY(fixture.isOpenedBy(Strong));
}

void tst_KeysSection::aLateKeyStoreTroublesNoOtherVault()
{
    KeysPage fixture;
    SessionFixture::put(FoundedVault::baxter(), fixture.path(u"baxter.covault"_s));
    fixture.prompts.secret = Passphrase;
    fixture.platform.keys.isHolding = true;
    fixture.driver->click(Bind);
    QTRY_VERIFY(!fixture.prompts.asked.isEmpty());
    QCoreApplication::processEvents();
    fixture.session.lock();
    fixture.unlock(fixture.path(u"baxter.covault"_s));
    fixture.navigator.go({u"settings"_s, u"keys"_s});
    fixture.driver = std::make_unique<SettingsDriver>(*fixture.window);
    fixture.driver->show(SettingsPart::Keys);

    fixture.platform.keys.isHolding = false;
    fixture.platform.keys.answerHeld(); // it was kept
    bool isBehind = false;
    QTRY_VERIFY(!fixture.platform.keys.keys.isEmpty());
    fixture.platform.keys.read(u"any"_s, fixture.window.get(), [&](const Result<crypto::SecretBytes> &) {
        fixture.session.changeSlots(
                fixture.window.get(), [](storage::VaultFile &, const storage::VaultKey &) { return Result<>(); },
                [&isBehind](const Result<> &) { isBehind = true; });
    });
    QTRY_VERIFY(isBehind);

    QCOMPARE(fixture.banner(), QString());
    QVERIFY(!fixture.isBound());
    QVERIFY(fixture.driver->control<QCheckBox>(Bind).isEnabled());
}

void tst_KeysSection::aNewSheetCountsOnceItIsProved()
{
    KeysPage fixture;
    fixture.prompts.secret = Passphrase;
    fixture.prompts.path = fixture.path(u"sheet"_s);
    const QString saved = fixture.path(u"sheet.pdf"_s), former = FoundedVault::acme().recoveryCode;

    fixture.driver->click(u"New recovery sheet…"_s);
    QTRY_VERIFY(fixture.driver->text().contains(QDir::toNativeSeparators(saved)));
    const QString code = codeIn(saved);
    QCOMPARE(code.size(), 27);

    fixture.type(u"Last group of the new code"_s, code.left(3) == code.right(3) ? u"000"_s : code.left(3));
    fixture.driver->click(u"Use the new sheet"_s);
    QTRY_VERIFY(fixture.banner().contains(u"not the last group"_s));
    fixture.type(u"Last group of the new code"_s, code.right(3).toLower());
    fixture.driver->click(u"Use the new sheet"_s);

    QTRY_COMPARE(fixture.said, QStringList{u"The new recovery sheet counts. Destroy the former one"_s});
    QVERIFY(!fixture.driver->text().contains(QDir::toNativeSeparators(saved)));
    QVERIFY(fixture.isOpenedBy(code));
    QVERIFY(!fixture.isOpenedBy(former));
    QVERIFY(fixture.isOpenedBy(Passphrase));
}

void tst_KeysSection::aSheetThatIsNotProvedChangesNothing()
{
    KeysPage fixture;
    fixture.prompts.secret = Passphrase;
    fixture.prompts.path = fixture.path(u"sheet.pdf"_s);

    fixture.driver->click(u"New recovery sheet…"_s);
    QTRY_VERIFY(fixture.driver->text().contains(u"It opens nothing yet"_s));

    QVERIFY(!fixture.isOpenedBy(codeIn(fixture.path(u"sheet.pdf"_s))));
    QVERIFY(fixture.isOpenedBy(FoundedVault::acme().recoveryCode));
}

void tst_KeysSection::aSheetWaitsForItsProofOverALock()
{
    KeysPage fixture;
    const QString saved = fixture.path(u"sheet.pdf"_s);
    fixture.prompts.secret = Passphrase;
    fixture.prompts.path = saved;
    fixture.driver->click(u"New recovery sheet…"_s);
    QTRY_VERIFY(fixture.driver->text().contains(u"It opens nothing yet"_s));
    static const QRegularExpression day(u" \\d{4}-\\d{2}-\\d{2}\\.pdf$"_s); // no two sheets by the same name
    QVERIFY(fixture.prompts.wishes.back().suggested.contains(day));

    fixture.lockAndUnlock([] {});
    fixture.type(u"Last group of the new code"_s, codeIn(saved).right(3));
    fixture.driver->click(u"Use the new sheet"_s);

    QTRY_COMPARE(fixture.said.size(), 1);
    QVERIFY(fixture.isOpenedBy(codeIn(saved)));
}

void tst_KeysSection::whatALockOvertakesIsSaidAfterIt()
{
    KeysPage fixture;
    const QString saved = fixture.path(u"sheet.pdf"_s);
    fixture.prompts.secret = Passphrase;
    fixture.prompts.path = saved;
    fixture.driver->click(u"New recovery sheet…"_s);
    QTRY_VERIFY(fixture.driver->text().contains(u"It opens nothing yet"_s));
    QSemaphore mayGoOn;
    fixture.session.write(
            fixture.window.get(),
            [&mayGoOn](WriteScope &) -> Result<> {
                mayGoOn.acquire();
                return {};
            },
            [](const Result<> &) {});

    fixture.type(u"Last group of the new code"_s, codeIn(saved).right(3));
    fixture.driver->click(u"Use the new sheet"_s);
    fixture.lockAndUnlock([&mayGoOn] { mayGoOn.release(); });

    QTRY_COMPARE(fixture.said, QStringList{u"The new recovery sheet counts. Destroy the former one"_s});
    QVERIFY(!fixture.driver->text().contains(u"It opens nothing yet"_s));
    QVERIFY(fixture.isOpenedBy(codeIn(saved)));
}

void tst_KeysSection::aSheetIsNotMadeWithoutThePassphrase()
{
    KeysPage fixture;
    fixture.prompts.secret = u"wrong"_s;
    fixture.prompts.path = fixture.path(u"sheet.pdf"_s);

    fixture.driver->click(u"New recovery sheet…"_s);

    QTRY_VERIFY(fixture.banner().contains(u"not the right one"_s));
    QVERIFY(!QFile::exists(fixture.path(u"sheet.pdf"_s)));
    QVERIFY(fixture.prompts.wishes.empty());
}

void tst_KeysSection::aReadOnlyVaultIsNotChanged()
{
    KeysPage fixture;
    fixture.session.lock();
    QVERIFY(QFile::setPermissions(fixture.path(), QFile::ReadOwner));
    fixture.unlock();
    fixture.navigator.go({u"settings"_s, u"keys"_s});
    fixture.driver = std::make_unique<SettingsDriver>(*fixture.window);
    fixture.driver->show(SettingsPart::Keys);

    QVERIFY(!fixture.driver->control<QPushButton>(Change).isEnabled());
    QVERIFY(!fixture.driver->control<QPushButton>(u"New recovery sheet…"_s).isEnabled());
    QVERIFY(!fixture.driver->control<QCheckBox>(Bind).isEnabled());
}

void tst_KeysSection::aNewPassphraseCostsAsMuchAsItDidHere()
{
    const QString easier = u"easier to guess"_s;
    const crypto::KdfCost before{3, 65};
    KeysPage fixture;
    QVERIFY(!fixture.driver->text().contains(easier));
    fixture.lockAndUnlock([&] { fixture.makeEasierToGuess(before); });
    fixture.driver->show(SettingsPart::Keys);
    QTRY_VERIFY(fixture.driver->text().contains(easier));

    fixture.change(Passphrase, Strong, Strong);

    QTRY_COMPARE(fixture.said, QStringList{u"The passphrase was changed"_s});
    QTRY_VERIFY(!fixture.driver->text().contains(easier));
    QVERIFY(fixture.isOpenedBy(Strong));
    QCOMPARE(must(storage::VaultFile::open(fixture.path())).cost(), before);
}

COVAULT_GUI_MAIN(tst_KeysSection)
#include "tst_keyssection.moc"
