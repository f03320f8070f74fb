// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <vector>

namespace covault::cli {

/// What the manual page and the completions say of one option, or of the arguments of a command.
struct DescribedOption
{
    QStringList names; ///< "-o", "--output"; of an argument what it is called in the usage line
    QString help;
    bool isArgument = false;
    bool takesValue = true;
};

/// One command as it is declared.
struct DescribedCommand
{
    QString name;
    QString summary;
    QString example;
    QStringList verbs;
    bool takesVault = true;
    std::vector<DescribedOption> options;
};

/// The whole command line: what help shows, as values that a manual page or a shell can be told.
struct Description
{
    std::vector<DescribedOption> options; ///< those that stand before or behind every command
    std::vector<DescribedCommand> commands;
};

/// The options that were declared for \p app.
std::vector<DescribedOption> describedOptions(const CLI::App &app);

/// A manual page for man(1), in the man macros of groff.
QString manualPage(const Description &program);

/// A completion script. `Usage` if \p shell is none of bash, zsh and fish.
Result<QString> completionScript(const Description &program, const QString &shell);

} // namespace covault::cli
