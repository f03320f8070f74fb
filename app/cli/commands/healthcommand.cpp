// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/findingjson.h"
#include "cli/naming.h"
#include "comanage/rules.h"
#include "health/health.h"
#include "health/policysettings.h"
#include "health/review.h"
#include "health/worldreader.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

tl::unexpected<Error> usage(const QString &why, const QString &advice)
{
    return failure(Error::Code::Usage, u"reading the command line"_s, why, advice);
}

Result<health::Severity> severityFrom(const QString &typed)
{
    if (const auto severity = health::findSeverity(typed))
        return *severity;
    return usage(u"'%1' is no severity"_s.arg(typed), u"use info, notice, warning or critical"_s);
}

class HealthCommand : public Command
{
public:
    Help help() const override
    {
        return {"health", "Shows what can't be trusted any more, with evidence and what to do", "covault-cli health acme.covault --min warning",
                true, {u"snooze"_s, u"accept"_s, u"assign"_s, u"reopen"_s}};
    }

    void declare(CLI::App &app) override
    {
        addTexts(app, "VAULT [VERB ID]", m_words, "The vault; snooze ID | accept ID | assign ID MEMBER | reopen ID")->required();
        addText(app, "--rule", m_rule, "Only findings of this rule");
        addText(app, "--min", m_min, "Only findings of at least this severity");
        addText(app, "--fail-on", m_failOn, "Exit with 4 if an open finding is at least this grave");
        addText(app, "--until", m_until, "snooze: until this day");
        addText(app, "--reason", m_reason, "accept: why the risk is taken");
    }

    Result<Answer> run(Context &context) override
    {
        const QStringList verbs = help().verbs;
        putVaultFirst(m_words, verbs);
        context.setPath(m_words[0]);
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        if (m_words.size() == 1)
            return show(**vault);
        if (!verbs.contains(m_words[1]) || m_words.size() < 3)
            return usage(u"'%1' is not known, or its finding is missing"_s.arg(m_words[1]), u"use snooze ID, accept ID, assign ID MEMBER or reopen ID"_s);
        return decide(**vault, m_words[1]);
    }

private:
    /// A misspelt rule would look as if all were well.
    Result<> checkRule() const
    {
        QStringList known;
        for (const health::Rule &rule : comanage::allRules())
            known += rule.id;
        if (m_rule.isEmpty() || known.contains(m_rule))
            return {};
        return failure(Error::Code::Usage, u"reading --rule"_s, u"there is no rule '%1'"_s.arg(m_rule), u"use one of %1"_s.arg(known.join(u", "_s)));
    }

    Result<Answer> show(vault::Vault &vault) const
    {
        const auto least = m_min.isEmpty() ? Result<health::Severity>(health::Severity::Info) : severityFrom(m_min);
        const auto failing = m_failOn.isEmpty() ? Result<health::Severity>(health::Severity::Critical) : severityFrom(m_failOn);
        if (!least || !failing)
            return failure(least ? failing : least);
        if (auto known = checkRule(); !known)
            return failure(known);
        const auto report = health::run(vault, comanage::allRules());
        if (!report)
            return failure(report);
        QJsonArray findings, lines;
        bool fails = false;
        for (const health::Finding &finding : report->findings) {
            if (finding.severity < *least || (!m_rule.isEmpty() && finding.rule != m_rule))
                continue;
            findings.append(findingJson(vault, finding));
            fails = fails || (!m_failOn.isEmpty() && finding.state == health::State::Open && finding.severity >= *failing);
        }
        for (const health::ScoreLine &line : report->score.lines) {
            lines.append(QJsonObject{{u"rule"_s, line.rule}, {u"severity"_s, health::severityName(line.severity)}, {u"open"_s, line.open},
                    {u"set_aside"_s, line.setAside}, {u"weight"_s, line.weight}, {u"points"_s, line.points()}});
        }
        return Answer(QJsonObject{{u"score"_s, report->score.value}, {u"lines"_s, lines}, {u"findings"_s, findings}},
                fails ? Exit::Findings : Exit::Done);
    }

    Result<health::Finding> findFinding(vault::Vault &vault, const QString &typed) const
    {
        const auto report = health::run(vault, comanage::allRules());
        if (!report)
            return failure(report);
        const QString part = base32::normalized(typed).value_or(QString());
        std::vector<health::Finding> found;
        for (const health::Finding &finding : report->findings) {
            if (part.size() >= 8 && finding.id.toString().startsWith(part))
                found.push_back(finding);
        }
        if (found.size() == 1)
            return found.front();
        return failure(Error::Code::NotFound, u"looking for the finding '%1'"_s.arg(typed),
                found.empty() ? u"there is none"_s : u"several begin so"_s, u"give at least 8 characters of an id from 'health'"_s);
    }

