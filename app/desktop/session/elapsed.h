// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace covault::desktop {

/// Time that only runs forwards, from some beginning; a test has its own.
using Elapsed = std::function<std::chrono::milliseconds()>;

/// The one of this computer.
inline std::chrono::milliseconds elapsedHere()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace covault::desktop
