// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/partyoption.h"
#include "sync/rescuing.h"
#include "sync/verifying.h"
#include "vault/audit.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonArray toJson(const std::vector<vault::Verification::Problem> &problems)
{
    QJsonArray json;
    for (const auto &problem : problems)
        json.append(QJsonObject{{u"what"_s, problem.what}, {u"where"_s, problem.where}, {u"why"_s, problem.why}});
    return json;
}

Answer answerOf(const std::vector<vault::Verification::Problem> &problems, const QJsonObject &checked, QJsonObject more = {})
{
    more[u"ok"_s] = problems.empty();
    more[u"problems"_s] = toJson(problems);
    more[u"checked"_s] = checked;
    return Answer(more, problems.empty() ? Exit::Done : Exit::Integrity);
}

class VerifyCommand : public Command
{
public:
    Help help() const override
    {
        return {"verify",
                "Checks file, log, chains, signatures, records and attachments, or rescues what can be read of a damaged vault; exit "
                "code 5 if anything is wrong",
                "covault-cli verify acme.covault"};
    }

    void declare(CLI::App &app) override
    {
        addVault(app, m_path);
        auto *rescued = addText(app, "--repair", m_rescued,
                "A new vault to put what can be read into, under the same passphrases; the damaged one stays as it is");
        app.add_flag("--put-back", m_isPutBack, "An older file was put here on purpose: if nothing else is wrong, warn of it no more")->excludes(rescued);
    }

    Result<Answer> run(Context &context) override
    {
        context.setPath(m_path);
        context.isPutBack = m_isPutBack;
        return m_rescued.isEmpty() ? verify(context) : rescue(context);
    }

private:
    static Error adviseRescue(const Error &error)
    {
        return error.code() == Error::Code::VaultDamaged
                ? error.advised(u"rescue what can be read with 'verify --repair NEW.covault', or restore a backup"_s)
                : error;
    }

    Result<Answer> verify(Context &context) const
    {
        const auto vault = context.vault();
        if (!vault)
            return failure(adviseRescue(vault.error()));
        auto verified = sync::verify(**vault);
        if (!verified)
            return failure(verified);
        if (auto accepted = m_isPutBack && verified->isSound() ? context.acceptFile() : Result<>(); !accepted)
            return failure(accepted);
        if (const auto setback = context.setback(); setback && *setback) {
            verified->problems.push_back({u"older"_s, u"file"_s,
                    u"it lacks %1 that it had on %2; say --put-back if that is meant"_s.arg((*setback)->lacks(), toIso((*setback)->at))});
        }
        return answerOf(verified->problems,
                {{u"pages"_s, verified->pages}, {u"changes"_s, verified->changes}, {u"blobs"_s, verified->blobs},
                        {u"indexes"_s, verified->areIndexesCompared}, {u"otherwise"_s, verified->otherwise}});
    }

    // Of a vault that may not open any more.
    Result<Answer> rescue(Context &context) const
    {
        if (context.isOpen()) {
            return failure(Error::Code::Refused, u"rescuing %1"_s.arg(m_path), u"the vault is open in this shell"_s,
                    u"leave the shell and run 'covault-cli verify' by itself"_s);
        }
        const auto damaged = context.unlock(m_path);
        if (!damaged)
            return failure(damaged);
        const auto rescued = sync::rescue(damaged->file, damaged->key, m_rescued, context.clock());
        if (!rescued)
            return failure(rescued);
        const QJsonObject repaired{{u"path"_s, m_rescued}, {u"records"_s, rescued->records}, {u"statements"_s, rescued->statements},
                {u"segments"_s, rescued->segments}, {u"may_send"_s, rescued->maySend}};
        return answerOf(rescued->lost, {{u"pages"_s, rescued->pages}, {u"changes"_s, rescued->changes}, {u"blobs"_s, rescued->parts}},
                {{u"repaired"_s, repaired}});
    }

    QString m_path, m_rescued;
    bool m_isPutBack = false;
};

class AuditCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"audit", "Who revealed, copied, exported, changed what", "covault-cli audit acme.covault --since 2026-11-01"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "--member", m_member, "Only what this member did");
        addText(app, "--record", m_record, "Only what concerns this record");
        addText(app, "--since", m_since, "Only from this day or moment on");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        const auto filter = filterIn(vault);
        if (!filter)
            return failure(filter);
        const auto entries = vault::Audit(vault).read(*filter);
        if (!entries)
            return failure(entries);
        QJsonArray json;
        for (const vault::AuditEntry &entry : *entries) {
            json.append(QJsonObject{{u"at"_s, toIso(entry.at)}, {u"member"_s, naming::memberName(vault, entry.device)},
                    {u"device"_s, entry.device.toString()}, {u"action"_s, entry.action},
                    {u"record"_s, entry.record ? QJsonValue(entry.record->id.toString()) : QJsonValue()}, {u"detail"_s, entry.detail}});
        }
        return Answer(QJsonValue(json));
    }

private:
    Result<vault::Audit::Filter> filterIn(vault::Vault &vault) const
    {
        vault::Audit::Filter filter;
        if (!m_member.isEmpty()) {
            const auto member = naming::findMember(vault, m_member);
            if (!member)
                return failure(member);
            filter.member = *member;
        }
        if (!m_record.isEmpty()) {
            const auto row = naming::findRecord(vault, m_record);
            if (!row)
                return failure(row);
            filter.record = row->key;
        }
        if (!m_since.isEmpty()) {
            const auto since = momentFrom(m_since);
            if (!since)
                return failure(since);
            filter.since = *since;
        }
        return filter;
    }

    QString m_member, m_record, m_since;
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}

std::unique_ptr<Command> makeAuditCommand()
{
    return std::make_unique<AuditCommand>();
}

} // namespace covault::cli
