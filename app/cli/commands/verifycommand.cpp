// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/partyoption.h"
#include "sync/verifying.h"
#include "vault/audit.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class VerifyCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"verify", "Checks file, log, chains, signatures, records and attachments; exit code 5 if anything is wrong",
                "covault-cli verify acme.covault"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        app.add_flag("--put-back", m_isPutBack, "An older file was put here on purpose: warn of it no more");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &context) override
    {
        if (auto accepted = m_isPutBack ? context.acceptFile() : Result<>(); !accepted)
            return failure(accepted);
        const auto verified = sync::verify(vault);
        if (!verified)
            return failure(verified);
        QJsonArray problems;
        for (const auto &problem : verified->problems)
            problems.append(QJsonObject{{u"what"_s, problem.what}, {u"where"_s, problem.where}, {u"why"_s, problem.why}});
        const QJsonObject checked{{u"pages"_s, verified->pages}, {u"changes"_s, verified->changes}, {u"blobs"_s, verified->blobs}};
        return Answer(QJsonObject{{u"ok"_s, verified->isSound()}, {u"problems"_s, problems}, {u"checked"_s, checked}},
                verified->isSound() ? Exit::Done : Exit::Integrity);
    }

private:
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
