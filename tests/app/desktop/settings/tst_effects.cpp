// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/autolock.h"
#include "desktop/session/preferences.h"
#include "desktop/session/secretclipboard.h"
#include "desktop/settings/effects.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QApplication>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A program with nothing chosen yet.
struct Desk : SessionFixture
{
    QSettings settings{path(u"settings.ini"_s), QSettings::IniFormat};
    Preferences preferences{settings};
    AutoLock autoLock{session, platform};
    SecretClipboard clipboard{platform};
    Effects effects{preferences, autoLock, clipboard};
};

} // namespace

class tst_Effects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void whatIsRememberedHoldsAfterTheStart();
    void whatIsChosenHoldsAtOnce();
    void asTheSystemGoesBackToWhatWasFound();
    void theSystemsFontComesBack();
};

void tst_Effects::cleanup()
{
    GuiFixture::useFontRatio(1);
    GuiFixture::useTheme(ThemeName::Light);
    setDensity(Density::Comfortable);
}

void tst_Effects::whatIsRememberedHoldsAfterTheStart()
{
    Desk desk;
    {
        Preferences before(desk.settings); // of an earlier start
        Choices{ThemeName::Dark, Density::Compact, 150, 10min, 45s}.keep(before);
    }
    QCOMPARE(Theme::current().name(), ThemeName::Light);

    must(desk.effects.apply());
    desk.clipboard.copy(u"secret"_s, {});

    QCOMPARE(Theme::current().name(), ThemeName::Dark);
    QCOMPARE(rowHeight(), 37); // 24 where letters have 20 pixels instead of 13
    QCOMPARE(QApplication::font().pixelSize(), 20);
    QVERIFY(desk.autoLock.idle() == 10min);
    QVERIFY(desk.clipboard.left() == 45s);
}

void tst_Effects::whatIsChosenHoldsAtOnce()
{
    Desk desk;
    must(desk.effects.apply());
    QVERIFY(desk.autoLock.idle() == AutoLock::DefaultIdle);

    Choices{ThemeName::Contrast, Density::Compact, 200, 1min, 10s}.keep(desk.preferences);

    QCOMPARE(Theme::current().name(), ThemeName::Contrast);
    QCOMPARE(QApplication::font().pixelSize(), 26);
    QVERIFY(desk.autoLock.idle() == 1min);
}

void tst_Effects::asTheSystemGoesBackToWhatWasFound()
{
    GuiFixture::useTheme(ThemeName::Dark); // the palette of a dark system
    Desk desk;
    Choices{ThemeName::Light, Density::Comfortable, 100, 5min, 30s}.keep(desk.preferences);
    QCOMPARE(Theme::current().name(), ThemeName::Light);

    Choices().keep(desk.preferences);

    QCOMPARE(Theme::current().name(), ThemeName::Dark);
}

void tst_Effects::theSystemsFontComesBack()
{
    const QFont system = QApplication::font();
    Desk desk;

    Choices{std::nullopt, Density::Comfortable, 175, 5min, 30s}.keep(desk.preferences);
    QCOMPARE(QApplication::font().pixelSize(), 23);
    Choices().keep(desk.preferences);

    QCOMPARE(QApplication::font(), system);
}

COVAULT_GUI_MAIN(tst_Effects)
#include "tst_effects.moc"
