// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/findingbanner.h"
#include "desktop/widgets/searchbox.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/settings/settingsfixture.h"

#include <QAccessible>
#include <QCheckBox>
#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_SettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void theKeyOpensThemFromAnywhere();
    void theKeyOfKeysOpensTheShortcuts();
    void theListLeadsToEveryPart();
    void everyLookSurvives_data();
    void everyLookSurvives();
    void theTimesSurvive();
    void theWheelThatScrollsChangesNothing();
    void quickUnlockIsTurnedOnWithThePassphrase();
    void quickUnlockStaysOff_data();
    void quickUnlockStaysOff();
    void quickUnlockIsTurnedOff();
    void theProgramStartsAtLogin();
    void sharedStorageIsOnAPageOfItsOwn();
    void withoutThatPageItIsNotOffered();
    void theVaultFileIsNamed();
    void shortcutsAreFoundByWordAndKey();
    void everyControlHasAName();
    void tabReachesEveryControl();
};

void tst_SettingsPage::cleanup()
{
    GuiFixture::useFontRatio(1);
    GuiFixture::useTheme(ThemeName::Light);
    setDensity(Density::Comfortable);
}

static PageEntry otherPage(const QString &id)
{
    return {id, u"Other"_s, u"key"_s, {}, [](QWidget *parent) { return new Page(parent); }};
}

void tst_SettingsPage::theKeyOpensThemFromAnywhere()
{
    SettingsFixture fixture({otherPage(u"health"_s)});
    fixture.navigator.go({u"health"_s, {}});

    fixture.press(Qt::Key_Comma, Qt::ControlModifier);

    QCOMPARE(fixture.navigator.current().page, u"settings"_s);
    QVERIFY(fixture.driver->page().isVisible());
}

void tst_SettingsPage::theKeyOfKeysOpensTheShortcuts()
{
    SettingsFixture fixture;

    fixture.press(Qt::Key_Slash, Qt::ControlModifier);

    QCOMPARE(fixture.driver->page().part(), SettingsPart::Shortcuts);
}

void tst_SettingsPage::theListLeadsToEveryPart()
{
    SettingsFixture fixture;
    auto &list = fixture.driver->control<QListView>(u"Parts of the settings"_s);
    list.setFocus();
    QStringList seen;

    for (int part = 0; part < 8; ++part) {
        seen += list.currentIndex().data().toString();
        QCOMPARE(int(fixture.driver->page().part()), part);
        fixture.press(Qt::Key_Down);
    }

    QCOMPARE(seen,
            (QStringList{u"Look"_s, u"Locking"_s, u"Keys"_s, u"Clipboard"_s, u"Shortcuts"_s, u"Rules of this vault"_s,
                    u"This computer"_s, u"Backups"_s}));
}

void tst_SettingsPage::everyLookSurvives_data()
{
    QTest::addColumn<QString>("pressed");
    QTest::addColumn<Choices>("expected");

    const auto look = [](std::optional<ThemeName> theme, Density density) {
        return Choices{theme, density, 100, 5min, 30s};
    };
    QTest::newRow("light") << u"Light"_s << look(ThemeName::Light, Density::Comfortable);
    QTest::newRow("dark") << u"Dark"_s << look(ThemeName::Dark, Density::Comfortable);
    QTest::newRow("high contrast") << u"High contrast"_s << look(ThemeName::Contrast, Density::Comfortable);
    QTest::newRow("compact") << u"Compact"_s << look(std::nullopt, Density::Compact);
}

void tst_SettingsPage::everyLookSurvives()
{
    QFETCH(QString, pressed);
    QFETCH(Choices, expected);
    SettingsFixture fixture;

    fixture.driver->click(pressed);

    QVERIFY(fixture.remembered() == expected);
    QCOMPARE(Theme::current().name(), expected.theme.value_or(ThemeName::Light));
    QCOMPARE(density(), expected.density);
    QVERIFY(fixture.driver->control<QAbstractButton>(pressed).isChecked());
}

