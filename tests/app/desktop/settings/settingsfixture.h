// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/backups/backups.h"
#include "desktop/session/autolock.h"
#include "desktop/settings/effects.h"
#include "tests/app/desktop/drivers/settingsdriver.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// What the settings need before there is a window.
struct MadeBefore
{
    /// Daily backups are made when a test asks for them.
    Backups &makeBackups(const Services &services);

    std::unique_ptr<Backups> backups;
};

/// The window on its settings, with what they have an effect on.
class SettingsFixture : public MadeBefore, public WindowFixture
{
public:
    explicit SettingsFixture(std::vector<PageEntry> others = {});

    /// What another start of the program would find chosen.
    Choices remembered();

    AutoLock autoLock{session, platform};
    Effects effects{preferences, autoLock, clipboard};
    std::unique_ptr<SettingsDriver> driver;
};

} // namespace covault::desktop::testing
