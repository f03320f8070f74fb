// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace covault::packet {

/// \p svg as one `svg` element that can stand inside an HTML page: only drawing elements and their looks are kept,
/// nothing that runs, loads or leads elsewhere. Each id begins with \p idPrefix, so that several drawings can share a
/// page. Fails with `Damaged` when it is not well-formed XML or not SVG.
Result<QString> filteredSvg(const QString &svg, const QString &idPrefix);

} // namespace covault::packet
