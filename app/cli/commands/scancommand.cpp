// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/terminal.h"
#include "health/finding.h"
#include "scan/adopt.h"
#include "scan/csvrows.h"
#include "scan/dedupe.h"
#include "scan/vaultfacts.h"
#include "vault/audit.h"
#include "vault/vaultsettings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonValue idOrNull(const RecordId &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

QJsonObject fieldsJson(const scan::Item &item, vault::Reveal reveal)
{
    QJsonObject fields;
    for (const auto &[field, values] : item.fields) {
        QJsonArray shown;
        for (const QString &value : values) {
            if (item.secrets.contains(field) && reveal == vault::Reveal::No)
                shown.append(QJsonObject{{u"secret"_s, true}, {u"length"_s, value.size()}});
            else
                shown.append(value);
        }
        fields[field] = shown.size() == 1 ? shown.at(0) : QJsonValue(shown);
    }
    return fields;
}

QJsonArray indices(const std::vector<std::size_t> &items)
{
    QJsonArray json;
    for (const std::size_t index : items)
        json.append(qint64(index));
    return json;
}

QJsonObject clusterJson(const scan::Cluster &cluster)
{
    QJsonArray contradictions;
    for (const scan::Contradiction &one : cluster.contradictions) {
        const QJsonValue vault = one.isSecret ? QJsonValue(QJsonObject{{u"secret"_s, true}}) : QJsonValue(one.vault);
        contradictions.append(QJsonObject{{u"field"_s, one.field}, {u"vault"_s, vault}, {u"found"_s, indices(one.found)}});
    }
    return {{u"id"_s, cluster.id.toString()}, {u"kind"_s, cluster.kind}, {u"title"_s, cluster.title}, {u"state"_s, scan::nameOf(cluster.state)},
            {u"items"_s, indices(cluster.items)}, {u"record"_s, idOrNull(cluster.record)}, {u"contradictions"_s, contradictions}};
}

QJsonObject reportJson(const scan::Report &report, vault::Reveal reveal)
{
    QJsonArray skipped, items, clusters;
    for (const scan::SkippedFile &one : report.skipped)
        skipped.append(QJsonObject{{u"path"_s, one.path}, {u"why"_s, one.why}});
    for (std::size_t i = 0; i < report.items.size(); ++i) {
        const scan::Item &item = report.items[i];
        const scan::Cluster &cluster = report.resolved.clusters[report.resolved.clusterOf[i]];
        items.append(QJsonObject{{u"path"_s, item.path}, {u"where"_s, item.where}, {u"kind"_s, item.kind}, {u"fields"_s, fieldsJson(item, reveal)},
                {u"confidence"_s, item.confidence}, {u"why"_s, item.why}, {u"state"_s, scan::nameOf(report.resolved.states[i])},
                {u"record"_s, idOrNull(cluster.record)}, {u"cluster"_s, cluster.id.toString()}});
    }
    for (const scan::Cluster &cluster : report.resolved.clusters)
        clusters.append(clusterJson(cluster));
    return {{u"files"_s, report.files}, {u"bytes"_s, report.bytes}, {u"skipped"_s, skipped}, {u"items"_s, items}, {u"clusters"_s, clusters}, {u"adopted"_s, QJsonArray()}};
}

// How grave it is that something lies outside the vault: a secret is, an address is not.
health::Severity severityOf(const scan::Item &item, scan::State state)
{
    if (state == scan::State::Contradicts)
        return health::Severity::Warning;
    return item.secrets.empty() ? health::Severity::Info : health::Severity::Warning;
}

class ScanCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"scan", "Finds records scattered outside the vault, in folders of files; adopts them", "covault-cli scan acme.covault ~/Documents/IT --fail-on warning"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "PATH", m_paths, "Files and folders")->required();
        app.add_flag("--reveal", m_reveal, "Write found secrets out");
        addText(app, "--fail-on", m_failOn, "Exit with 4 if something is found that is at least this grave");
        addText(app, "--adopt", m_adopt, "'all', or a plan: [{\"cluster\":ID,\"action\":\"adopt|merge|ignore\",\"record\":REC,\"fields\":[ID]}]");
    }

    Result<Answer> runOn(vault::Vault &vault, Context &context) override
    {
        if (m_reveal) {
            if (auto confirmed = context.confirmPassphrase(); !confirmed)
                return failure(confirmed);
            if (auto noted = vault::Audit(vault).noteVault(u"reveal"_s, u"scan"_s); !noted)
                return failure(noted);
        }
        const auto failing = m_failOn.isEmpty() ? std::optional(health::Severity::Critical) : health::findSeverity(m_failOn);
        if (!failing)
            return failure(Error::Code::Usage, u"reading --fail-on"_s, u"'%1' is no severity"_s.arg(m_failOn), u"use info, notice, warning or critical"_s);
        const auto facts = scan::factsOf(vault);
        if (!facts)
            return failure(facts);
        const auto region = vault::effectiveSetting(vault, u"region"_s);
        if (!region)
            return failure(region);
        const auto report = scan::scanPaths(m_paths, *facts, {0.5, qint64(64) << 20, 1'000'000, *region});
        if (!report)
            return failure(report);
        QJsonObject json = reportJson(*report, m_reveal ? vault::Reveal::Yes : vault::Reveal::No);
        if (!m_adopt.isEmpty()) {
            const auto adopted = adoptPlan(vault, *report);
            if (!adopted)
                return failure(adopted);
            json[u"adopted"_s] = *adopted;
        }
        return Answer(json, fails(*report, *failing) ? Exit::Findings : Exit::Done);
    }

