// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/theme/theme.h"

#include <QListWidget>

using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Theme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyThemeReachesThePalette_data();
    void everyThemeReachesThePalette();
    void openWidgetsFollowATheme();
    void idsAreReadBack();
    void aDarkSystemGetsTheDarkTheme();
    void textFollowsTheApplicationsFont();
    void measuresGrowWithTheFontButNeverShrink_data();
    void measuresGrowWithTheFontButNeverShrink();
    void openListsFollowTheDensity();
    void nothingMovesWhereMotionIsReduced();
};

void tst_Theme::cleanup()
{
    GuiFixture::useFontRatio(1);
    GuiFixture::useTheme(ThemeName::Light);
    setMotion(Motion::Reduced);
    setDensity(Density::Comfortable);
}

void tst_Theme::everyThemeReachesThePalette_data()
{
    QTest::addColumn<ThemeName>("name");

    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("high contrast") << ThemeName::Contrast;
}

void tst_Theme::everyThemeReachesThePalette()
{
    QFETCH(ThemeName, name);

    GuiFixture::useTheme(name);

    QCOMPARE(Theme::current().name(), name);
    const QPalette palette = QApplication::palette();
    QCOMPARE(palette.color(QPalette::Window), colours().window);
    QCOMPARE(palette.color(QPalette::Base), colours().base);
    QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), colours().selected);
    QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), colours().selectedInactive);
    QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), colours().disabled);
    QCOMPARE(palette.color(QPalette::PlaceholderText), colours().muted);
    QCOMPARE(palette.color(QPalette::Link), colours().accent);
}

void tst_Theme::openWidgetsFollowATheme()
{
    QWidget widget;
    widget.show();
    QCOMPARE(widget.palette().color(QPalette::Text), colours().text);

    GuiFixture::useTheme(ThemeName::Dark);

    QCOMPARE(widget.palette().color(QPalette::Text), colours().text);
    QCOMPARE(widget.grab().toImage().pixelColor(2, 2), colours().window);
}

void tst_Theme::idsAreReadBack()
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Contrast})
        QCOMPARE(findTheme(idOf(name)), std::optional(name));
    QCOMPARE(findTheme(u"sepia"), std::nullopt);
}

void tst_Theme::aDarkSystemGetsTheDarkTheme()
{
    QPalette system(Qt::white, Qt::black);
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::WindowText, Qt::white);

    QCOMPARE(themeFor(system), ThemeName::Dark);
    QCOMPARE(themeFor(Theme::current().palette()), ThemeName::Light);
}

void tst_Theme::textFollowsTheApplicationsFont()
{
    QCOMPARE(textFont(TextSize::Caption).pixelSize(), 11);
    QCOMPARE(textFont(TextSize::Title, QFont::DemiBold).pixelSize(), 18);
    QCOMPARE(textFont(TextSize::Title, QFont::DemiBold).weight(), QFont::DemiBold);

    GuiFixture::useFontRatio(2);

    QCOMPARE(textFont(TextSize::Caption).pixelSize(), 22);
    QCOMPARE(monoFont().pixelSize(), 24);
}

void tst_Theme::measuresGrowWithTheFontButNeverShrink_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<int>("row");

    QTest::newRow("usual") << 1.0 << 32;
    QTest::newRow("twice") << 2.0 << 64;
    QTest::newRow("small") << 0.7 << 32;
}

void tst_Theme::measuresGrowWithTheFontButNeverShrink()
{
    QFETCH(double, ratio);
    QFETCH(int, row);

    GuiFixture::useFontRatio(ratio);

    QCOMPARE(scaled(measure::Row), row);
}

void tst_Theme::openListsFollowTheDensity()
{
    QListWidget list;
    list.setAccessibleName(u"Sites"_s);
    list.addItems({u"Berlin"_s, u"Leipzig"_s});
    list.show();
    QCOMPARE(list.visualItemRect(list.item(1)).top(), 32);

    setDensity(Density::Compact);

    QCOMPARE(list.visualItemRect(list.item(1)).top(), 24);
}

void tst_Theme::nothingMovesWhereMotionIsReduced()
{
    QCOMPARE(motionTime().count(), 0);

    setMotion(Motion::Full);

    QCOMPARE(motionTime().count(), 100);
}

COVAULT_GUI_MAIN(tst_Theme)
#include "tst_theme.moc"
