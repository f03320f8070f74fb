// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/session/preferences.h"
#include "desktop/unlock/rescuestate.h"

#include <optional>
#include <vector>

namespace covault::desktop {

/// Everything that the unlock screen shows. A value.
struct UnlockState
{
    enum class Asks { Passphrase, RecoveryCode };

    QString path;                    ///< of the vault that is asked about; empty: none is chosen
    QString name;                    ///< what the vault is called here
    QString opened;                  ///< "On this computer, opened today at 08:02"
    std::vector<RecentVault> others; ///< the other vaults opened here
    Asks asks = Asks::Passphrase;
    bool hasQuickUnlock = false;
    bool isWorking = false;     ///< a key is being derived
    std::optional<Error> error; ///< why the last try failed
    std::optional<RescueState> rescue; ///< of this vault, which is damaged: shown in the place of the rest

    /// Whether what failed may still be read in part.
    bool isDamaged() const { return error && error->code() == Error::Code::VaultDamaged; }

    bool operator==(const UnlockState &) const = default;
};

/// "today at 08:02", "yesterday", "12 March", "12 March 2024".
QString inWords(Moment opened, Moment now);

} // namespace covault::desktop
