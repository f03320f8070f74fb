// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace covault::cli {

// vault and records
std::unique_ptr<Command> makeCreateCommand();
std::unique_ptr<Command> makeInfoCommand();
std::unique_ptr<Command> makeKindsCommand();
std::unique_ptr<Command> makeShellCommand();
std::unique_ptr<Command> makeListCommand();
std::unique_ptr<Command> makeShowCommand();
std::unique_ptr<Command> makeSearchCommand();
std::unique_ptr<Command> makeAddCommand();
std::unique_ptr<Command> makeEditCommand();
std::unique_ptr<Command> makeMoveCommand();
std::unique_ptr<Command> makeRemoveCommand();
std::unique_ptr<Command> makeRestoreCommand();
std::unique_ptr<Command> makeRemarkCommand();
std::unique_ptr<Command> makeStarCommand();
std::unique_ptr<Command> makeSettingsCommand();
std::unique_ptr<Command> makeSettleCommand();
std::unique_ptr<Command> makeUndoCommand();
std::unique_ptr<Command> makeAttachCommand();
std::unique_ptr<Command> makeDetachCommand();
std::unique_ptr<Command> makeLogCommand();
std::unique_ptr<Command> makeOtpCommand();
std::unique_ptr<Command> makeSshCommand();
std::unique_ptr<Command> makeGenerateCommand();
// in and out, health, members and sync
std::unique_ptr<Command> makeMembersCommand();
std::unique_ptr<Command> makeRemoteCommand();
std::unique_ptr<Command> makeSyncCommand();
std::unique_ptr<Command> makeMergeCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeExportCommand();
std::unique_ptr<Command> makeHealthCommand();
std::unique_ptr<Command> makeReviewCommand();
std::unique_ptr<Command> makePolicyCommand();
std::unique_ptr<Command> makeMatrixCommand();
std::unique_ptr<Command> makeScanCommand();
std::unique_ptr<Command> makeDedupeCommand();
// care of the file
std::unique_ptr<Command> makeVerifyCommand();
std::unique_ptr<Command> makeAuditCommand();
std::unique_ptr<Command> makeBackupCommand();
std::unique_ptr<Command> makeCompactCommand();
std::unique_ptr<Command> makePassphraseCommand();
std::unique_ptr<Command> makeRecoveryCommand();
std::unique_ptr<Command> makeQuickUnlockCommand();
std::unique_ptr<Command> makeWorkspaceCommand();
// drawings and paper
std::unique_ptr<Command> makeDiagramCommand();
std::unique_ptr<Command> makePacketCommand();
std::unique_ptr<Command> makeDemoCommand();

} // namespace covault::cli
