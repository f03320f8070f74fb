// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "diagram/model.h"

namespace covault::diagram {

/// How many nodes are laid out at most: above, it takes minutes.
inline constexpr size_t MaxLaidOutNodes = 3000;

/// \p diagram with a place and size for every node: in layers from the outside inwards, groups as frames around what is
/// in them, nothing overlapping. The same diagram always gets the same places. Many like devices on one hub, and devices
/// without links, stand in rows.
///
/// Graphviz is not thread-safe: calls wait for each other. Fails if there are too many nodes, or Graphviz gives up.
Result<Diagram> laidOut(Diagram diagram);

} // namespace covault::diagram
