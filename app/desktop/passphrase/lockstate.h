// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "desktop/passphrase/strength.h"

#include <memory>

namespace covault::desktop {

/// A secret on its way to the screen: wiped when the last of those who show it lets go of it.
using SharedSecret = std::shared_ptr<const crypto::Wiped>;

/// A passphrase while it is chosen. A value.
struct LockState
{
    Strength strength;       ///< of what is typed
    SharedSecret suggestion; ///< one made by the program; null: none was asked for

    bool operator==(const LockState &) const = default;
};

} // namespace covault::desktop
