// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/passphrase/lockstate.h"
#include "members/statement.h"

#include <optional>

namespace covault::desktop {

/// Who founds a vault for whom, as it is typed. A value.
struct Company
{
    QString name;   ///< of the organisation whose vault it is
    QString person; ///< who sits here
    members::Side side = members::Side::Internal;
    QString other; ///< internal: who else runs IT here, may be empty; provider: what their own company is called

    /// What somebody who knows them tries first as a passphrase.
    QStringList names() const { return {name, person, other, QStringLiteral("covault")}; }

    bool operator==(const Company &) const = default;
};

/// Everything that the first run shows until a vault is open. A value.
struct FirstRunState
{
    enum class Step { Doors, Company, Lock, Sheet, Sample };

    Step step = Step::Doors;
    bool canLeave = false; ///< another vault is known here: the doors have a way back to it
    Company company;
    QString path; ///< where the new vault's file goes
    LockState lock;
    QString savedTo;            ///< the file that the recovery sheet was saved to
    bool isPrinted = false;     ///< it was printed
    SharedSecret code;          ///< the recovery code, while it is shown to be copied by hand
    bool isWorking = false;     ///< the vault or the sample company is being made
    std::optional<Error> error; ///< why the last try failed

    bool operator==(const FirstRunState &) const = default;
};

} // namespace covault::desktop
