// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/backupssection.h"
#include "desktop/settings/backupscontroller.h"
#include "storage/openfiles.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/settings/settingsfixture.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// The settings on their backups.
class BackupsPage : public SettingsFixture
{
public:
    BackupsPage()
    {
        driver->show(SettingsPart::Backups);
        wait([this] { return !backups->state().folder.isEmpty(); });
        QObject::connect(&notices, &Notices::shown, &notices, [this](const Notice &notice) { said += notice.text(1); });
    }

    void click(const QString &name)
    {
        QCoreApplication::processEvents(); // what has just appeared has its place
        driver->click(name);
    }
    void backUp()
    {
        const size_t before = backups->state().all.size();
        click(u"Back up now"_s);
        wait([this, before] { return backups->state().all.size() > before; });
    }
    /// Presses Restore… and waits until the page is there again.
    void restore()
    {
        QSignalSpy restored(backups.get(), &Backups::restored);
        click(u"Restore…"_s);
        wait([&restored] { return restored.size() == 1; });
    }
    /// Until nothing here has the vault open.
    void lock()
    {
        session.lock();
        wait([this] { return !storage::OpenFile::isOpen(path()); });
    }
    /// What core, without a window, finds in a file.
    static QStringList titlesIn(const QString &path)
    {
        SystemClock clock;
        const auto file = must(storage::VaultFile::open(path));
        const auto key = must(file.unlock(Passphrase));
        const auto vault = must(vault::Vault::open(must(file.connect(key)), key, clock));
        QStringList titles;
        for (const auto &row : must(vault->list({})))
            titles += row.title;
        return titles;
    }

    QStringList said;
};

} // namespace

class tst_BackupsSection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKnownIsSaid_data();
    void whatIsKnownIsSaid();
    void theActionOpensThem();
    void withoutOneItIsSaidWhenOneIsMade();
    void aBackupIsListedWithItsDayAndSize();
    void aBackupIsRestored();
    void whoThinksBetterKeepsWhatIsThere();
    void aFolderThatCannotBeUsedIsMendedByAnother();
    void theUsualFolderComesBack();
    void everyControlHasAName();
    void theQuestionSaysWhichPassphraseOpensIt();
    void aFolderThatDoesNotAnswerIsSaid();
    void noBackupIsAskedForWhileOneIsMade();
    void theVaultFileIsSaidToBeBackedUp();
};

void tst_BackupsSection::whatIsKnownIsSaid_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("isWritable");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("notSaid");

    QTest::newRow("not looked yet") << QString() << false << u"Looking for backups"_s << u"No backup"_s;
    QTest::newRow("read only") << u"/backups"_s << false << u"can only be read here"_s << u"made each day"_s;
    QTest::newRow("none yet") << u"/backups"_s << true << u"made each day"_s << u"read here"_s;
}

void tst_BackupsSection::whatIsKnownIsSaid()
{
    QFETCH(QString, folder);
    QFETCH(bool, isWritable);
    QFETCH(QString, said);
    QFETCH(QString, notSaid);
    BackupsSection section(nullptr);
    BackupsState state;
    state.folder = folder;
    state.isWritable = isWritable;

    section.setState(state);

    section.show();
    QString text;
    for (const auto *label : section.findChildren<QLabel *>()) {
        if (label->isVisible())
            text += label->text() + u'\n';
    }
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY2(!text.contains(notSaid), qPrintable(text));
}

void tst_BackupsSection::theActionOpensThem()
{
    SettingsFixture fixture;

    fixture.actions.find(u"backups.restore"_s)->run();

    QCOMPARE(fixture.driver->page().part(), SettingsPart::Backups);
    QCOMPARE(fixture.actions.find(u"backups.now"_s)->menu, Menu::Vault);
}

void tst_BackupsSection::withoutOneItIsSaidWhenOneIsMade()
{
    BackupsPage fixture;

    QVERIFY(fixture.driver->text().contains(u"There is no backup of this vault"_s));
    QVERIFY(fixture.driver->text().contains(u"each day on which the vault is opened"_s));
    QVERIFY(fixture.driver->text().contains(u"the passphrase that the vault has on that day"_s));
    QVERIFY(!fixture.driver->control<QPushButton>(u"Restore…"_s).isEnabled());
    QCOMPARE(fixture.driver->control<QLineEdit>(u"Folder for backups"_s).text(), fixture.path(u"acme backups"_s));
}

void tst_BackupsSection::aBackupIsListedWithItsDayAndSize()
{
    BackupsPage fixture;

    fixture.backUp();

    QCOMPARE(fixture.driver->rows().size(), 1);
    const QString row = fixture.driver->rows()[0];
    const qint64 bytes = QFileInfo(fixture.backups->state().all.front().path).size();
    QVERIFY2(row.startsWith(u"Monday, 23 November 2026 "_s), qPrintable(row));
    QVERIFY2(row.endsWith(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat)), qPrintable(row));
    QVERIFY(fixture.driver->text().contains(u"Last backup: Monday, 23 November 2026"_s));
    QCOMPARE(fixture.said, QStringList{u"Backed up to "_s + fixture.path(u"acme backups"_s)});
}

