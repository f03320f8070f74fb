// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QStringList>

namespace covault::cli {

/// How answers are written.
enum class Output { Text, Json };

/// Parses \p arguments, runs the command that they name, writes the answer or the error, and gives the exit code.
int runProgram(const QStringList &arguments);

/// The same for one line of a shell: \p context keeps the vault open, and the vault's path is left out of the line.
int runLine(const QStringList &arguments, Context &context);

/// Says an error as every command does, and gives its exit code.
int reportError(const Error &error, Output output);

/// Cuts a line as a shell does: spaces separate, quotes and backslashes keep together. `Usage` if a quote stays open.
Result<QStringList> splitLine(const QString &line);

} // namespace covault::cli
