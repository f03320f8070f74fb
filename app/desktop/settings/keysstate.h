// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/passphrase/lockstate.h"
#include "desktop/settings/settingsstate.h"
#include "vault/rollbackmemory.h"

#include <QStringList>

namespace covault::desktop {

/// What opens the vault, and how far a change of it has come.
struct KeysState
{
    bool isReadOnly = false; ///< nobody may write to the vault's file
    LockState lock;          ///< of the new passphrase, while it is typed
    bool isChanging = false; ///< the passphrase is being changed
    std::optional<Error> passphraseTrouble;
    int changes = 0;                       ///< how often it was changed here: what was typed is done with
    /// What a guess at the present one costs less than it did here: a new one costs as much again.
    std::optional<vault::Weakening> weakening;
    Switch bound;                          ///< to this computer
    std::optional<QString> boundElsewhere; ///< to that one
    QString sheet;                         ///< a new recovery sheet that does not count yet; empty: there is none
    bool isSheetBusy = false;
    std::optional<Error> sheetTrouble;
    QStringList copies; ///< that open as before the last change

    bool operator==(const KeysState &) const = default;
};

} // namespace covault::desktop
