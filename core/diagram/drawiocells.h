// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/drawioreader.h"

#include <pugixml.hpp>

namespace covault::diagram {

/// Turns the cells of one page's mxGraphModel into a diagram; what can't be shown goes to \p skipped.
Diagram diagramOfCells(pugi::xml_node graphModel, const QString &title, std::vector<readers::Skipped> &skipped);

} // namespace covault::diagram
