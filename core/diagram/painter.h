// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/inks.h"

class QPainter;

namespace covault::diagram {

/// Paints \p scene into \p target, as large as fits without distortion and never larger than its own size, centred.
/// Fonts are Inter and JetBrains Mono where they are installed. Needs a QGuiApplication. The painter's state is kept.
void paint(QPainter &painter, const Scene &scene, const QRectF &target, Theme theme = Theme::Light);

} // namespace covault::diagram
