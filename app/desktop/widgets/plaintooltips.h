// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QApplication)

namespace covault::desktop {

/// Has every tooltip of the program, whichever widget or list it belongs to, show its words as they are. Of themselves they take
/// what looks like HTML for HTML: names that strangers chose could load pictures.
void keepToolTipsPlain(QApplication &application);

} // namespace covault::desktop
