// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sodium.h>

namespace covault::crypto {

/// Starts libsodium once a process; a machine without a source of randomness can't go on.
inline void ensureReady()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium can't be started: the system gives no random numbers");
}

inline const unsigned char *raw(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

inline unsigned char *raw(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

} // namespace covault::crypto
