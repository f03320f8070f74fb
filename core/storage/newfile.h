// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

namespace covault::storage {

/// Makes a file at \p path with \p content, on the disk and for its owner alone. `Refused` if the name is taken, `Io` names what
/// the system said; a half-made vault must not look like one, so nothing is left then.
Result<> writeNewFile(const QString &path, const Bytes &content);

/// Takes away a vault's file that was not finished, and what SQLite keeps beside it.
void removeUnfinished(const QString &path);

} // namespace covault::storage
