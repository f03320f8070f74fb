// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/healthsummary.h"
#include "cli/partyoption.h"
#include "members/words.h"
#include "storage/header.h"
#include "vault/attachmenttexts.h"
#include "vault/founding.h"
#include "vault/rows.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

qint64 fileBytes(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
}

class InfoCommand : public Command
{
public:
    Help help() const override { return {"info", "Shows what a vault holds and who you are in it", "covault-cli info acme.covault"}; }

    void declare(CLI::App &app) override { addVault(app, m_path); }

    Result<Answer> run(Context &context) override
    {
        context.setPath(m_path);
        const auto opened = context.replica();
        if (!opened)
            return failure(opened);
        vault::Vault &vault = **opened;
        return vault.roster().vaultId().isNull() ? waiting(vault) : member(vault);
    }

private:
    QJsonObject common(vault::Vault &vault) const
    {
        return {{u"format"_s, int(storage::FormatVersion)}, {u"bytes"_s, fileBytes(m_path)}, {u"device"_s, vault.replica().device().toString()}};
    }

    Result<Answer> waiting(vault::Vault &vault) const
    {
        const auto request = vault::pendingRequest(vault);
        if (!request)
            return failure(request);
        QJsonObject json = common(vault);
        json[u"vault"_s] = QJsonValue();
        json[u"name"_s] = QFileInfo(m_path).completeBaseName();
        json[u"state"_s] = u"waiting"_s;
        json[u"records"_s] = 0;
        json[u"changes"_s] = 0;
        json[u"members"_s] = 0;
        json[u"collections"_s] = 0;
        if (*request) {
            const auto words = (*request)->words();
            if (!words)
                return failure(words);
            json[u"fingerprint"_s] = *words;
            json[u"member"_s] = (*request)->content().name;
            json[u"party"_s] = (*request)->content().partyName.isEmpty() ? sideName((*request)->content().side) : (*request)->content().partyName;
        }
        return Answer(json);
    }

    Result<Answer> member(vault::Vault &vault) const
    {
        auto &database = vault.replica().database;
        const auto records = vault::countShown(vault.replica());
        const auto changes = database.number("SELECT count(*) FROM change");
        const auto lastSync = database.number("SELECT coalesce(max(last), 0) FROM remote");
        const auto fingerprint = fingerprintOf(vault);
        const auto health = healthSummary(vault);
        for (const auto *number : {&records, &changes, &lastSync}) {
            if (!*number)
                return failure(*number);
        }
        const auto texts = vault::AttachmentTexts(vault).counts();
        if (!texts)
            return failure(texts);
        if (!fingerprint)
            return failure(fingerprint);
        if (!health)
            return failure(health);
        const members::Roster &roster = vault.roster();
        const auto own = roster.memberOf(vault.replica().device());
        const auto party = roster.partyOf(vault.replica().device());
        const auto members = std::count_if(roster.members().begin(), roster.members().end(), [](const auto &member) { return !member.removed; });
        QJsonObject json = common(vault);
        json[u"vault"_s] = shortText(roster.vaultId());
        json[u"name"_s] = roster.vaultName();
        json[u"records"_s] = *records;
        json[u"changes"_s] = *changes;
        json[u"attachment_texts"_s] = QJsonObject{{u"read"_s, texts->read}, {u"in_part"_s, texts->readInPart},
                {u"unreadable"_s, texts->unreadable}, {u"waiting"_s, texts->waiting}};
        json[u"members"_s] = qint64(members);
        json[u"collections"_s] = roster.collections().size() - 1; // the members' own collection holds no records
        json[u"health"_s] = *health;
        json[u"fingerprint"_s] = *fingerprint;
        json[u"member"_s] = own ? own->name : QString();
        json[u"party"_s] = party ? party->name : QString();
        json[u"state"_s] = stateOf(vault);
        json[u"last_sync"_s] = *lastSync > 0 ? QJsonValue(toIso(covault::momentFrom(quint64(*lastSync)))) : QJsonValue();
        return Answer(json);
    }

    static QString stateOf(vault::Vault &vault)
    {
        if (!vault.roster().isActive(vault.replica().device()))
            return u"removed"_s;
        return vault.replica().database.access() == storage::Access::ReadOnly || vault.roster().isReadOnly() ? u"read-only"_s : u"member"_s;
    }

    // Six words cost most of a second, so they are worked out once.
    static Result<QString> fingerprintOf(vault::Vault &vault)
    {
        auto &database = vault.replica().database;
        const auto known = database.first("SELECT value FROM local WHERE key='fingerprint'", [](const storage::Row &row) { return row.bytes(0); });
        if (!known)
            return failure(known);
        if (*known)
            return QString::fromUtf8(**known);
        const auto words = members::sixWords(vault.replica().device().view());
        if (!words)
            return words;
        if (database.access() == storage::Access::ReadWrite) {
            if (auto kept = database.run("INSERT OR REPLACE INTO local(key, value) VALUES('fingerprint', ?)", words->toUtf8()); !kept)
                return failure(kept);
        }
        return words;
    }

    QString m_path;
};

} // namespace

std::unique_ptr<Command> makeInfoCommand()
{
    return std::make_unique<InfoCommand>();
}

} // namespace covault::cli
