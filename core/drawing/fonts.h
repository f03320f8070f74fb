// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFont>

namespace covault::drawing {

/// Makes the shipped Inter and JetBrains Mono known to Qt, once a process; again does nothing.
/// Needs a QGuiApplication. Fails with `Io` when Qt cannot read one of them.
/// Their contextual alternates are off: each letter keeps its own sign, so that a PDF can be searched and copied.
/// Characters that neither font holds are drawn from the computer's fonts, if it has any.
Result<> loadFonts();

/// Inter, \p pixels high, rounded to whole ones. Call loadFonts() before.
QFont sansFont(double pixels, QFont::Weight weight = QFont::Normal);

/// JetBrains Mono, \p pixels high, rounded to whole ones, without ligatures: what is typed must be read letter by
/// letter.
QFont monoFont(double pixels);

} // namespace covault::drawing
