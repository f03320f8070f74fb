// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "members/ids.h"
#include "vault/fieldtype.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonObject fieldJson(const vault::Field &field)
{
    QJsonArray choices, columns;
    for (const vault::Choice &choice : field.choices)
        choices.append(QJsonObject{{u"id"_s, choice.id}, {u"label"_s, choice.label}});
    for (const vault::Field &column : field.columns) {
        QJsonObject json = fieldJson(column);
        json[u"key"_s] = column.key;
        if (!column.secretWhen.isEmpty())
            json[u"secret_when"_s] = column.secretWhen;
        columns.append(json);
    }
    return {{u"id"_s, field.id}, {u"type"_s, vault::fieldTypeId(field.type)}, {u"label"_s, field.label}, {u"required"_s, field.required},
            {u"secret"_s, field.secret}, {u"expires"_s, field.expires}, {u"matters"_s, field.matters}, {u"many"_s, field.many},
            {u"derived"_s, field.derived != vault::Field::Derived::No}, {u"to"_s, QJsonArray::fromStringList(field.to)},
            {u"choices"_s, choices}, {u"columns"_s, columns}};
}

QJsonObject kindJson(const vault::Kind &kind)
{
    QJsonArray fields;
    for (const vault::Field *field : kind.allFields())
        fields.append(fieldJson(*field));
    return {{u"kind"_s, kind.id}, {u"title"_s, kind.title}, {u"fields"_s, fields}};
}

class KindsCommand : public Command
{
public:
    Help help() const override
    {
        return {"kinds", "Shows kinds and their fields; 'add FILE' adds a kind of your own", "covault-cli kinds acme.covault credential",
                true, {u"add"_s}};
    }

    void declare(CLI::App &app) override
    {
        addTexts(app, "VAULT [KIND] | VAULT add FILE", m_words, "The vault; a kind, or 'add' and a kind file")->required()->expected(1, 3);
    }

    Result<Answer> run(Context &context) override
    {
        if (m_words.size() == 3)
            putVaultFirst(m_words, help().verbs);
        context.setPath(m_words[0]);
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        if (m_words.size() == 3)
            return m_words[1] == u"add" ? add(**vault, m_words[2]) : Result<Answer>(failure(Error::Code::Usage, u"reading 'kinds'"_s, u"'%1' is not known"_s.arg(m_words[1]), u"write: kinds V add FILE"_s));
        return show(**vault, m_words.value(1));
    }

private:
    static Result<Answer> show(const vault::Vault &vault, const QString &wanted)
    {
        QJsonArray kinds;
        for (const vault::Kind *kind : vault.kinds().all()) {
            if (wanted.isEmpty() ? !kind->hidden : kind->id == wanted)
                kinds.append(kindJson(*kind));
        }
        if (kinds.isEmpty())
            return failure(Error::Code::NotFound, u"showing a kind"_s, u"there is no kind '%1'"_s.arg(wanted), u"see 'covault-cli kinds V'"_s);
        return Answer(QJsonValue(kinds));
    }

    static Result<Answer> add(vault::Vault &vault, const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Io, u"reading %1"_s.arg(path), file.errorString(), u"check the path and your rights"_s);
        const QByteArray definition = file.read(1024 * 1024);
        vault::Kinds kinds = vault.kinds();
        if (auto added = kinds.add(definition); !added)
            return failure(added.error().during(u"reading %1"_s.arg(path)));
        const QString id = QJsonDocument::fromJson(definition).object()[u"id"_s].toString();
        const CollectionId shared = vault.roster().sharedCollection();
        const vault::RecordKey key{shared, u"kind"_s, members::kindRecordId(shared, id)};
        auto changed = vault.edit({{key, vault::Verb::Edit, {{u"id"_s, {}, cbor::Value::text(id)},
                {u"definition"_s, {}, cbor::Value::text(QString::fromUtf8(definition))}}, {}}});
        if (!changed)
            return failure(changed);
        return Answer(QJsonObject{{u"kind"_s, id}});
    }

    QStringList m_words;
};

} // namespace

std::unique_ptr<Command> makeKindsCommand()
{
    return std::make_unique<KindsCommand>();
}

} // namespace covault::cli
