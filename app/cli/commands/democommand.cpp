// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/demo/stage.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

struct NamedChapter
{
    const char *name;
    demo::Chapter play;
};

// In the order of the story: duties name the provider, so it joins before they are brought in.
constexpr NamedChapter Chapters[] = {
        {"found", demo::found},
        {"join", demo::join},
        {"import", demo::bringIn},
        {"diagram", demo::draw},
        {"health", demo::judge},
        {"scan", demo::scanMess},
        {"edit apart", demo::editApart},
        {"matrix", demo::settleDuties},
        {"packet", demo::printPackets},
        {"agree", demo::agree},
        {"verify", demo::verify},
};

class DemoCommand : public Command
{
public:
    Help help() const override
    {
        return {"demo", "Builds an environment of two sides out of samples and plays the whole story on it", "covault-cli demo /tmp/covault-demo", false};
    }

    void declare(CLI::App &app) override { addText(app, "DIR", m_folder, "A folder that does not exist yet")->required(); }

    Result<Answer> run(Context &context) override
    {
        const auto now = qEnvironmentVariableIsSet("COVAULT_NOW") ? std::optional(context.clock().now()) : std::nullopt;
        const auto stage = demo::Stage::set(m_folder, now);
        if (!stage)
            return failure(stage);
        for (const NamedChapter &chapter : Chapters) {
            // A program that was built without the scanner has nothing to show here.
            if (chapter.play == demo::scanMess && !demo::hasCommand(u"scan"_s))
                continue;
            if (auto played = chapter.play(**stage); !played)
                (*stage)->fail(QString::fromLatin1(chapter.name), played.error());
        }
        const QJsonObject paths{{u"internal"_s, (*stage)->internal().path()}, {u"provider"_s, (*stage)->provider().path()},
                {u"passphrase"_s, (*stage)->path(u"passphrase.txt"_s)}, {u"remote"_s, (*stage)->path(u"remote"_s)}, {u"samples"_s, (*stage)->path(u"samples"_s)},
                {u"diagram"_s, (*stage)->path(u"network.svg"_s)}, {u"packet"_s, (*stage)->path(u"packet.pdf"_s)}};
        return Answer(QJsonObject{{u"steps"_s, (*stage)->steps()}, {u"paths"_s, paths}}, (*stage)->isAllFine() ? Exit::Done : Exit::Refused);
    }

private:
    QString m_folder;
};

} // namespace

std::unique_ptr<Command> makeDemoCommand()
{
    return std::make_unique<DemoCommand>();
}

} // namespace covault::cli
