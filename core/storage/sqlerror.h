// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

struct sqlite3;

namespace covault::storage {

/// What a connection says of its last call, which failed while doing \p what, in people's words.
Error sqlError(sqlite3 *connection, const QString &what);
/// The same of a call that only gives a code.
Error sqlError(int code, const QString &what);

} // namespace covault::storage
