// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/sync/backgroundsync.h"
#include "tests/app/desktop/drivers/peopledriver.h"
#include "tests/app/desktop/sync/pair.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// Ada's window on the page of people and sync; Ben's replica and the folder of both lie beside her vault.
class PeopleDesk : public WindowFixture
{
public:
    enum class Storage { None, Used };

    /// \p before is done with the files, while nothing has them open.
    explicit PeopleDesk(Storage storage = Storage::Used, const std::function<void(PeopleDesk &)> &before = {});
    ~PeopleDesk();

    /// Until what is shown was read after the last sync.
    void settle();
    /// Core's own look at Ada's vault, after the window has let go of it.
    OtherProgram reopened();

    TargetPage *records = nullptr;
    PairFiles pair{*this};
    SetClock clock{*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))};
    BackgroundSync sync{session, clock,
            {.afterEdit = std::chrono::hours(1),
                    .look = std::chrono::hours(1),
                    .firstRetry = std::chrono::hours(1),
                    .longestRetry = std::chrono::hours(1),
                    .patience = std::chrono::hours(1)}};
    std::unique_ptr<PeopleDriver> driver;
};

/// The collection that only Acme reads.
CollectionId internalOnly(const vault::Vault &vault);

/// Core writes a record of \p title with a password into \p collection.
void addSecret(vault::Vault &vault, const CollectionId &collection, const QString &title);

/// Core lets Cleo in, an internal editor who sees the \p collections of these names. For a desk that is being made.
void admitCleo(PeopleDesk &desk, const QStringList &collections);

} // namespace covault::desktop::testing
