// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/settingssection.h"
#include "desktop/settings/settingsstate.h"

namespace covault::desktop {

class ChoiceBox;
class SwitchRow;

/// When the vault is locked, and how it may be opened again.
class LockingSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit LockingSection(QWidget *parent);

    void setState(const SettingsState &state);

Q_SIGNALS:
    void chosen(const covault::desktop::Choices &choices);
    void quickUnlockTurned(bool isOn);

private:
    Choices m_choices;
    ChoiceBox *m_lockAfter;
    SwitchRow *m_quickUnlock;
};

} // namespace covault::desktop
