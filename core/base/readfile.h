// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

namespace covault {

/// All of a file that came from elsewhere, if it has no more than \p limit bytes. `Refused` if it is larger, or a
/// folder, a pipe or a device and so no file that ends; `Io` if it can't be read. It takes no more memory than it has
/// bytes.
Result<Bytes> readFile(const QString &path, qint64 limit);

} // namespace covault
