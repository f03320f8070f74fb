// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/palette/paletteitem.h"
#include "desktop/palette/palettequery.h"

namespace covault::desktop {

class Actions;

/// The commands and screens of the one table that match \p query, best first; those that can't be run now stand behind,
/// with the reason. Without words: all commands if they were asked for, else the screens. GUI thread.
std::vector<PaletteItem> findCommands(
        const Actions &actions, const PaletteQuery &query, const PaletteUses &uses, Moment now);

} // namespace covault::desktop