void tst_SettingsPage::theTimesSurvive()
{
    SettingsFixture fixture;

    fixture.driver->choose(u"Text size"_s, u"150 %"_s);
    fixture.driver->show(SettingsPart::Locking);
    fixture.driver->choose(u"Lock when nobody works"_s, u"1 minute"_s);
    fixture.driver->show(SettingsPart::Clipboard);
    fixture.driver->choose(u"Clear a copied secret"_s, u"10 seconds"_s);
    fixture.clipboard.copy(u"secret"_s, {});

    QVERIFY(fixture.remembered() == (Choices{std::nullopt, Density::Comfortable, 150, 1min, 10s}));
    QCOMPARE(QApplication::font().pixelSize(), 20);
    QVERIFY(fixture.autoLock.idle() == 1min);
    QVERIFY(fixture.clipboard.left() == 10s);
}

void tst_SettingsPage::theWheelThatScrollsChangesNothing()
{
    SettingsFixture fixture;
    auto &box = fixture.driver->control<QComboBox>(u"Text size"_s);
    fixture.window->searchBox().setFocus();

    QWheelEvent wheel({5, 5}, box.mapToGlobal(QPointF(5, 5)), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&box, &wheel);

    QCOMPARE(box.currentText(), u"100 %"_s);
}

void tst_SettingsPage::quickUnlockIsTurnedOnWithThePassphrase()
{
    SettingsFixture fixture;
    fixture.prompts.secret = Passphrase;
    fixture.driver->show(SettingsPart::Locking);

    fixture.driver->click(u"Quick unlock"_s);
    QTRY_VERIFY(fixture.session.facts().hasQuickUnlock);
    fixture.session.lock();
    fixture.quickUnlock.unlock(fixture.path());

    QTRY_VERIFY(fixture.session.isUnlocked());
    QCOMPARE(fixture.prompts.asked.size(), 1);
}

void tst_SettingsPage::quickUnlockStaysOff_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<bool>("hasKeyStore");
    QTest::addColumn<QString>("said");

    QTest::newRow("the passphrase is wrong") << u"battery staple"_s << true << u"passphrase"_s;
    QTest::newRow("nobody types it") << QString() << true << QString();
    QTest::newRow("there is no key store") << Passphrase << false << u"There is none."_s;
}

void tst_SettingsPage::quickUnlockStaysOff()
{
    QFETCH(QString, passphrase);
    QFETCH(bool, hasKeyStore);
    QFETCH(QString, said);
    SettingsFixture fixture;
    if (!passphrase.isNull())
        fixture.prompts.secret = passphrase;
    if (!hasKeyStore)
        fixture.platform.keys.error = Error(Error::Code::Unreachable, u"asking"_s, u"there is none"_s);
    fixture.driver->show(SettingsPart::Locking);
    auto &box = fixture.driver->control<QCheckBox>(u"Quick unlock"_s);

    fixture.driver->click(u"Quick unlock"_s);
    QVERIFY(box.isChecked());

    QTRY_VERIFY(!box.isChecked());
    QVERIFY(!fixture.session.facts().hasQuickUnlock);
    const auto *banner = fixture.driver->page().findChild<FindingBanner *>();
    QCOMPARE(banner != nullptr, !said.isEmpty());
    QVERIFY(!banner || banner->accessibleDescription().contains(said));
}

void tst_SettingsPage::quickUnlockIsTurnedOff()
{
    SettingsFixture fixture;
    QSignalSpy changed(&fixture.quickUnlock, &QuickUnlock::changedTo);
    fixture.quickUnlock.turnOn();
    QTRY_COMPARE(changed.size(), 1);
    fixture.driver->show(SettingsPart::Locking);
    QVERIFY(fixture.driver->control<QCheckBox>(u"Quick unlock"_s).isChecked());

    fixture.driver->click(u"Quick unlock"_s);

    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(!fixture.driver->control<QCheckBox>(u"Quick unlock"_s).isChecked());
    fixture.session.lock();
    QVERIFY(!QuickUnlock::isOffered(fixture.path()));
}

