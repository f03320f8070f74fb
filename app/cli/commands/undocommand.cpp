// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "vault/ownacts.h"
#include "vault/undoing.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonArray leftJson(const std::vector<vault::Left> &left)
{
    QJsonArray json;
    for (const vault::Left &place : left) {
        json.append(QJsonObject{{u"id"_s, place.record.id.toString()},
                {u"field"_s, place.field.isEmpty() ? QJsonValue() : QJsonValue(place.field)}, {u"why"_s, place.why}});
    }
    return json;
}

class UndoCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"undo", "Takes back what was done last on this device, or an act: what was changed since stays and is listed",
                "covault-cli undo acme.covault"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "ACT", m_act,
                "An act of this device: its id, or 8 characters of its beginning or end, from 'show --history'. Without one: "
                "the last act that is not undone and is no undo itself, so that undoing again goes one act further back. "
                "An undo that is named here is taken back itself. Reviews, signatures and remarks stay");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto act = m_act.isEmpty() ? vault::lastAct(vault) : vault::findAct(vault, m_act);
        if (!act)
            return failure(act);
        const auto undone = vault::undo(vault, *act);
        if (!undone)
            return failure(undone);
        QJsonArray records;
        for (const vault::RecordKey &record : undone->changed.records)
            records.append(record.id.toString());
        const auto &acts = undone->changed.acts;
        return Answer(QJsonObject{{u"act"_s, acts.empty() ? QJsonValue() : QJsonValue(acts.front().toString())},
                {u"undone"_s, act->toString()}, {u"records"_s, records}, {u"left"_s, leftJson(undone->left)}});
    }

private:
    QString m_act;
};

} // namespace

std::unique_ptr<Command> makeUndoCommand()
{
    return std::make_unique<UndoCommand>();
}

} // namespace covault::cli
