// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/firstrun/firstrunstate.h"

#include <QStringList>

namespace covault::desktop {

/// Everything that is shown to somebody who joins a vault. A value.
struct JoinState
{
    enum class Step { Newcomer, Lock, Request, Invite };

    Step step = Step::Newcomer;
    Company newcomer; ///< `name`: of the company whose vault it is, as far as the newcomer knows it
    LockState lock;
    QStringList words;      ///< of the request, to be read out; empty: they are being worked out
    QString requestSavedTo; ///< the file that the request was saved to
    QString invite;         ///< the invite's file; empty: none was chosen
    bool isWorking = false; ///< the request is made, or the vault joined
    std::optional<Error> error;

    bool operator==(const JoinState &) const = default;
};

} // namespace covault::desktop
