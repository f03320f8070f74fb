// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/model.h"

#include <QPolygonF>

#include <vector>

namespace covault::diagram {

/// The lines on which links are drawn, one for each link of the diagram: level and upright parts only, around other
/// nodes where there is a way. Empty for a link whose ends are missing, the same or without a place.
std::vector<QPolygonF> routesOf(const Diagram &diagram);

} // namespace covault::diagram
