// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/markdown.h"
#include "packet/pages.h"

namespace covault::packet {

/// Lays \p document out on \p pages, from where they stand. Its headings become anchors that begin with \p idPrefix.
/// The address of a link is printed behind its text, since paper can't be clicked.
void placeMarkdown(Pages &pages, const markdown::Node &document, const QString &idPrefix);

} // namespace covault::packet