void tst_SettingsPage::theProgramStartsAtLogin()
{
    SettingsFixture fixture;
    fixture.driver->show(SettingsPart::Computer);

    fixture.driver->click(u"Start at login"_s);
    QCOMPARE(fixture.platform.start, Platform::Autostart::On);
    fixture.driver->click(u"Start at login"_s);

    QCOMPARE(fixture.platform.start, Platform::Autostart::Off);
}

void tst_SettingsPage::sharedStorageIsOnAPageOfItsOwn()
{
    SettingsFixture fixture({otherPage(u"people"_s)});
    fixture.driver->show(SettingsPart::Computer);

    fixture.driver->click(u"Open People & sync"_s);

    QCOMPARE(fixture.navigator.current().page, u"people"_s);
}

void tst_SettingsPage::withoutThatPageItIsNotOffered()
{
    SettingsFixture fixture;
    fixture.driver->show(SettingsPart::Computer);

    QVERIFY(!fixture.driver->text().contains(u"Shared storage"_s));
}

void tst_SettingsPage::theVaultFileIsNamed()
{
    SettingsFixture fixture;
    fixture.driver->show(SettingsPart::Computer);

    QCOMPARE(fixture.driver->control<QLineEdit>(u"Vault file"_s).text(), fixture.path());
}

void tst_SettingsPage::shortcutsAreFoundByWordAndKey()
{
    SettingsFixture fixture;
    fixture.driver->show(SettingsPart::Shortcuts);
    auto &search = fixture.driver->control<QLineEdit>(u"Search shortcuts"_s);
    QVERIFY(fixture.driver->rows().size() >= 10);
    QVERIFY(fixture.driver->rows().contains(u"Settings | Ctrl+, | Go"_s));

    QTest::keyClicks(&search, u"shift+l"_s);
    QCOMPARE(fixture.driver->rows(), QStringList{u"Lock | Ctrl+Shift+L | Vault"_s});
    fixture.actions.add({u"record.star"_s, u"S&tar"_s, {}, Menu::Record, QKeySequence(u"Ctrl+D"_s), always, [] {}});
    search.clear();
    QTest::keyClicks(&search, u"star"_s);

    QCOMPARE(fixture.driver->rows(), QStringList{u"Star | Ctrl+D | Record"_s});
}

void tst_SettingsPage::everyControlHasAName()
{
    SettingsFixture fixture({otherPage(u"people"_s)});
    QStringList wrong;
    int seen = 0;
    for (int part = 0; part < 8; ++part) {
        fixture.driver->show(SettingsPart(part));
        for (QWidget *widget : fixture.driver->page().findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            ++seen;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                wrong += QString::fromLatin1(widget->metaObject()->className());
        }
    }

    QCOMPARE(wrong, QStringList());
    QVERIFY(seen >= 20);
}

void tst_SettingsPage::tabReachesEveryControl()
{
    SettingsFixture fixture({otherPage(u"people"_s)});
    QStringList missed;
    for (int part = 0; part < 8; ++part) {
        fixture.driver->show(SettingsPart(part));
        QSet<QWidget *> wanted;
        for (QWidget *widget : fixture.driver->page().findChildren<QWidget *>()) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool isOtherSegment = button && button->autoExclusive() && !button->isChecked();
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                    && !widget->focusProxy() && !isOtherSegment)
                wanted += widget;
        }
        QVERIFY(wanted.size() >= 2);
        for (int step = 0; step < 40 && !wanted.isEmpty(); ++step) {
            wanted -= QSet{fixture.window->focusWidget()};
            fixture.press(Qt::Key_Tab);
        }
        for (const QWidget *widget : wanted)
            missed += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName();
    }

    QCOMPARE(missed, QStringList());
}

COVAULT_GUI_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
