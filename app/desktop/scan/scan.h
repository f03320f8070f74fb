// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The screen that finds what lies outside the vault. It has no targets.
PageEntry scanEntry(const Services &services);

} // namespace covault::desktop
