// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/scene.h"

#include <QColor>

namespace covault::diagram {

enum class Theme { Light, Dark };

/// The colour of \p ink. Paper is always light.
QColor colour(Ink ink, Theme theme = Theme::Light);

} // namespace covault::diagram
