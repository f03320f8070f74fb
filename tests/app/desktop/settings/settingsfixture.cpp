// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/settings/settingsfixture.h"

#include "desktop/settings/settings.h"
#include "tests/app/desktop/backups/backuppace.h"

namespace covault::desktop::testing {

Backups &MadeBefore::makeBackups(const Services &services)
{
    backups = std::make_unique<Backups>(services.session, services.preferences, OnlyAsked);
    return *backups;
}

SettingsFixture::SettingsFixture(std::vector<PageEntry> others)
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

Choices SettingsFixture::remembered()
{
    settings.sync();
    QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("copy.ini"));
    if (!QFile::copy(settings.fileName(), copy))
        qFatal("no preferences were written");
    QSettings again(copy, QSettings::IniFormat);
    return Choices::read(Preferences(again));
}

} // namespace covault::desktop::testing
