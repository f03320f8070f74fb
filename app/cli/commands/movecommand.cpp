// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "vault/moving.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class MoveCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"move", "Moves records to another collection: there they are new, the old ones are removed and point to them",
                "covault-cli move acme.covault 'asset:Old printer' --to internal"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "REC", m_records, "Records")->required();
        addText(app, "--to", m_collection, "The collection: who may read it sees them from now on")->required();
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto collection = naming::findCollection(vault, m_collection);
        if (!collection)
            return failure(collection);
        std::vector<vault::RecordKey> keys;
        for (const QString &typed : m_records) {
            const auto row = naming::findRecord(vault, typed);
            if (!row)
                return failure(row);
            keys.push_back(row->key);
        }
        const auto moved = vault::moveRecords(vault, keys, *collection);
        if (!moved)
            return failure(moved);
        return answer(keys, *moved);
    }

private:
    static Answer answer(const std::vector<vault::RecordKey> &from, const vault::Moved &moved)
    {
        QJsonArray array;
        for (size_t i = 0; i < from.size(); ++i) {
            QJsonObject object{{u"id"_s, moved.records[i].id.toString()}};
            if (moved.records[i] != from[i]) { // else it was there already
                object.insert(u"moved_from"_s, from[i].id.toString());
                object.insert(u"act"_s, moved.changed.acts.front().toString());
            }
            array.append(object);
        }
        return array.size() == 1 ? Answer(array.first()) : Answer(array);
    }

    QString m_collection;
    QStringList m_records;
};

} // namespace

std::unique_ptr<Command> makeMoveCommand()
{
    return std::make_unique<MoveCommand>();
}

} // namespace covault::cli
