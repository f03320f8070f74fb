// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "drawing/recoverysheet.h"

#include <functional>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace covault::desktop {

/// Asks over \p window for a printer and prints the sheet. \p done hears what came of it; not if the user gives up or
/// \p window goes.
void printSheet(
        QWidget &window, std::function<drawing::RecoverySheet()> sheet, std::function<void(const Result<> &)> done);

} // namespace covault::desktop
