// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/sshagent.h"
#include "vault/audit.h"
#include "vault/sshkey.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class SshCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"ssh", "Prints the public half of a credential's SSH key; makes one, or lends it to the running SSH agent",
                "covault-cli ssh acme.covault 'credential:Core firewall' --generate --comment 'backup of the firewall'"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "REC", m_record, "The credential")->required();
        app.add_flag("--generate", m_isGenerated, "Make a new key (Ed25519); refused where there is one");
        addText(app, "--comment", m_comment, "What stands behind the public half; by default the record's title")->needs("--generate");
        auto *agent = app.add_flag("--agent", m_isLent, "Hand the key to the agent that SSH_AUTH_SOCK names; it is noted in the audit");
        app.add_option("--minutes", m_minutes, "How long the agent keeps it")->check(CLI::Range(1, 24 * 60))->needs(agent);
        app.add_flag("--confirm", m_isConfirmed, "The agent asks before each use")->needs(agent);
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto record = naming::readRecord(vault, m_record);
        if (!record)
            return failure(record);
        const auto field = fieldOf(*record);
        if (!field)
            return failure(field);
        const auto key = m_isGenerated ? generated(vault, *record, *field) : stored(*record, *field);
        if (!key)
            return failure(key);
        QJsonObject answer{{u"id"_s, record->key().id.toString()}, {u"public_key"_s, key->publicLine()}, {u"fingerprint"_s, key->fingerprint()}};
        if (m_isLent) {
            if (auto lent = lend(vault, *record, *field, *key); !lent)
                return failure(lent);
            answer[u"agent_seconds"_s] = m_minutes * 60;
        }
        return Answer(answer);
    }

private:
    static Result<QString> fieldOf(const vault::Record &record)
    {
        for (const vault::Field *field : record.kind() ? record.kind()->allFields() : std::vector<const vault::Field *>()) {
            if (field->type == vault::FieldType::SshKey)
                return field->id;
        }
        return failure(Error::Code::Usage, u"using an SSH key"_s, u"'%1' is of the kind '%2', which has none"_s.arg(record.title(), record.key().kind),
                u"keep it in a credential"_s);
    }

    static Result<vault::SshKey> stored(const vault::Record &record, const QString &field)
    {
        QString text = record.text(field);
        if (text.isEmpty())
            return failure(Error::Code::Refused, u"using an SSH key"_s, u"'%1' has none"_s.arg(record.title()), u"make one with --generate"_s);
        auto key = vault::SshKey::read(text);
        crypto::wipe(text);
        return key;
    }

    Result<vault::SshKey> generated(vault::Vault &vault, const vault::Record &record, const QString &field) const
    {
        if (record.has(field)) {
            return failure(Error::Code::Refused, u"making an SSH key"_s, u"'%1' has one already, and what it opens would be lost"_s.arg(record.title()),
                    u"clear the field first: edit V REC %1="_s.arg(field));
        }
        auto key = vault::SshKey::generate(m_comment.isEmpty() ? record.title() : m_comment);
        QString text = key.text();
        auto set = vault.edit({{record.key(), vault::Verb::Edit, {{field, {}, cbor::Value::text(text)}}, {}}});
        crypto::wipe(text);
        return set ? Result<vault::SshKey>(std::move(key)) : failure(set);
    }

    // What can't be noted does not happen.
    Result<> lend(vault::Vault &vault, const vault::Record &record, const QString &field, const vault::SshKey &key) const
    {
        const auto request = key.agentRequest(std::chrono::minutes(m_minutes), m_isConfirmed);
        if (!request)
            return failure(request);
        if (auto noted = vault::Audit(vault).note(record.key(), u"use"_s, field); !noted)
            return noted;
        return askSshAgent(*request);
    }

    QString m_record, m_comment;
    bool m_isGenerated = false, m_isLent = false, m_isConfirmed = false;
    int m_minutes = 60;
};

} // namespace

std::unique_ptr<Command> makeSshCommand()
{
    return std::make_unique<SshCommand>();
}

} // namespace covault::cli
