// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/theme/theme.h"

#include <QTest>

namespace covault::desktop {

class Application;

/// The application that a test of the window runs in: offscreen, in Inter at 13 px and scale 1, in English from left to
/// right, without motion, in a theme; settings and data of the user are not touched.
class GuiFixture
{
public:
    /// Sets up the application with the arguments of `main`; ends the program if it can't.
    GuiFixture(int &argc, char **argv);
    ~GuiFixture();
    GuiFixture(const GuiFixture &) = delete;
    GuiFixture &operator=(const GuiFixture &) = delete;

    /// Shows everything in \p name, what is open too.
    static void useTheme(ThemeName name);
    /// Makes all text \p ratio times as large as at the start.
    static void useFontRatio(double ratio);

private:
    std::unique_ptr<Application> m_application;
};

/// The main function of a test of the window: runs \p Test in a GuiFixture.
template<typename Test>
int runGuiTest(int argc, char **argv)
{
    GuiFixture fixture(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace covault::desktop

/// The last line but the `.moc` of a test.
#define COVAULT_GUI_MAIN(Test)                                                                                         \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        return covault::desktop::runGuiTest<Test>(argc, argv);                                                         \
    }
