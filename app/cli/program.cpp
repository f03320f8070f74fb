// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "base/text.h"
#include "cli/cli11.h"
#include "cli/context.h"
#include "cli/description.h"
#include "cli/terminal.h"
#include "cli/textoutput.h"
#include "desktop/platform/keychainstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>


using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

Exit exitFor(const Error &error)
{
    switch (error.code()) {
    case Error::Code::Usage:
    case Error::Code::NeedsPassphrase:
        return Exit::Usage;
    case Error::Code::WrongKey:
        return Exit::WrongKey;
    case Error::Code::Refused:
    case Error::Code::NotFound:
    case Error::Code::NotAllowed:
    case Error::Code::Damaged:
    case Error::Code::VaultDamaged:
    case Error::Code::NewerFormat:
    case Error::Code::Tampered:
    case Error::Code::Busy:
    case Error::Code::Unreachable:
    case Error::Code::Io:
        break;
    }
    return Exit::Refused;
}

QByteArray jsonText(const QJsonValue &document)
{
    if (document.isArray())
        return QJsonDocument(document.toArray()).toJson(QJsonDocument::Compact) + '\n';
    return QJsonDocument(document.toObject()).toJson(QJsonDocument::Compact) + '\n';
}

void writeAnswer(const Answer &answer, Output output)
{
    if (output == Output::Json) {
        terminal::write(jsonText(answer.document));
        return;
    }
    const bool isColoured = terminal::isOutputInteractive() && qEnvironmentVariableIsEmpty("NO_COLOR");
    terminal::write(textFrom(answer.document, isColoured ? Colour::Yes : Colour::No).toUtf8());
}

} // namespace

int reportError(const Error &error, Output output)
{
    const Exit code = exitFor(error);
    QStringList parts{error.what(), error.why(), error.advice()};
    parts.removeAll(QString());
    terminal::say(u"covault-cli: "_s + parts.join(u", "_s).replace(u'\n', u' '));
    if (output == Output::Json) {
        const QJsonObject said{{u"what"_s, error.what()}, {u"why"_s, error.why()}, {u"advice"_s, error.advice()}};
        terminal::write(jsonText(QJsonObject{{u"error"_s, said}, {u"code"_s, int(code)}}));
    }
    return int(code);
}

namespace {

Error usageError(const QString &why, const QString &advice = {})
{
    return Error(Error::Code::Usage, u"reading the command line"_s, why, advice.isEmpty() ? u"see 'covault-cli --help'"_s : advice);
}

/// The parser of one command line, with every command declared in it.
class Parser
{
public:
    Parser()
        : m_app("Covault keeps the documentation of a shared IT environment in one encrypted vault.", "covault-cli")
    {
        m_app.require_subcommand(1);
        m_app.set_help_all_flag("--help-all", "Help of all commands");
        m_app.set_version_flag("--version", "covault-cli " COVAULT_VERSION);
        m_app.footer("Exit codes: 0 done, 1 refused or failed, 2 bad usage or no passphrase, 3 wrong passphrase, 4 findings, 5 integrity.");
        m_app.add_flag("--json", m_json, "Print one JSON document");
        m_app.add_option("--passphrase-file", m_passphraseFile, "Read the passphrase from the first line of a file");
        m_app.add_flag("--passphrase-stdin", m_passphraseStdin, "Read the passphrase from the first line of standard input");
        m_app.add_flag("--by-workspace", m_isByWorkspace, "Open the vault through your workspace, whose passphrase is given");
        addText(m_app, "--completion", m_completion, "Print completions for bash, zsh or fish, and nothing else");
        m_app.add_flag("--manual", m_manual, "Print the manual page, and nothing else");
        for (const CommandFactory make : commandTable())
            declare(make());
    }

    /// The manual page or the completions, if the line asks for one of them.
    std::optional<Result<QString>> told(const QStringList &arguments)
    {
        if (arguments == QStringList{u"--manual"_s})
            return Result<QString>(manualPage(description()));
        if (arguments.size() == 2 && arguments[0] == u"--completion")
            return completionScript(description(), arguments[1]);
        return {};
    }

    Result<> parse(QStringList arguments)
    {
        std::vector<std::string> reversed;
        for (qsizetype i = arguments.size(); i-- > 0;)
            reversed.push_back(arguments[i].toStdString());
        try {
            m_app.parse(reversed);
        } catch (const CLI::Success &success) {
            m_app.exit(success);
            m_isAnswered = true;
        } catch (const CLI::ParseError &error) {
            return failure(usageError(QString::fromStdString(error.what()).simplified(), suggestion(arguments)));
        }
        if (m_manual || !m_completion.isEmpty())
            return failure(usageError(u"--manual and --completion stand alone"_s));
        return {};
    }

    bool isAnswered() const { return m_isAnswered; }
    Output output() const { return m_json ? Output::Json : Output::Text; }
    QString passphraseFile() const { return QString::fromStdString(m_passphraseFile); }
    bool passphraseStdin() const { return m_passphraseStdin; }
    bool isByWorkspace() const { return m_isByWorkspace; }

