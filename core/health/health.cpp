// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/health.h"

#include "health/worldreader.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

template<typename T>
void keepEarliest(std::optional<T> &kept, const std::optional<T> &other)
{
    if (other && (!kept || *other < *kept))
        kept = other;
}

void join(Finding &finding, Finding other)
{
    finding.records.insert(finding.records.end(), other.records.begin(), other.records.end());
    finding.severity = std::max(finding.severity, other.severity);
    keepEarliest(finding.since, other.since);
    keepEarliest(finding.due, other.due);
}

void sortRecords(Finding &finding)
{
    std::sort(finding.records.begin(), finding.records.end());
    finding.records.erase(std::unique(finding.records.begin(), finding.records.end()), finding.records.end());
}

std::vector<Finding> eachFinding(const Rule &rule, const World &world)
{
    if (rule.judgeAll)
        return rule.judgeAll(world);
    std::vector<Finding> findings;
    for (const vault::Record *record : world.subjects()) {
        auto found = rule.judge(*record, world);
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    return findings;
}

std::vector<Finding> judgeBy(const Rule &rule, const World &world)
{
    std::vector<Finding> findings;
    QHash<FindingId, size_t> places;
    for (Finding &finding : eachFinding(rule, world)) {
        const auto place = places.constFind(finding.id);
        if (place != places.cend()) {
            join(findings[*place], std::move(finding));
        } else {
            places.insert(finding.id, findings.size());
            findings.push_back(std::move(finding));
        }
    }
    for (Finding &finding : findings) {
        sortRecords(finding);
        if (rule.sumUp)
            rule.sumUp(finding, world);
        finding.home = homeOf(finding, world);
    }
    return findings;
}

} // namespace

std::vector<Finding> judge(const World &world, std::span<const Rule> rules)
{
    std::vector<Finding> findings;
    for (const Rule &rule : rules) {
        auto found = judgeBy(rule, world);
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    std::sort(findings.begin(), findings.end(), comesBefore);
    return findings;
}

Report report(const World &world, std::span<const Rule> rules, const LocalDecisions &local)
{
    Report report;
    report.findings = judge(world, rules);
    for (Finding &finding : report.findings)
        applyDecision(finding, world, local);
    report.score = scoreOf(report.findings, qint64(world.subjects().size()));
    return report;
}

Result<Report> run(vault::Vault &vault, std::span<const Rule> rules)
{
    const auto world = readWorld(vault);
    if (!world)
        return failure(world.error().during(u"checking the health of the vault"_s));
    const auto local = readLocalDecisions(vault);
    if (!local)
        return failure(local);
    return report(*world, rules, *local);
}

} // namespace covault::health