// The story: an edit, a backup, a bad edit, and back.
void tst_BackupsSection::aBackupIsRestored()
{
    BackupsPage fixture;
    fixture.add(u"Core firewall"_s);
    fixture.backUp();
    fixture.add(u"A bad idea"_s);

    fixture.restore();

    QCOMPARE(fixture.prompts.asked.size(), 1);
    QVERIFY(fixture.prompts.asked[0].startsWith(u"Restore the backup of Monday, 23 November 2026"_s));
    QCOMPARE(fixture.titles(), QStringList{u"Core firewall"_s}); // without the passphrase
    const QString kept = u"acme 2026-11-23T12-00-00Z replaced.covault"_s;
    QCOMPARE(fixture.said.last(), u"Restored. The vault as it was before is kept as "_s + kept);
    fixture.lock();
    QCOMPARE(BackupsPage::titlesIn(fixture.path()), QStringList{u"Core firewall"_s});
    QCOMPARE(BackupsPage::titlesIn(fixture.path(kept)), (QStringList{u"A bad idea"_s, u"Core firewall"_s}));
}

void tst_BackupsSection::whoThinksBetterKeepsWhatIsThere()
{
    BackupsPage fixture;
    fixture.backUp();
    fixture.add(u"Later"_s);
    fixture.prompts.agrees = false;

    fixture.click(u"Restore…"_s);
    fixture.wait([&] { return fixture.prompts.asked.size() == 1; });
    QCoreApplication::processEvents();

    QCOMPARE(fixture.backups->state().doing, BackupsState::Doing::Nothing);
    QCOMPARE(fixture.titles(), QStringList{u"Later"_s});
}

void tst_BackupsSection::aFolderThatCannotBeUsedIsMendedByAnother()
{
    BackupsPage fixture;
    QFile file(fixture.path(u"acme backups"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    fixture.click(u"Back up now"_s);
    fixture.wait([&] { return fixture.backups->state().trouble.has_value(); });
    QVERIFY(fixture.driver->text().contains(u"no backup was made"_s));
    fixture.prompts.path = fixture.path(u"stick"_s);

    fixture.click(u"Choose another folder…"_s);
    fixture.wait([&] { return fixture.backups->state().all.size() == 1; });

    QVERIFY(!fixture.driver->text().contains(u"no backup was made"_s));
    QCOMPARE(fixture.driver->control<QLineEdit>(u"Folder for backups"_s).text(), fixture.path(u"stick"_s));
    QCOMPARE(fixture.said.size(), 1);
}

void tst_BackupsSection::theUsualFolderComesBack()
{
    BackupsPage fixture;
    fixture.prompts.path = fixture.path(u"stick"_s);
    fixture.click(u"Choose the folder for backups"_s);
    fixture.wait([&] { return fixture.backups->state().isFolderChosen; });

    fixture.click(u"Beside the vault"_s);
    fixture.wait([&] { return !fixture.backups->state().isFolderChosen; });

    QCOMPARE(fixture.driver->control<QLineEdit>(u"Folder for backups"_s).text(), fixture.path(u"acme backups"_s));
}

void tst_BackupsSection::everyControlHasAName()
{
    BackupsPage fixture;

    for (auto *button : fixture.driver->page().findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY(!button->text().isEmpty());
    }
    QCOMPARE(fixture.driver->table().accessibleName(), u"Backups"_s);
}

void tst_BackupsSection::theQuestionSaysWhichPassphraseOpensIt()
{
    BackupsPage fixture;
    FakePrompts prompts;
    prompts.agrees = false;
    const Services services{fixture.session, fixture.secrets, fixture.drafts, fixture.quickUnlock, fixture.preferences,
            fixture.platform, prompts, fixture.notices, fixture.navigator, fixture.actions, fixture.findings};
    BackupsController controller(services, *fixture.backups, nullptr);

    controller.restore({fixture.path(u"old.covault"_s), {}, 0});

    QCOMPARE(prompts.texts.size(), 1);
    QVERIFY(prompts.texts[0].contains(u"It opens with the passphrase that it had then."_s));
}

void tst_BackupsSection::aFolderThatDoesNotAnswerIsSaid()
{
    BackupsPage fixture;
    BackupsState state = fixture.backups->state();
    state.isSilent = true;
    state.tried = BackupsState::Tried::BackingUp;
    state.trouble = Error(Error::Code::Unreachable, u"backing up"_s, u"it hangs"_s);

    fixture.driver->page().setBackups(state);

    const QString text = fixture.driver->text();
    QVERIFY2(text.contains(u"The folder does not answer"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"No backup yet"_s), qPrintable(text));
    fixture.prompts.path = fixture.path(u"stick"_s);
    fixture.click(u"Choose another folder…"_s);
    fixture.wait([&] { return fixture.backups->state().all.size() == 1; });
    QVERIFY(!fixture.driver->text().contains(u"does not answer"_s));
}

void tst_BackupsSection::noBackupIsAskedForWhileOneIsMade()
{
    BackupsPage fixture;
    const QAction *action = fixture.actions.widgetAction(u"backups.now"_s);
    QVERIFY(action->isEnabled());

    fixture.backups->backUpNow();

    QCOMPARE(fixture.actions.availability(u"backups.now"_s).reason, u"A backup is being made"_s);
    QVERIFY(!action->isEnabled());
    QVERIFY(action->toolTip().contains(u"A backup is being made"_s));
    fixture.wait([&] { return fixture.backups->state().all.size() == 1; });
    QVERIFY(action->isEnabled());
}

void tst_BackupsSection::theVaultFileIsSaidToBeBackedUp()
{
    SettingsFixture fixture;

    fixture.driver->show(SettingsPart::Computer);

    QVERIFY(fixture.driver->text().contains(u"Copies of it are made each day, see Backups."_s));
}

COVAULT_GUI_MAIN(tst_BackupsSection)
#include "tst_backupssection.moc"
