// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace covault::desktop {

/// "90 days", "never" for 0, "no interval" for nothing.
QString intervalWords(std::optional<int> days);
/// "5 minutes", "1 minute".
QString inWords(std::chrono::minutes time);
/// "30 seconds".
QString inWords(std::chrono::seconds time);

} // namespace covault::desktop
