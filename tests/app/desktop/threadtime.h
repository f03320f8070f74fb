// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace covault::desktop::testing {

/// Milliseconds that this thread has worked: how busy the machine is does not count.
inline double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace covault::desktop::testing
