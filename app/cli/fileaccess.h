// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

namespace covault::cli {

/// All of a file that the user named, or of a pipe. `Io` says which file, and what the system said; `Refused` if it has
/// more than readers::limits::FileBytes, of which no more is read: a device may never end.
Result<Bytes> readWhole(const QString &path);

/// Writes a file that the user named, or leaves what was there: never half a file.
Result<> writeWhole(const QString &path, BytesView bytes);

} // namespace covault::cli