    Result<health::Decision> decisionFor(vault::Vault &vault, const QString &verb) const
    {
        health::Decision decision;
        if (verb == u"snooze") {
            decision.kind = health::Decision::Kind::Snoozed;
            decision.until = QDate::fromString(m_until, Qt::ISODate);
            if (!decision.until->isValid())
                return usage(u"--until is missing or no day"_s, u"write --until 2026-12-31"_s);
        } else if (verb == u"accept") {
            decision.kind = health::Decision::Kind::Accepted;
            decision.reason = m_reason;
            if (m_reason.isEmpty())
                return usage(u"--reason is missing"_s, u"say why the risk is taken"_s);
        } else {
            decision.kind = health::Decision::Kind::Assigned;
            const auto member = naming::findMember(vault, m_words.value(3));
            if (!member)
                return failure(member);
            decision.assignee = *member;
        }
        return decision;
    }

    Result<Answer> decide(vault::Vault &vault, const QString &verb) const
    {
        const auto finding = findFinding(vault, m_words[2]);
        if (!finding)
            return failure(finding);
        Result<bool> local = false;
        if (verb == u"reopen") {
            local = health::reopen(vault, *finding);
        } else {
            auto decision = decisionFor(vault, verb);
            if (!decision)
                return failure(decision);
            local = health::decide(vault, *finding, *decision);
        }
        if (!local)
            return failure(local);
        static const QHash<QString, QString> states = {{u"snooze"_s, u"snoozed"_s}, {u"accept"_s, u"accepted"_s}, {u"assign"_s, u"assigned"_s}, {u"reopen"_s, u"open"_s}};
        return Answer(QJsonObject{{u"id"_s, finding->id.toString()}, {u"decision"_s, states[verb]}, {u"local"_s, *local}});
    }

    QStringList m_words;
    QString m_rule, m_min, m_failOn, m_until, m_reason;
};

class ReviewCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"review", "Signs that you checked records and found them right", "covault-cli review acme.covault 'document:Restore the file server' --note 'tried it'"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "REC", m_records, "Records")->required();
        addText(app, "--note", m_note, "What you looked at");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        std::vector<vault::RecordKey> keys;
        for (const QString &typed : m_records) {
            const auto row = naming::findRecord(vault, typed);
            if (!row)
                return failure(row);
            keys.push_back(row->key);
        }
        if (auto reviewed = health::review(vault, keys, m_note); !reviewed)
            return failure(reviewed);
        QJsonArray json;
        const QString by = naming::memberName(vault, vault.replica().device());
        for (const vault::RecordKey &key : keys) {
            const auto record = vault.record(key);
            const auto at = record && *record && (*record)->row().reviewed ? toIso(*(*record)->row().reviewed) : QString();
            json.append(QJsonObject{{u"id"_s, key.id.toString()}, {u"reviewed"_s, at}, {u"by"_s, by}});
        }
        return keys.size() == 1 ? Answer(json.at(0)) : Answer(json);
    }

private:
    QStringList m_records;
    QString m_note;
};

class PolicyCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"policy", "Shows and sets after how many days records must be confirmed and secrets changed",
                "covault-cli policy acme.covault document.runbook=60 credential.firewall.rotation=90"};
    }

protected:
    void declareMore(CLI::App &app) override { addTexts(app, "KEY=DAYS", m_words, "KIND, KIND.CHOICE or KIND.CHOICE.rotation; empty: back to the default"); }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        QMap<QString, std::optional<int>> intervals;
        for (const QString &word : m_words) {
            const auto days = health::parseDays(word.section(u'=', 1));
            if (!word.contains(u'=') || (!days && !word.endsWith(u'=')))
                return usage(u"'%1' is no KEY=DAYS"_s.arg(word), u"write document.runbook=60"_s);
            intervals[word.section(u'=', 0, 0)] = days;
        }
        if (!intervals.isEmpty()) {
            if (auto set = health::setIntervals(vault, vault.roster().sharedCollection(), intervals); !set)
                return failure(set);
        }
        const auto policy = health::readPolicy(vault);
        if (!policy)
            return failure(policy);
        QJsonObject json;
        const auto effective = policy->effective();
        for (auto entry = effective.begin(); entry != effective.end(); ++entry)
            json[entry.key()] = entry.value();
        return Answer(json);
    }

private:
    QStringList m_words;
};

} // namespace

std::unique_ptr<Command> makeHealthCommand()
{
    return std::make_unique<HealthCommand>();
}

std::unique_ptr<Command> makeReviewCommand()
{
    return std::make_unique<ReviewCommand>();
}

std::unique_ptr<Command> makePolicyCommand()
{
    return std::make_unique<PolicyCommand>();
}

} // namespace covault::cli
