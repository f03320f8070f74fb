// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/command.h"
#include "cli/context.h"

namespace covault::cli {

void VaultCommand::declare(CLI::App &app)
{
    addVault(app, m_path);
    declareMore(app);
}

Result<Answer> VaultCommand::run(Context &context)
{
    context.setPath(m_path);
    const auto vault = context.vault();
    if (!vault)
        return failure(vault);
    return runOn(**vault, context);
}

} // namespace covault::cli
