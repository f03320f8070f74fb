// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

namespace covault {

/// Writes what leaves a vault into the file \p path, which only its owner may read and write then, whatever its rights
/// were. What was there stays until the new file is whole. `Io` names the file and what the system said.
Result<> writeOwnFile(const QString &path, BytesView bytes);

} // namespace covault
