// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "vault/logbook.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonObject jsonOf(const vault::Vault &vault, const vault::LogbookLine &line)
{
    return {{u"id"_s, line.key.id.toString()}, {u"when"_s, toIso(line.when)},
            {u"by"_s, naming::memberName(vault, line.by)}, {u"what"_s, line.what}};
}

class LogCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"log", "Writes a line into the logbook; without words, reads it, newest first",
                "covault-cli log acme.covault 'Replaced the power supply' --about 'credential:Core firewall'"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "WHAT", m_what, "What was done, in one line");
        addText(app, "--about", m_about, "The record that it was done to");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        std::optional<vault::RecordKey> about;
        if (!m_about.isEmpty()) {
            const auto row = naming::findRecord(vault, m_about);
            if (!row)
                return failure(row);
            about = row->key;
        }
        return m_what.isEmpty() ? read(vault, about) : write(vault, about);
    }

private:
    Result<Answer> write(vault::Vault &vault, const std::optional<vault::RecordKey> &about) const
    {
        const auto written = vault::Logbook(vault).write(m_what, about);
        if (!written)
            return failure(written);
        return Answer(QJsonObject{{u"id"_s, written->records.front().id.toString()}});
    }

    static Result<Answer> read(vault::Vault &vault, const std::optional<vault::RecordKey> &about)
    {
        vault::Logbook logbook(vault);
        const auto lines = about ? logbook.linesAbout(*about) : logbook.lines();
        if (!lines)
            return failure(lines);
        QJsonArray json;
        for (const vault::LogbookLine &line : *lines)
            json.append(jsonOf(vault, line));
        return Answer(QJsonValue(json));
    }

    QString m_what, m_about;
};

} // namespace

std::unique_ptr<Command> makeLogCommand()
{
    return std::make_unique<LogCommand>();
}

} // namespace covault::cli
