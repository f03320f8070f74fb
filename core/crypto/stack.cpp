// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/stack.h"

#include "crypto/ready.h"

namespace covault::crypto {

static constexpr size_t Depth = size_t(256) << 10; // of 8 MiB that a thread has

void wipeStack()
{
    ensureReady();
    sodium_stackzero(Depth);
}

} // namespace covault::crypto
