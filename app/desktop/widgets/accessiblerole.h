// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace covault::desktop {

/// Tells assistive technology what \p widget is, where it paints itself. It still needs an accessible name.
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace covault::desktop
