// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The screen that says who does what. Its target is a duty's record.
PageEntry dutiesEntry(const Services &services);

} // namespace covault::desktop
