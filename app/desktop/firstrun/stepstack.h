// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QWidget)

namespace covault::desktop {

/// Fills \p page with a stack of steps on the window's ground, which scrolls where the window is too small for a step.
QStackedWidget *stepStack(QWidget &page);

} // namespace covault::desktop
