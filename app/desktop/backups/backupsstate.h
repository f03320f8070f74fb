// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/backupfolder.h"

namespace covault::desktop {

/// How the backups of the open vault stand.
struct BackupsState
{
    enum class Doing { Nothing, BackingUp, Restoring } doing = Doing::Nothing;
    QString folder;              ///< where they are put; empty until it is known
    bool isFolderChosen = false; ///< by a person; else it is the one beside the vault
    bool isSilent = false;       ///< the folder does not answer: what is in it is not known
    bool isWritable = false;     ///< the vault; else it is neither backed up nor replaced
    std::vector<storage::BackupFile> all; ///< the newest first

    /// What was tried last and failed.
    enum class Tried { Nothing, BackingUp, Restoring } tried = Tried::Nothing;
    std::optional<Error> trouble;

    bool operator==(const BackupsState &) const = default;
};

} // namespace covault::desktop
