// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace covault::crypto {

/// Overwrites what calls that are over have left on this thread's stack, as deep as work here goes: blocks of what was hashed,
/// values on their way.
void wipeStack();

} // namespace covault::crypto
