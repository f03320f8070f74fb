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
            makeRemarkCommand,
            makeStarCommand,
            makeSettleCommand,
            makeUndoCommand,
            makeAttachCommand,
            makeDetachCommand,
            makeLogCommand,
            makeOtpCommand,
            makeSshCommand,
            makeGenerateCommand,
            makeSettingsCommand,
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
            makeWorkspaceCommand,
            makeDiagramCommand,
            makePacketCommand,
            makeDemoCommand,
    };
    return table;
}

} // namespace covault::cli
