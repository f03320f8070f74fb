// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The screen on which a packet is put together, looked at and written out. It has no targets.
PageEntry packetsEntry(const Services &services);

} // namespace covault::desktop
