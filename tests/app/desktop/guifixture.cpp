// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"

#include "desktop/application.h"
#include "drawing/fonts.h"

#include <QLocale>
#include <QStandardPaths>

namespace covault::desktop {

constexpr int FontPixels = 13;

static void must(const Result<> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
}

GuiFixture::GuiFixture(int &argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) // a real desktop says which: tests/app/onscreen
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("QT_FONT_DPI", "96");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_application = std::make_unique<Application>(argc, argv);
    must(drawing::loadFonts());
    useFontRatio(1);
    setMotion(Motion::Reduced);
    useTheme(ThemeName::Light);
}

GuiFixture::~GuiFixture() = default;

void GuiFixture::useTheme(ThemeName name)
{
    must(Theme::apply(name));
    QCoreApplication::processEvents(); // widgets hear of a palette by an event
}

void GuiFixture::useFontRatio(double ratio)
{
    QApplication::setFont(drawing::sansFont(FontPixels * ratio));
    QCoreApplication::processEvents();
}

} // namespace covault::desktop
