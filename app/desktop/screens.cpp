// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

namespace covault::desktop {

std::vector<PageEntry> screens(const Services &)
{
    return {};
}

} // namespace covault::desktop
