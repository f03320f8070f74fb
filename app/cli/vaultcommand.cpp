// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/command.h"
#include "cli/context.h"

namespace covault::cli {

void putVaultFirst(QStringList &words, const QStringList &verbs)
{
    if (words.size() >= 2 && verbs.contains(words[0]) && !verbs.contains(words[1]))
        words.swapItemsAt(0, 1);
}

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
