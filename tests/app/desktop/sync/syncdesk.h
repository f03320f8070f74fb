// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/sync/backgroundsync.h"
#include "tests/app/desktop/sync/pair.h"

#include <QSignalSpy>

namespace covault::desktop::testing {

/// Nothing but what a test is about makes it run.
inline SyncPace calm()
{
    return {.afterEdit = std::chrono::hours(1),
            .look = std::chrono::hours(1),
            .firstRetry = std::chrono::hours(1),
            .longestRetry = std::chrono::hours(1),
            .patience = std::chrono::hours(1)};
}

/// Ada's session with its background sync.
struct SyncDesk : SessionFixture
{
    PairFiles pair{*this};
    SetClock clock{*momentFromIso(u"2026-11-23T12:00:00Z")};
    std::unique_ptr<BackgroundSync> sync;

    explicit SyncDesk(const SyncPace &pace = calm(), BackgroundSync::Look look = lookAt)
        : sync(std::make_unique<BackgroundSync>(session, clock, pace, std::move(look)))
    {
    }
    ~SyncDesk() { sync.reset(); }

    bool isIdle() const { return sync->state().phase == SyncState::Phase::Idle; }
    /// Unlocks, after both have met, and waits for the sync that follows.
    void start()
    {
        pair.meet();
        QSignalSpy finished(sync.get(), &BackgroundSync::finished);
        unlock();
        wait([&] { return finished.count() > 0; });
    }
    SyncRun syncNow()
    {
        std::optional<SyncRun> run;
        const auto connection =
                QObject::connect(sync.get(), &BackgroundSync::finished, sync.get(), [&](const SyncRun &done) {
                    if (done.wasAsked)
                        run = done;
                });
        sync->syncNow();
        wait([&] { return run.has_value(); });
        QObject::disconnect(connection);
        return *run;
    }
};

} // namespace covault::desktop::testing