private:
    bool fails(const scan::Report &report, health::Severity failing) const
    {
        for (std::size_t i = 0; i < report.items.size(); ++i) {
            if (!m_failOn.isEmpty() && severityOf(report.items[i], report.resolved.states[i]) >= failing)
                return true;
        }
        return false;
    }

    Result<QJsonArray> adoptPlan(vault::Vault &vault, const scan::Report &report) const
    {
        const auto plan = m_adopt == u"all" ? Result<std::vector<scan::Adoption>>(scan::adoptAll(report)) : readPlan(vault);
        if (!plan)
            return failure(plan);
        const auto outcome = scan::adopt(vault, report, *plan);
        if (!outcome)
            return failure(outcome);
        for (const QString &left : outcome->left)
            terminal::say(u"covault-cli: "_s + left);
        QJsonArray adopted;
        for (const scan::Adopted &one : outcome->adopted)
            adopted.append(QJsonObject{{u"cluster"_s, one.cluster.toString()}, {u"id"_s, one.record.toString()}});
        return adopted;
    }

    Result<std::vector<scan::Adoption>> readPlan(vault::Vault &vault) const
    {
        QFile file(m_adopt);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Io, u"reading the plan %1"_s.arg(m_adopt), file.errorString(), u"check the path"_s);
        const auto document = QJsonDocument::fromJson(file.readAll());
        const auto malformed = [&](const QString &why) {
            return failure(Error::Code::Usage, u"reading the plan %1"_s.arg(m_adopt), why, u"see 'covault-cli scan --help'"_s);
        };
        if (!document.isArray())
            return malformed(u"it is no JSON array"_s);
        static const QHash<QString, scan::Adoption::Action> actions = {{u"adopt"_s, scan::Adoption::Action::Adopt},
                {u"merge"_s, scan::Adoption::Action::Merge}, {u"ignore"_s, scan::Adoption::Action::Ignore}};
        std::vector<scan::Adoption> plan;
        for (const QJsonValue &value : document.array()) {
            const auto cluster = ClusterId::parse(value[u"cluster"_s].toString());
            const QString action = value[u"action"_s].toString(u"adopt"_s);
            if (!cluster || !actions.contains(action))
                return malformed(u"an entry has no cluster id, or an action that is not known"_s);
            scan::Adoption adoption{*cluster, actions[action], {}, {}};
            if (const QString typed = value[u"record"_s].toString(); !typed.isEmpty()) {
                const auto row = naming::findRecord(vault, typed);
                if (!row)
                    return failure(row);
                adoption.record = row->key.id;
            }
            if (value[u"fields"_s].isArray())
                adoption.fields.emplace();
            for (const QJsonValue &field : value[u"fields"_s].toArray())
                *adoption.fields += field.toString();
            plan.push_back(std::move(adoption));
        }
        return plan;
    }

    QStringList m_paths;
    bool m_reveal = false;
    QString m_failOn, m_adopt;
};

QJsonArray matchesJson(const std::vector<scan::Match> &matches)
{
    QJsonArray json;
    for (const scan::Match &match : matches) {
        QJsonArray why;
        for (const scan::FieldReason &reason : match.why)
            why.append(QJsonObject{{u"field"_s, reason.field}, {u"agreement"_s, reason.agreement}, {u"weight"_s, reason.weight}});
        json.append(QJsonObject{{u"records"_s, QJsonArray{match.idA, match.idB}}, {u"probability"_s, match.probability}, {u"why"_s, why}});
    }
    return json;
}

class DedupeCommand : public Command
{
public:
    Help help() const override
    {
        return {"dedupe", "Finds what is written twice, in the vault or in tables, and says why", "covault-cli dedupe --csv a.csv b.csv --id id"};
    }

    void declare(CLI::App &app) override
    {
        addText(app, "VAULT", m_path, "The vault");
        addTexts(app, "--csv", m_tables, "One or two tables instead of a vault")->expected(1, 2);
        addText(app, "--id", m_id, "The column that names the rows of the tables");
    }

    Result<Answer> run(Context &context) override
    {
        if (!m_tables.isEmpty())
            return ofTables();
        if (m_path.isEmpty())
            return failure(Error::Code::Usage, u"looking for duplicates"_s, u"neither a vault nor --csv is given"_s, u"see 'covault-cli dedupe --help'"_s);
        context.setPath(m_path);
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        const auto rows = scan::rowsOf(**vault);
        if (!rows)
            return failure(rows);
        const auto region = vault::effectiveSetting(**vault, u"region"_s);
        if (!region)
            return failure(region);
        return Answer(matchesJson(scan::dedupe(*rows, {0.5, *region})));
    }

private:
    Result<Answer> ofTables() const
    {
        if (m_id.isEmpty())
            return failure(Error::Code::Usage, u"looking for duplicates"_s, u"--id is missing"_s, u"name the column that names the rows"_s);
        std::vector<Bytes> contents;
        for (const QString &path : m_tables) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return failure(Error::Code::Io, u"reading %1"_s.arg(path), file.errorString(), u"check the path and your rights"_s);
            contents.push_back(file.readAll());
        }
        const auto rows = scan::csvRows(contents[0], contents.size() > 1 ? BytesView(contents[1]) : BytesView(), m_id);
        if (!rows)
            return failure(rows);
        return Answer(matchesJson(contents.size() > 1 ? scan::dedupe(rows->first, rows->second) : scan::dedupe(rows->first)));
    }

    QString m_path, m_id;
    QStringList m_tables;
};

} // namespace

std::unique_ptr<Command> makeScanCommand()
{
    return std::make_unique<ScanCommand>();
}

std::unique_ptr<Command> makeDedupeCommand()
{
    return std::make_unique<DedupeCommand>();
}

} // namespace covault::cli
