// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace covault::cli::terminal {

/// Whether a person reads standard input, or standard output.
bool isInputInteractive();
bool isOutputInteractive();

/// The next line of standard input, without its end; nothing when there is none.
std::optional<QByteArray> readLine();
/// What is left of standard input.
QByteArray readRest();

/// Asks on the terminal, without showing what is typed when \p hidden. Nothing if there is no terminal.
enum class Echo { Shown, Hidden };
std::optional<QString> ask(const QString &question, Echo echo);

/// Shows a prompt on standard error, without a line end.
void prompt(const QString &text);

/// To standard error: progress, warnings and errors.
void say(const QString &line);
/// To standard output: the answer.
void write(const QByteArray &text);

} // namespace covault::cli::terminal
