// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

namespace covault::desktop {

/// Tells the content of a file from an earlier or a later one, without reading it.
QString stampOf(const QString &path);

/// All of a file. `Refused` if it is larger than a reader takes, or no file on a disk: a pipe waits for who writes to
/// it, a device never ends. Neither is opened.
Result<Bytes> readWhole(const QString &path);

} // namespace covault::desktop
