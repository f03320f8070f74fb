// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace covault::desktop {

/// Lets a line be written into the logbook from anywhere: Ctrl+L. \p window is where it stands, and owns it.
void addLogbook(const Services &services, QWidget &window);

} // namespace covault::desktop
