// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/theme/theme.h"

#include <chrono>
#include <optional>
#include <vector>

namespace covault::desktop {

class Preferences;

/// How the user of this computer likes the window, and how careful it is with what is open. A value; what is in it is
/// always one of what can be chosen, whatever a file says.
struct Choices
{
    std::optional<ThemeName> theme; ///< nothing: as the system
    Density density = Density::Comfortable;
    int fontPercent = 100; ///< of the system's text size
    std::chrono::minutes lockAfter{5};
    std::chrono::seconds clipboardTime{30};

    /// What can be chosen, the least first. None of it leaves the vault open or a secret copied for good.
    static const std::vector<int> &fontPercents();
    static const std::vector<std::chrono::minutes> &lockTimes();
    static const std::vector<std::chrono::seconds> &clipboardTimes();

    /// What \p preferences remember; what they don't is as above.
    static Choices read(const Preferences &preferences);
    /// Makes \p preferences remember it.
    void keep(Preferences &preferences) const;

    bool operator==(const Choices &) const = default;
};

} // namespace covault::desktop
