// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

namespace covault::cli {

const std::vector<CommandFactory> &commandTable()
{
    static const std::vector<CommandFactory> table = {
            makeCreateCommand,
            makeInfoCommand,
            makeKindsCommand,
            makeListCommand,
            makeShowCommand,
            makeSearchCommand,
            makeAddCommand,
            makeEditCommand,
            makeMoveCommand,
            makeRemoveCommand,
            makeRestoreCommand,
            makeAttachCommand,
            makeDetachCommand,
            makeLogCommand,
            makeOtpCommand,
            makeGenerateCommand,
            makeShellCommand,
            makeMembersCommand,
            makeRemoteCommand,
            makeSyncCommand,
            makeMergeCommand,
            makeImportCommand,
            makeExportCommand,
            makeHealthCommand,
            makeReviewCommand,
            makePolicyCommand,
            makeMatrixCommand,
            makeScanCommand,
            makeDedupeCommand,
            makeVerifyCommand,
            makeAuditCommand,
            makeBackupCommand,
            makeCompactCommand,
            makePassphraseCommand,
            makeRecoveryCommand,
            makeQuickUnlockCommand,
            makeDiagramCommand,
            makePacketCommand,
            makeDemoCommand,
    };
    return table;
}

} // namespace covault::cli
