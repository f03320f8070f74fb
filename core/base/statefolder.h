// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace covault {

/// Where this user's programs keep what they want to remember about their work: `$XDG_STATE_HOME/covault`, or
/// `~/.local/state/covault` (XDG Base Directory Specification 0.8). It may not be there yet.
QString stateFolder();

} // namespace covault
