// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/stories/storydesk.h"

#include "desktop/people/syncactions.h"
#include "desktop/screens.h"
#include "desktop/syncbar.h"
#include "desktop/window/elidedbutton.h"
#include "desktop/window/topbar.h"
#include "tests/app/desktop/backups/backuppace.h"

#include <QSignalSpy>

namespace covault::desktop::testing {

std::vector<PageEntry> StoryPages::make(const Services &services)
{
    sync = std::make_unique<BackgroundSync>(services.session, clock, pace);
    backups = std::make_unique<Backups>(services.session, services.preferences, OnlyAsked);
    return screens(services, *sync, *backups);
}

StoryDesk::StoryDesk()
    : WindowFixture([this](const Services &all) { return make(all); })
{
    addSyncActions(services, *sync);
    showSync(*sync, *window);
    window->resize(1280, 800);
}

StoryDesk::StoryDesk(const QString &file)
    : StoryDesk()
{
    unlock(file);
    wait([this] {
        return sync->state().phase == SyncState::Phase::Idle || sync->state().phase == SyncState::Phase::NoStorage;
    });
}

StoryDesk::~StoryDesk()
{
    window.reset();
    backups.reset();
    sync.reset(); // before the session
}

RecordsDriver StoryDesk::openRecord(const QString &page, const QString &title)
{
    navigator.go({page, {}});
    RecordsDriver driver(*window);
    driver.choose(title);
    return driver;
}

void StoryDesk::type(RecordsDriver &driver, const QString &field, const QString &text)
{
    if (!driver.page().editor().findEditor(field))
        driver.click(QStringLiteral("Show all fields"));
    driver.type(field, text);
}

void StoryDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
    WindowFixture::press(key, modifiers);
}

void StoryDesk::syncNow()
{
    QSignalSpy finished(sync.get(), &BackgroundSync::finished);
    press(Qt::Key_F5);
    wait([&] { return finished.count() > 0 && sync->state().phase == SyncState::Phase::Idle; });
}

QString StoryDesk::syncWords()
{
    return window->findChild<TopBar *>()->findChildren<ElidedButton *>().last()->accessibleName();
}

} // namespace covault::desktop::testing