    Command *chosen() const
    {
        for (const auto &[app, command] : m_commands) {
            if (app->parsed())
                return command.get();
        }
        return nullptr;
    }

private:
    void declare(std::unique_ptr<Command> command)
    {
        const Help help = command->help();
        CLI::App *app = m_app.add_subcommand(help.name, help.summary);
        app->fallthrough();
        app->footer(std::string("Example:\n  ") + help.example);
        command->declare(*app);
        m_commands.emplace_back(app, std::move(command));
    }

    Description description() const
    {
        Description program{describedOptions(m_app), {}};
        for (const auto &[app, command] : m_commands) {
            const Help help = command->help();
            program.commands.push_back({QString::fromUtf8(help.name), QString::fromUtf8(help.summary), QString::fromUtf8(help.example),
                    help.verbs, help.takesVault, describedOptions(*app)});
        }
        return program;
    }

    // "did you mean", for the first word that is no option.
    QString suggestion(const QStringList &arguments) const
    {
        for (const QString &argument : arguments) {
            if (argument.startsWith(u'-'))
                continue;
            for (const auto &[app, command] : m_commands) {
                const QString name = QString::fromLatin1(command->help().name);
                if (name == argument)
                    return u"see 'covault-cli %1 --help'"_s.arg(name);
                if (text::distance(name, argument, 2) <= 2)
                    return u"did you mean '%1'?"_s.arg(name);
            }
            break;
        }
        return {};
    }

    CLI::App m_app;
    bool m_json = false;
    std::string m_passphraseFile;
    bool m_passphraseStdin = false;
    bool m_isByWorkspace = false;
    QString m_completion;
    bool m_manual = false;
    bool m_isAnswered = false;
    std::vector<std::pair<CLI::App *, std::unique_ptr<Command>>> m_commands;
};

bool takesVault(const QString &name)
{
    for (const CommandFactory make : commandTable()) {
        const Help help = make()->help();
        if (name == QLatin1String(help.name))
            return help.takesVault;
    }
    return true;
}

int answer(Command &command, Context &context, Output output)
{
    auto answered = command.run(context);
    if (!answered)
        return reportError(answered.error(), output);
    if (!context.isShell) {
        if (auto finished = context.finish(); !finished)
            return reportError(finished.error(), output);
    }
    if (!answered->isSilent)
        writeAnswer(*answered, output);
    return int(answered->exit);
}

} // namespace

int runProgram(const QStringList &arguments)
{
    // Before anything is parsed, so that a wrong line is answered in the form that was asked for.
    const Output wished = arguments.contains(u"--json"_s) ? Output::Json : Output::Text;
    Parser parser;
    if (const auto told = parser.told(arguments)) {
        if (!*told)
            return reportError(told->error(), wished);
        terminal::write(told->value().toUtf8());
        return 0;
    }
    if (auto parsed = parser.parse(arguments); !parsed)
        return reportError(parsed.error(), wished);
    if (parser.isAnswered())
        return 0;
    auto clock = clockFromEnvironment();
    if (!clock)
        return reportError(clock.error(), wished);
    Context context(std::move(*clock), std::make_unique<desktop::KeychainStore>());
    context.passphrases().file = parser.passphraseFile();
    context.passphrases().fromStdin = parser.passphraseStdin();
    context.isByWorkspace = parser.isByWorkspace();
    return answer(*parser.chosen(), context, parser.output());
}

int runLine(const QStringList &arguments, Context &context)
{
    Parser parser;
    QStringList whole = arguments;
    if (!whole.isEmpty() && takesVault(whole.first()))
        whole.insert(1, context.path());
    // A shell speaks JSON, a document a line.
    if (auto parsed = parser.parse(whole); !parsed)
        return reportError(parsed.error(), Output::Json);
    if (parser.isAnswered())
        return 0;
    const Output output = terminal::isInputInteractive() && parser.output() == Output::Text ? Output::Text : Output::Json;
    return answer(*parser.chosen(), context, output);
}

Result<QStringList> splitLine(const QString &line)
{
    QStringList words;
    QString word;
    QChar quote;
    bool isAny = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line[i];
        const bool escapes = character == u'\\' && quote != u'\'' && i + 1 < line.size();
        if (escapes) {
            word += line[++i];
            isAny = true;
        } else if (!quote.isNull()) {
            if (character == quote)
                quote = QChar();
            else
                word += character;
        } else if (character == u'"' || character == u'\'') {
            quote = character;
            isAny = true;
        } else if (character.isSpace()) {
            if (isAny)
                words += std::exchange(word, {});
            isAny = false;
        } else {
            word += character;
            isAny = true;
        }
    }
    if (!quote.isNull())
        return failure(usageError(u"a quote is not closed"_s, u"close it, or write a backslash before it"_s));
    if (isAny)
        words += word;
    return words;
}

} // namespace covault::cli
