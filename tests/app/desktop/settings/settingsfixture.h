// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/autolock.h"
#include "desktop/settings/effects.h"
#include "desktop/settings/settings.h"
#include "tests/app/desktop/backups/backuppace.h"
#include "tests/app/desktop/drivers/settingsdriver.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// What the settings need before there is a window.
struct MadeBefore
{
    /// Daily backups are made when a test asks for them.
    Backups &makeBackups(const Services &services)
    {
        backups = std::make_unique<Backups>(services.session, services.preferences, OnlyAsked);
        return *backups;
    }

    std::unique_ptr<Backups> backups;
};

/// The window on its settings, with what they have an effect on.
class SettingsFixture : public MadeBefore, public WindowFixture
{
public:
    explicit SettingsFixture(std::vector<PageEntry> others = {})
        : WindowFixture(Screens([&others, this](const Services &given) {
            others.push_back(settingsEntry(given, makeBackups(given)));
            return others;
        }))
    {
        must(effects.apply());
        unlock();
        navigator.go({QStringLiteral("settings"), {}});
        driver = std::make_unique<SettingsDriver>(*window);
        QCoreApplication::processEvents();
    }

    /// What another start of the program would find chosen.
    Choices remembered()
    {
        settings.sync();
        QTemporaryDir directory;
        const QString copy = directory.filePath(QStringLiteral("copy.ini"));
        if (!QFile::copy(settings.fileName(), copy))
            qFatal("no preferences were written");
        QSettings again(copy, QSettings::IniFormat);
        return Choices::read(Preferences(again));
    }

    AutoLock autoLock{session, platform};
    Effects effects{preferences, autoLock, clipboard};
    std::unique_ptr<SettingsDriver> driver;
};

} // namespace covault::desktop::testing
