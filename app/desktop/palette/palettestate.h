// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/palette/paletteitem.h"

namespace covault::desktop {

/// Everything that the palette shows.
struct PaletteState
{
    QString typed;
    bool isAnswered = false; ///< whether what follows is what was found for it
    std::vector<PaletteItem> items; ///< with a group before each sort
    int count = 0;                  ///< of what was found
    QString failure;                ///< why nothing could be looked for
};

/// Puts what was found into groups under headings: the group with the best row first. Of \p isNarrowed, one sort of
/// things, all are shown; else each sort has only so many that the next is in sight.
std::vector<PaletteItem> grouped(std::vector<PaletteItem> items, bool isNarrowed, bool isRecent);

} // namespace covault::desktop
