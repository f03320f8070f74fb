// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

WindowFixture::WindowFixture(std::vector<PageEntry> pages)
    : WindowFixture([&pages](const Services &) { return std::move(pages); })
{
}

WindowFixture::WindowFixture(const Screens &screens)
    : settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    unlockController.choose(path());
    window = std::make_unique<MainWindow>(services, unlockController, screens(services));
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = window->focusWidget();
    QTest::keyClick(focused ? focused : window.get(), key, modifiers);
}

} // namespace covault::desktop::testing
