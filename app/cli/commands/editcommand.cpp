// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/assignment.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/idanswer.h"
#include "cli/naming.h"
#include "cli/terminal.h"
#include "cli/weakpassword.h"
#include "crypto/random.h"
#include "vault/defaults.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

Result<const vault::Kind *> kindOf(vault::Vault &vault, const CollectionId &collection, const QString &id)
{
    const vault::Kind *kind = vault.kinds(collection).find(id);
    if (!kind || kind->hidden)
        return failure(Error::Code::Usage, u"adding a record"_s, u"there is no kind '%1'"_s.arg(id), u"see 'covault-cli kinds V'"_s);
    return kind;
}

class AddCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"add", "Adds a record",
                "covault-cli add acme.covault credential title='Core firewall' username=netadmin password=@pw.txt urls=192.0.2.1"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "KIND", m_kind, "What it is: see 'kinds'")->required();
        addTexts(app, "ASSIGNMENT", m_words, "FIELD=VALUE; a list takes it again: urls=a urls=b; @file and @- read the value");
        addText(app, "--collection", m_collection, "Where it goes; by default the vault's default, else Shared");
        addTexts(app, "--tag", m_tags, "A tag; may be given again")->expected(1)->take_all();
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto collection = m_collection.isEmpty() ? vault::defaultCollection(vault) : naming::findCollection(vault, m_collection);
        if (!collection)
            return failure(collection);
        const auto kind = kindOf(vault, *collection, m_kind);
        if (!kind)
            return failure(kind);
        Assignments assignments(vault, **kind, nullptr);
        QStringList words = m_words;
        for (const QString &tag : m_tags)
            words += u"tags="_s + tag;
        for (const QString &word : words) {
            if (auto added = assignments.add(word); !added)
                return failure(added);
        }
        const QStringList missing = assignments.missingFields();
        const vault::Field *title = (*kind)->titleField();
        if (title && missing.contains(title->id)) {
            return failure(Error::Code::Usage, u"adding a %1"_s.arg(m_kind), u"it needs a value for '%1'"_s.arg(title->id),
                    u"add %1=VALUE"_s.arg(title->id));
        }
        if (!missing.isEmpty())
            terminal::say(u"covault-cli: still missing: %1"_s.arg(missing.join(u", "_s)));
        const vault::RecordKey key{*collection, m_kind, crypto::newUlid<RecordId>(vault.clock())};
        const std::vector<vault::Wish> wishes = {{key, vault::Verb::Edit, assignments.edits(), {}}};
        if (auto changed = vault.edit(wishes); !changed)
            return failure(changed);
        warnOfWeakPasswords(vault, wishes);
        return idAnswer({key.id});
    }

private:
    QString m_kind, m_collection;
    QStringList m_words, m_tags;
};

class EditCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"edit", "Changes fields of records; editing a field in conflict settles it",
                "covault-cli edit acme.covault 'credential:Core firewall' password=@- tags+=dmz"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "REC|ASSIGNMENT", m_words, "Records, then FIELD=VALUE, FIELD+=V, FIELD-=V, FIELD=, TABLE[ROW].COLUMN=V")->required();
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        QStringList records, words;
        for (const QString &word : m_words)
            (isAssignment(word) ? words : records) += word;
        if (records.isEmpty() || words.isEmpty())
            return failure(Error::Code::Usage, u"editing"_s, records.isEmpty() ? u"no record is named"_s : u"nothing is to be changed"_s, u"write: edit V REC FIELD=VALUE"_s);
        std::vector<vault::Wish> wishes;
        std::vector<RecordId> ids;
        for (const QString &typed : records) {
            const auto wish = wishFor(vault, typed, words);
            if (!wish)
                return failure(wish);
            ids.push_back(wish->record.id);
            wishes.push_back(*wish);
        }
        std::optional<ActId> act;
        if (wishes.size() > 1)
            act = crypto::newUlid<ActId>(vault.clock());
        if (auto changed = vault.edit(wishes, act); !changed)
            return failure(changed);
        warnOfWeakPasswords(vault, wishes);
        return idAnswer(ids);
    }

private:
    static bool isAssignment(const QString &word)
    {
        static const QRegularExpression form(u"^[a-z][a-z0-9_]*(\\[[^\\]]+\\]\\.[a-z0-9_]+)?(\\+|-)?="_s);
        return form.match(word).hasMatch();
    }

    static Result<vault::Wish> wishFor(vault::Vault &vault, const QString &typed, const QStringList &words)
    {
        const auto record = naming::readRecord(vault, typed);
        if (!record)
            return failure(record);
        if (!record->kind())
            return failure(Error::Code::Refused, u"editing '%1'"_s.arg(record->title()), u"its kind '%1' is not known here"_s.arg(record->key().kind), u"update Covault, or add the kind"_s);
        Assignments assignments(vault, *record->kind(), &*record);
        for (const QString &word : words) {
            if (auto added = assignments.add(word); !added)
                return failure(added);
        }
        return vault::Wish{record->key(), vault::Verb::Edit, assignments.edits(), {}};
    }

    QStringList m_words;
};

class RemoveCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"remove", "Removes records; 'restore' brings them back", "covault-cli remove acme.covault 'asset:Old printer'"};
    }

protected:
    void declareMore(CLI::App &app) override { addTexts(app, "REC", m_records, "Records")->required(); }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        std::vector<vault::Wish> wishes;
        std::vector<RecordId> ids;
        for (const QString &typed : m_records) {
            const auto row = naming::findRecord(vault, typed);
            if (!row)
                return failure(row);
            ids.push_back(row->key.id);
            if (!row->flags.testFlag(vault::RecordFlag::Removed))
                wishes.push_back({row->key, vault::Verb::Remove, {}, {}});
        }
        std::optional<ActId> act;
        if (wishes.size() > 1)
            act = crypto::newUlid<ActId>(vault.clock());
        if (auto changed = vault.edit(wishes, act); !changed)
            return failure(changed);
        warnOfWeakPasswords(vault, wishes);
        return idAnswer(ids);
    }

private:
    QStringList m_records;
};

} // namespace

std::unique_ptr<Command> makeAddCommand()
{
    return std::make_unique<AddCommand>();
}

std::unique_ptr<Command> makeEditCommand()
{
    return std::make_unique<EditCommand>();
}

std::unique_ptr<Command> makeRemoveCommand()
{
    return std::make_unique<RemoveCommand>();
}

} // namespace covault::cli
