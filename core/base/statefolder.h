// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace covault {

/// Where this user's programs keep what they want to remember about their work: `$XDG_STATE_HOME/covault`, or
/// `~/.local/state/covault` (XDG Base Directory Specification 0.8). It may not be there yet.
QString stateFolder();

/// Makes \p folder, into which only its owner may look, as that specification wants it, unless it is there. `Io` if it can't be
/// made.
Result<> makeOwnFolder(const QString &folder);

} // namespace covault
