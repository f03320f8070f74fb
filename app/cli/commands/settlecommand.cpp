// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/recordjson.h"
#include "vault/settling.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

/// A place in conflict, and the change that set one of its values.
struct Choice
{
    Bytes element;
    ChangeId take;

    bool operator==(const Choice &) const = default;
};

class SettleCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"settle", "Settles a conflict by one of its values; 'show' lists them with their changes",
                "covault-cli settle acme.covault 'asset:Old printer' room --take 'Ben Holt'"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "REC", m_record, "The record")->required();
        addText(app, "FIELD", m_field, "The field in conflict")->required();
        addText(app, "--element", m_element, "Which entry of a list or table, where several are in conflict: as in 'show'");
        addText(app, "--take", m_take, "Whose value shall stand: a change, or 8 characters of its beginning, or who gave it")->required();
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto record = naming::readRecord(vault, m_record);
        if (!record)
            return failure(record);
        const auto choice = choose(vault, *record);
        if (!choice)
            return failure(choice);
        if (auto settled = vault::settle(vault, record->key(), m_field, choice->element, choice->take); !settled)
            return failure(settled);
        return Answer(QJsonObject{{u"id"_s, record->key().id.toString()}});
    }

private:
    Result<Choice> choose(const vault::Vault &vault, const vault::Record &record) const
    {
        std::vector<Choice> choices;
        QStringList conflicts;
        const auto elements = record.state().fields().find(m_field);
        const vault::Field *field = record.kind() ? record.kind()->field(m_field) : nullptr;
        for (const auto &[element, state] : elements == record.state().fields().end() ? vault::Elements() : elements->second) {
            const QString shown = elementText(field, element);
            if (!state.isInConflict() || (!m_element.isEmpty() && shown != m_element))
                continue;
            conflicts += shown;
            addChoices(vault, element, state, choices);
        }
        if (choices.size() == 1)
            return choices.front();
        const QString what = u"settling '%1' of '%2'"_s.arg(m_field, record.title());
        if (conflicts.isEmpty())
            return failure(Error::Code::NotFound, what, u"there is no conflict"_s, u"'show' lists those that there are"_s);
        if (choices.empty())
            return failure(Error::Code::NotFound, what, u"none of its values is called '%1'"_s.arg(m_take),
                    u"give at least 8 characters of a change from 'show', or who gave the value"_s);
        return failure(Error::Code::Usage, what, u"several values are called so"_s,
                u"give a change from 'show', or --element: one of %1"_s.arg(conflicts.join(u", "_s)));
    }

    void addChoices(const vault::Vault &vault, const Bytes &element, const vault::ElementState &state, std::vector<Choice> &choices) const
    {
        const QString wanted = base32::normalized(m_take).value_or(QString());
        for (const vault::Head &head : state.heads) {
            const bool isNamed = wanted.size() >= 8 && head.change.toString().startsWith(wanted);
            if (isNamed || naming::memberName(vault, head.device).compare(m_take, Qt::CaseInsensitive) == 0)
                choices.push_back({element, head.change});
        }
    }

    QString m_record, m_field, m_element, m_take;
};

} // namespace

std::unique_ptr<Command> makeSettleCommand()
{
    return std::make_unique<SettleCommand>();
}

} // namespace covault::cli
