// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

#include <functional>

namespace covault::desktop {

/// What only the window can do.
struct WindowVerbs
{
    std::function<void()> openFile;
    std::function<void()> newVault;
    std::function<void()> close;
    std::function<void()> undo;
    std::function<void(int step)> nextPane; ///< 1 or -1
    std::function<void()> narrowNavigation;
};

/// Adds the rows of the window to the table of actions: lock, search, the pages, back and forward, panes.
void addWindowActions(const Services &services, const std::vector<PageEntry> &pages, const WindowVerbs &verbs);

} // namespace covault::desktop
