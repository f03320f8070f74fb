// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "packet/rendered.h"

namespace covault::packet {

struct Section;

/// \p packet as one HTML file that needs nothing else: style and drawings are inside, there is no script, and a content
/// policy forbids to load or run anything. All text is escaped. It can be printed. Fails with `Damaged` when the SVG of
/// a diagram is none.
Result<Rendered> toHtml(const Packet &packet);

/// The blocks of a section, one element after the other; in `htmlblocks.cpp`.
Result<QString> toHtml(const Section &section);

} // namespace covault::packet
