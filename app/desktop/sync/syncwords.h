// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/sync/syncstate.h"

#include <QCoreApplication>

namespace covault::desktop {

/// How the exchange is told to people: in the top bar and on the page.
struct SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)

public:
    /// "now", "2 min ago", "3 h ago", "9 days ago", then the day.
    static QString ago(Moment then, Moment now);
    /// "Synced 2 min ago", "Offline, storage not reached"; empty while there is nothing to say.
    static QString bar(const SyncState &state, Moment now);
    /// Why it is so, and what can be done; for the tooltip. Empty if there is no more to say.
    static QString reason(const SyncState &state);
    /// The icon beside the words.
    static QString icon(const SyncState &state);
};

} // namespace covault::desktop
