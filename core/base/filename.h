// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault {

/// What of \p name every file system takes as the name of one file, without an ending: letters, digits, spaces and a
/// few signs, at most 80. \p otherwise if that is nothing. Whoever chose the name chooses no folder by it.
QString fileNameOf(const QString &name, const QString &otherwise);

} // namespace covault
