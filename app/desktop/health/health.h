// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The home screen: what needs someone.
PageEntry healthEntry(const Services &services);

} // namespace covault::desktop
