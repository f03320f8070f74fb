// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/asof.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/recordjson.h"
#include "vault/audit.h"
#include "vault/past.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class ShowCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"show", "Shows records; secrets stay masked unless they are named",
                "covault-cli show acme.covault 'credential:Core firewall' --reveal password"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "REC", m_records, "Records: id, six characters of its beginning or end, or KIND:TITLE")->required();
        addTexts(app, "--reveal", m_options.revealed, "Write out the secret of this field; it is noted in the audit")->expected(1)->take_all();
        auto *history = app.add_flag("--history", m_options.withHistory, "Every change of it");
        addText(app, "--as-of", m_asOf, "As it was at the end of this day, or at this moment")->excludes(history);
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        QJsonArray shown;
        for (const QString &typed : m_records) {
            const auto record = read(vault, typed);
            if (!record)
                return failure(record);
            if (auto noted = noteReveals(vault, *record); !noted)
                return failure(noted);
            auto json = recordJson(vault, *record, m_options);
            if (!json)
                return failure(json);
            shown.append(*json);
        }
        return m_records.size() == 1 ? Answer(shown.at(0)) : Answer(QJsonValue(shown));
    }

private:
    Result<vault::Record> read(vault::Vault &vault, const QString &typed)
    {
        if (m_asOf.isEmpty())
            return naming::readRecord(vault, typed);
        m_options.isPast = true;
        const auto at = momentAsOf(m_asOf, vault.clock());
        const auto row = at ? naming::findRecord(vault, typed) : failure(at);
        if (!row)
            return failure(row);
        auto record = vault::recordAt(vault, row->n, *at);
        if (!record)
            return failure(record);
        if (*record)
            return std::move(**record);
        return failure(Error::Code::NotFound, u"showing '%1' as of %2"_s.arg(typed, m_asOf), u"it was made later"_s);
    }

    // Before anything is shown: what can't be noted is not revealed.
    Result<> noteReveals(vault::Vault &vault, const vault::Record &record) const
    {
        vault::Audit audit(vault);
        for (const QString &field : m_options.revealed) {
            if (!record.has(field) || !holdsSecret(record, field))
                continue;
            if (auto noted = audit.note(record.key(), u"reveal"_s, field); !noted)
                return noted;
        }
        return {};
    }

    QStringList m_records;
    QString m_asOf;
    ShowOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeShowCommand()
{
    return std::make_unique<ShowCommand>();
}

} // namespace covault::cli
