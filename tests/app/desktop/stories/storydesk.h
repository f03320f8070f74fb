// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/backups/backups.h"
#include "desktop/sync/backgroundsync.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/sync/pair.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// What is made while the window is made, so it must be there before.
struct StoryPages
{
    std::vector<PageEntry> make(const Services &services);

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
    StoryDesk();
    /// Opens the vault of \p file, and waits for the sync that follows where there is a storage.
    explicit StoryDesk(const QString &file);
    ~StoryDesk();

    /// Goes to the screen of records \p page and to the record \p title on it.
    RecordsDriver openRecord(const QString &page, const QString &title);
    /// Types into a field of the editor, which may have to be asked for.
    static void type(RecordsDriver &driver, const QString &field, const QString &text);
    /// Where two desks are open keys go to the one at which somebody sits.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Presses the key of 'Sync now' and waits until it is done.
    void syncNow();
    /// What the top bar says of the shared storage.
    QString syncWords();
};

} // namespace covault::desktop::testing
