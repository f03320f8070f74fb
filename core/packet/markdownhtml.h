// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/markdown.h"

namespace covault::packet::markdown {

/// \p document as HTML elements, everything escaped. Headings begin at `h` + \p topLevel and have ids that begin with
/// \p idPrefix, as do the targets of links within the document, so that several documents can share a page.
QString toHtml(const Node &document, int topLevel, const QString &idPrefix);

} // namespace covault::packet::markdown
