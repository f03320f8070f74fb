// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/figure.h"
#include "drawing/tokens.h"

namespace covault::drawing {

/// One of the two sides that hold a vault together. A shape each, never a hue: circle and square.
enum class Side { Unknown, Internal, Provider };

/// Where a side stands towards a duty.
enum class Seal { Signed, NotSigned, ChangedSince, Contested };

/// The mark before a name: the first letter of \p name in the shape of its side; a ring if the side is not known.
Figure sideMark(Side side, const QString &name, const Palette &colours = lightPalette());

/// The seal of \p side; 20 units wide.
Figure sealMark(Side side, Seal seal, const Palette &colours = lightPalette());

/// Octagon, triangle, diamond or ring.
Figure severityMark(Severity severity, const Palette &palette = lightPalette());

/// Covault's own mark: a circle and a square that overlap, on the accent.
Figure applicationMark(const Palette &colours = lightPalette());

/// A box to tick, empty or ticked.
enum class Tick { Open, Done };
Figure tickMark(Tick tick);

/// A shield with a key hole: a word on secrets follows.
Figure shieldMark();

/// What a side, seal or severity is called, in one to three words.
QString nameOf(Side side);
QString nameOf(Seal seal);
QString nameOf(Severity severity);

} // namespace covault::drawing
