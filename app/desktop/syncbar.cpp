// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/syncbar.h"

#include "desktop/sync/backgroundsync.h"
#include "desktop/sync/syncwords.h"
#include "desktop/window/mainwindow.h"

#include <QTimer>

namespace covault::desktop {

void showSync(BackgroundSync &sync, MainWindow &window)
{
    const auto show = [&sync, &window] {
        const SyncState &state = sync.state();
        window.setSyncWords(SyncWords::bar(state, sync.now()), SyncWords::icon(state), SyncWords::reason(state));
    };
    auto *minute = new QTimer(&window);
    QObject::connect(minute, &QTimer::timeout, &window, show);
    minute->start(std::chrono::minutes(1));
    QObject::connect(&sync, &BackgroundSync::stateChanged, &window, show);
    show();
}

} // namespace covault::desktop
