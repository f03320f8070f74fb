// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/actions/services.h"

namespace covault::desktop {

/// The screen that shows diagrams. Its target is a diagram's record.
PageEntry diagramsEntry(const Services &services);

} // namespace covault::desktop
