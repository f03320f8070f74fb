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

/// What one rule says, findings of one id put together as they come: thousands of records may have one cause.
class Verdict
{
public:
    explicit Verdict(const Rule &rule)
        : m_rule(rule)
    {
    }

    bool isAbout(const StoredRecord &subject) const
    {
        return m_rule.judge && (m_rule.kind.isEmpty() || m_rule.kind == subject.key().kind);
    }

    void judge(const vault::Record &record, const World &world) { add(m_rule.judge(record, world)); }

    /// Judges what can only be judged together, and words what was said.
    std::vector<Finding> finish(const World &world)
    {
        const World::Visit all(world);
        if (m_rule.judgeAll)
            add(m_rule.judgeAll(world));
        for (Finding &finding : m_findings) {
            const World::Visit one(world);
            sortRecords(finding);
            if (m_rule.sumUp)
                m_rule.sumUp(finding, world);
            finding.home = homeOf(finding, world);
        }
        return std::move(m_findings);
    }

private:
    void add(std::vector<Finding> findings)
    {
        for (Finding &finding : findings) {
            const auto place = m_places.constFind(finding.id);
            if (place != m_places.cend()) {
                join(m_findings[*place], std::move(finding));
            } else {
                m_places.insert(finding.id, m_findings.size());
                m_findings.push_back(std::move(finding));
            }
        }
    }

    const Rule &m_rule;
    std::vector<Finding> m_findings;
    QHash<FindingId, size_t> m_places;
};

void judgeOne(const StoredRecord &subject, const World &world, std::vector<Verdict> &verdicts, const Look &look)
{
    const World::Visit visit(world);
    for (Verdict &verdict : verdicts) {
        if (verdict.isAbout(subject))
            verdict.judge(world.open(subject), world);
    }
    if (look)
        look(world.open(subject));
}

} // namespace

std::vector<Finding> judge(const World &world, std::span<const Rule> rules, const Look &look)
{
    std::vector<Verdict> verdicts(rules.begin(), rules.end());
    for (const StoredRecord *subject : world.subjects())
        judgeOne(*subject, world, verdicts, look);
    std::vector<Finding> findings;
    for (Verdict &verdict : verdicts) {
        auto found = verdict.finish(world);
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    std::sort(findings.begin(), findings.end(), comesBefore);
    return findings;
}

Report report(const World &world, std::span<const Rule> rules, const LocalDecisions &local, const Look &look)
{
    Report report;
    report.findings = judge(world, rules, look);
    for (Finding &finding : report.findings) {
        const World::Visit visit(world);
        applyDecision(finding, world, local);
    }
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
