// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/actions.h"
#include "desktop/actions/navigator.h"
#include "desktop/findings/findings.h"
#include "desktop/prompts/notices.h"
#include "desktop/session/draftkeeper.h"
#include "desktop/session/preferences.h"
#include "desktop/session/quickunlock.h"
#include "desktop/session/secrets.h"
#include "desktop/unlock/unlockcontroller.h"
#include "desktop/window/mainwindow.h"
#include "tests/app/desktop/prompts/fakeprompts.h"
#include "tests/app/desktop/session/sessionfixture.h"

namespace covault::desktop::testing {

/// A page that tells what it was asked to show.
class TargetPage : public Page
{
public:
    using Page::Page;
    void showTarget(const QString &text) override { target = text; }

    QString target;
};

/// The window over a founded vault, with pages that the test makes.
class WindowFixture : public SessionFixture
{
public:
    using Screens = std::function<std::vector<PageEntry>(const Services &)>;

    explicit WindowFixture(std::vector<PageEntry> pages = {});
    /// With pages that need the services.
    explicit WindowFixture(const Screens &screens);

    ~WindowFixture();

    /// A key, pressed wherever the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    QSettings settings;
    Preferences preferences{settings};
    SecretClipboard clipboard{platform};
    Secrets secrets{session, clipboard};
    DraftKeeper drafts{session};
    QuickUnlock quickUnlock{session, platform};
    FakePrompts prompts;
    Notices notices;
    Navigator navigator;
    Actions actions;
    Findings findings{session};
    UnlockController unlockController{session, quickUnlock, preferences, prompts};
    Services services{
            session, secrets, drafts, quickUnlock, preferences, platform, prompts, notices, navigator, actions, findings};
    std::unique_ptr<MainWindow> window;
};

} // namespace covault::desktop::testing
