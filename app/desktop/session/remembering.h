// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/openvault.h"

namespace covault::desktop {

/// Remembers how far the vault has come, on the thread that writes (vault::RollbackMemory). Who can't write where that is kept
/// has no memory, and works on.
void rememberHowFar(const OpenVault &open);

/// `Refused` where an older file was put back and nobody said that it is meant.
Result<> checkNotPutBack(const OpenVault &open);

} // namespace covault::desktop
