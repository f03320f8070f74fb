// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "diagram/model.h"

namespace covault::diagram {

/// \p pages as a draw.io file, plain XML, which every version opens. Nodes keep the style they came with; others get
/// a plain box. The asset a node shows, its role and a link's ports travel as properties.
Bytes writeDrawio(const std::vector<Diagram> &pages);

} // namespace covault::diagram
