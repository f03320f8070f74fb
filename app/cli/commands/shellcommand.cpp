// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/program.h"
#include "cli/terminal.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class ShellCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"shell", "Unlocks once, then runs commands from standard input, a line each, the vault left out",
                "printf 'list --kind asset\\ninfo\\n' | covault-cli --passphrase-file pass.txt shell acme.covault"};
    }

protected:
    Result<Answer> runOn(vault::Vault &, Context &context) override
    {
        if (context.isShell)
            return failure(Error::Code::Usage, u"starting a shell"_s, u"this is one already"_s);
        context.isShell = true;
        int code = 0;
        for (;;) {
            if (terminal::isInputInteractive())
                terminal::prompt(u"covault> "_s);
            const auto line = terminal::readLine();
            if (!line || line->trimmed() == "exit" || line->trimmed() == "quit")
                break;
            if (!line->trimmed().isEmpty() && !line->trimmed().startsWith('#'))
                code = runOne(QString::fromUtf8(*line), context);
        }
        context.isShell = false;
        Answer answer{QJsonValue(), Exit(code)};
        answer.isSilent = true;
        return answer;
    }

private:
    static int runOne(const QString &line, Context &context)
    {
        const auto words = splitLine(line);
        return words ? runLine(*words, context) : reportError(words.error(), Output::Json);
    }
};

} // namespace

std::unique_ptr<Command> makeShellCommand()
{
    return std::make_unique<ShellCommand>();
}

} // namespace covault::cli
