// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace covault::desktop {

class BackgroundSync;
class MainWindow;

/// Says in the top bar of \p window how \p sync stands, at every change and, since the words grow old, every minute.
/// \p sync must outlive the window. GUI thread.
void showSync(BackgroundSync &sync, MainWindow &window);

} // namespace covault::desktop
