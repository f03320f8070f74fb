// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/scene.h"

namespace covault::diagram {

/// The labels and port names of all links, beside their lines and, where there is room, clear of nodes and each other.
/// They keep off \p taken too.
std::vector<TextShape> linkTexts(const Diagram &diagram, const std::vector<QPolygonF> &routes, const std::vector<QRectF> &taken);

} // namespace covault::diagram
