// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/syncactions.h"
#include "desktop/screens.h"
#include "desktop/sync/backgroundsync.h"
#include "desktop/syncbar.h"
#include "desktop/window/elidedbutton.h"
#include "desktop/window/topbar.h"
#include "tests/app/desktop/backups/backuppace.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/sync/pair.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// What is made while the window is made, so it must be there before.
struct StoryPages
{
    std::vector<PageEntry> make(const Services &services)
    {
        sync = std::make_unique<BackgroundSync>(services.session, clock, pace);
        backups = std::make_unique<Backups>(services.session, services.preferences, OnlyAsked);
        return screens(services, *sync, *backups);
    }

    // Nothing runs by itself but what unlocking starts; lost storage is looked for again at once.
    SyncPace pace{.afterEdit = std::chrono::hours(1),
            .look = std::chrono::hours(1),
            .firstRetry = std::chrono::milliseconds(20),
            .longestRetry = std::chrono::milliseconds(20),
            .patience = std::chrono::hours(1)};
    SetClock clock{*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))};
    std::unique_ptr<BackgroundSync> sync;
    std::unique_ptr<Backups> backups;
};

/// The whole window as `covault` makes it, over a vault file: one person's desk.
class StoryDesk
    : public StoryPages
    , public WindowFixture
{
public:
    StoryDesk()
        : WindowFixture([this](const Services &all) { return make(all); })
    {
        addSyncActions(services, *sync);
        showSync(*sync, *window);
        window->resize(1280, 800);
    }
    /// Opens the vault of \p file, and waits for the sync that follows where there is a storage.
    explicit StoryDesk(const QString &file)
        : StoryDesk()
    {
        unlock(file);
        wait([this] {
            return sync->state().phase == SyncState::Phase::Idle || sync->state().phase == SyncState::Phase::NoStorage;
        });
    }
    ~StoryDesk()
    {
        window.reset();
        backups.reset();
        sync.reset(); // before the session
    }

    /// Goes to the screen of records \p page and to the record \p title on it.
    RecordsDriver openRecord(const QString &page, const QString &title)
    {
        navigator.go({page, {}});
        RecordsDriver driver(*window);
        driver.choose(title);
        return driver;
    }
    /// Types into a field of the editor, which may have to be asked for.
    static void type(RecordsDriver &driver, const QString &field, const QString &text)
    {
        if (!driver.page().editor().findEditor(field))
            driver.click(QStringLiteral("Show all fields"));
        driver.type(field, text);
    }
    /// Where two desks are open keys go to the one at which somebody sits.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not become active");
        WindowFixture::press(key, modifiers);
    }
    /// Presses the key of 'Sync now' and waits until it is done.
    void syncNow()
    {
        QSignalSpy finished(sync.get(), &BackgroundSync::finished);
        press(Qt::Key_F5);
        wait([&] { return finished.count() > 0 && sync->state().phase == SyncState::Phase::Idle; });
    }
    /// What the top bar says of the shared storage.
    QString syncWords()
    {
        return window->findChild<TopBar *>()->findChildren<ElidedButton *>().last()->accessibleName();
    }
};

} // namespace covault::desktop::testing
