// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/secrets.h"

namespace covault::desktop {

/// What can be taken from a record without opening it.
enum class Takes { Password, UserName, OneTimeCode, Address };

/// Where a record keeps it: the field of that name, else the first filled one of that nature. One of several codes is
/// nobody's password. Nothing if it has none.
std::optional<Secrets::Place> findPlace(const vault::Record &record, Takes what);

} // namespace covault::desktop
