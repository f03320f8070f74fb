// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/settingssection.h"
#include "desktop/settings/settingsstate.h"

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace covault::desktop {

class SettingRow;
class SwitchRow;

/// What this computer does for the vault: starting, where the file lies, where it is shared.
class ComputerSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit ComputerSection(QWidget *parent);

    void setState(const SettingsState &state);

Q_SIGNALS:
    void autostartTurned(bool isOn);
    void peopleRequested();

private:
    SettingRow *pathRow();
    SettingRow *sharingRow();

    SwitchRow *m_autostart;
    QLineEdit *m_path;
    SettingRow *m_sharing;
};

} // namespace covault::desktop
