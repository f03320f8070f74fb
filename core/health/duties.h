// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/world.h"

namespace covault::health {

/// Whether a side of this vault is accountable for the duty.
bool isOwned(const vault::Record &duty, const World &world);

/// Whether a gap in this lane of duties is an open door, so that what hangs on it is critical.
bool isSecurityLane(const QString &lane);

} // namespace covault::health
