// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "diagram/inks.h"

namespace covault::diagram {

/// \p diagram as an SVG file that needs nothing else: no pictures, scripts or style sheets; fonts are named, not embedded.
/// Every node and link is a group with a title that says its whole text.
Bytes writeSvg(const Diagram &diagram, const std::vector<Mark> &marks = {}, Theme theme = Theme::Light);

} // namespace covault::diagram
