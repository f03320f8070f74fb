// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/demo/actor.h"

#include "cli/cli11.h"
#include "cli/command.h"
#include "desktop/platform/keychainstore.h"

using namespace Qt::StringLiterals;

namespace covault::cli::demo {

namespace {

std::unique_ptr<Command> makeCommand(const QString &verb)
{
    for (const CommandFactory make : commandTable()) {
        auto command = make();
        if (verb == QLatin1StringView(command->help().name))
            return command;
    }
    return nullptr;
}

Result<> parse(Command &command, const QStringList &words)
{
    CLI::App app;
    command.declare(app);
    std::vector<std::string> reversed;
    for (qsizetype i = words.size(); i-- > 0;)
        reversed.push_back(words[i].toStdString());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError &error) {
        return failure(Error::Code::Usage, u"reading the command line"_s, QString::fromStdString(error.what()).simplified());
    }
    return {};
}

} // namespace

bool hasCommand(const QString &verb)
{
    return makeCommand(verb) != nullptr;
}

Actor::Actor(const QString &vault, const QString &passphraseFile, SetClock &clock)
    : m_path(vault)
    , m_context(std::make_unique<SharedClock>(clock), std::make_unique<desktop::KeychainStore>())
{
    m_context.passphrases().file = passphraseFile;
}

Result<QJsonValue> Actor::run(const QStringList &words)
{
    const QString verb = words.value(0);
    const auto command = makeCommand(verb);
    if (!command)
        return failure(Error::Code::NotFound, u"running '%1'"_s.arg(verb), u"there is no such command"_s);
    if (auto parsed = parse(*command, QStringList{m_path} + words.mid(1)); !parsed)
        return failure(parsed.error().during(u"'%1'"_s.arg(verb)));
    const auto answer = command->run(m_context);
    if (!answer)
        return failure(answer.error().during(u"'%1'"_s.arg(verb)));
    if (auto finished = m_context.finish(); !finished)
        return failure(finished);
    return answer->document;
}

} // namespace covault::cli::demo
