// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/segment.h"
#include "sync/segmentstore.h"

namespace covault::sync {

/// Rules 2 and 3 of 'Taking in one segment': its predecessor is here, its position known and not behind that of its
/// predecessor. Gives what stands against it, if anything does.
Result<std::optional<Obstacle>> obstacleInChain(vault::Replica &replica, SegmentStore &store, const SegmentHeader &header);

} // namespace covault::sync
