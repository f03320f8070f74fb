// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/choices.h"
#include "desktop/settings/rules.h"

#include <QKeySequence>

namespace covault::desktop {

/// The parts of the settings, in their order.
enum class SettingsPart { Look, Locking, Keys, Clipboard, Shortcuts, Rules, Computer, Backups };

/// Something that is on or off, and takes its time to become the other.
struct Switch
{
    bool isOn = false;
    bool isBusy = false;
    std::optional<Error> trouble; ///< why it did not become what was wished last

    bool operator==(const Switch &) const = default;
};

/// A key and what it does.
struct KeyRow
{
    QString what;
    QKeySequence keys;
    QString menu; ///< where it stands

    bool operator==(const KeyRow &) const = default;
};

/// Everything that the settings show.
struct SettingsState
{
    Choices choices;
    Switch quickUnlock;
    Switch autostart;
    std::vector<KeyRow> keys;
    Rules rules;
    std::optional<Error> rulesTrouble; ///< they could not be read
    QString vaultName;
    QString vaultPath;
    bool isReadOnly = false; ///< nobody may write to the vault's file
    bool hasPeople = false;  ///< there is a page for shared storage

    bool operator==(const SettingsState &) const = default;
};

} // namespace covault::desktop
