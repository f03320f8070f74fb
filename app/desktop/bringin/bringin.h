// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The page that takes in files of other programs.
PageEntry bringInEntry(const Services &services);

} // namespace covault::desktop
