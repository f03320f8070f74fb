// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/role.h"

#include <QPolygonF>

#include <vector>

namespace covault::diagram {

/// The strokes of the picture for \p role in a square of 24 by 24.
std::vector<QPolygonF> iconOf(Role role);

} // namespace covault::diagram
