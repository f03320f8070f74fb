// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QStringList>

#include <memory>
#include <type_traits>
#include <vector>

namespace CLI {
class App;
}

namespace covault::vault {
class Vault;
}

namespace covault::cli {

class Context;

/// Exit codes, a part of the contract.
enum class Exit { Done = 0, Refused = 1, Usage = 2, WrongKey = 3, Findings = 4, Integrity = 5 };

/// What a command answers: one JSON document, from which the text for people is drawn as well.
struct Answer
{
    /// From an object, an array or any other JSON value.
    template<typename Json>
        requires std::is_constructible_v<QJsonValue, Json>
    Answer(const Json &shown, Exit code = Exit::Done) // NOLINT(google-explicit-constructor): most answers are only that
        : document(shown)
        , exit(code)
    {
    }

    QJsonValue document;
    Exit exit;
    bool isSilent = false; ///< nothing is to be written: it was, line by line
};

/// What `--help` says of a command.
struct Help
{
    const char *name;    ///< the verb
    const char *summary; ///< one sentence
    const char *example; ///< a line that works, and what it does
    bool takesVault = true; ///< its first argument is a vault; a shell leaves it out
    QStringList verbs = {}; ///< what may stand behind the vault, if it has verbs of its own
};

/// One verb of the command line: its options, and what it does with a vault. A command never prints.
class Command
{
public:
    virtual ~Command() = default;
    virtual Help help() const = 0;
    /// Declares options and arguments; their values go into members.
    virtual void declare(CLI::App &app) = 0;
    virtual Result<Answer> run(Context &context) = 0;
};

/// A verb that works on one vault, which is its first argument.
class VaultCommand : public Command
{
public:
    void declare(CLI::App &app) final;
    Result<Answer> run(Context &context) final;

protected:
    virtual void declareMore(CLI::App &) { }
    virtual Result<Answer> runOn(vault::Vault &vault, Context &context) = 0;

private:
    QString m_path;
};

/// `members list V` means `members V list`: puts the vault first where one of \p verbs stands before it.
void putVaultFirst(QStringList &words, const QStringList &verbs);

using CommandFactory = std::unique_ptr<Command> (*)();

/// Every command there is, in the order in which help lists them. A new one: a file in commands/ and a line here.
const std::vector<CommandFactory> &commandTable();

} // namespace covault::cli
