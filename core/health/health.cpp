// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/health.h"

#include "health/neighbourhood.h"
#include "health/worldreader.h"

#include <QHash>

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

// Those of one id become one, in the place of the first.
void joinAlike(std::vector<Finding> &findings)
{
    std::vector<Finding> different;
    for (Finding &finding : findings) {
        const auto same = std::ranges::find(different, finding.id, &Finding::id);
        if (same == different.end())
            different.push_back(std::move(finding));
        else
            join(*same, std::move(finding));
    }
    findings = std::move(different);
}

void sortRecords(Finding &finding)
{
    std::sort(finding.records.begin(), finding.records.end());
    finding.records.erase(std::unique(finding.records.begin(), finding.records.end()), finding.records.end());
}

/// What rules say, finding by finding as it comes: thousands of records may have one cause, so those of one id are put
/// together. What was said of a record alone is packed at once, all else is kept open until the end.
class Judging
{
public:
    /// \p local: null where decisions don't matter.
    Judging(const World &world, std::span<const Rule> rules, const LocalDecisions *local)
        : m_world(world)
        , m_rules(rules)
        , m_local(local)
    {
    }

    void judge(const StoredRecord &subject, const Look &look)
    {
        const World::Visit visit(m_world);
        for (const Rule &rule : m_rules) {
            if (rule.judge && (rule.kind.isEmpty() || rule.kind == subject.key().kind))
                add(rule, rule.judge(m_world.open(subject), m_world), &subject.key());
        }
        if (look)
            look(m_world.open(subject));
    }

    /// Judges what can only be judged together.
    FindingList finish()
    {
        for (const Rule &rule : m_rules) {
            const World::Visit visit(m_world);
            if (rule.judgeAll)
                add(rule, rule.judgeAll(m_world), nullptr);
        }
        for (auto &[rule, finding] : m_open) {
            const World::Visit visit(m_world);
            settle(*rule, finding);
            m_gathering.add(finding, faceOf(finding));
        }
        return m_gathering.take();
    }

private:
    struct Open
    {
        const Rule *rule;
        Finding finding;
    };

    void add(const Rule &rule, std::vector<Finding> findings, const vault::RecordKey *seenIn)
    {
        joinAlike(findings);
        for (Finding &finding : findings) {
            if (const auto open = m_openPlaces.constFind(finding.id); open != m_openPlaces.cend())
                join(m_open[*open].finding, std::move(finding));
            else if (const auto packed = m_packed.constFind(finding.id); packed != m_packed.cend())
                unpack(rule, packed, std::move(finding));
            else if (seenIn && isAboutAlone(finding, *seenIn))
                pack(rule, finding);
            else
                keepOpen(rule, std::move(finding));
        }
    }

    static bool isAboutAlone(const Finding &finding, const vault::RecordKey &record)
    {
        return finding.records.size() == 1 && finding.records.front() == record && finding.subjects.size() == 1
                && finding.subjects.front() == record.id.bytes();
    }

    void keepOpen(const Rule &rule, Finding finding)
    {
        m_openPlaces.insert(finding.id, m_open.size());
        m_open.push_back({&rule, std::move(finding)});
    }

    void pack(const Rule &rule, Finding &finding)
    {
        settle(rule, finding);
        m_packed.insert(finding.id, m_gathering.add(finding, faceOf(finding)));
    }

    // It is about more than that record after all.
    void unpack(const Rule &rule, QHash<FindingId, size_t>::const_iterator packed, Finding other)
    {
        Finding finding = m_gathering.takeBack(*packed);
        m_packed.erase(packed);
        join(finding, std::move(other));
        keepOpen(rule, std::move(finding));
    }

    // Words it, and says where decisions about it lie and what was decided.
    void settle(const Rule &rule, Finding &finding) const
    {
        sortRecords(finding);
        if (rule.sumUp)
            rule.sumUp(finding, m_world);
        finding.home = homeOf(finding, m_world);
        if (m_local)
            applyDecision(finding, m_world, *m_local);
    }

    Face faceOf(const Finding &finding) const
    {
        const auto *record = finding.records.empty() ? nullptr : m_world.find(finding.records.front());
        return record ? health::faceOf(*record) : Face();
    }

    const World &m_world;
    std::span<const Rule> m_rules;
    const LocalDecisions *m_local;
    FindingList::Gathering m_gathering;
    QHash<FindingId, size_t> m_packed; // under which number
    std::vector<Open> m_open;
    QHash<FindingId, size_t> m_openPlaces;
};

FindingList gather(const World &world, std::span<const Rule> rules, const LocalDecisions *local, const Look &look)
{
    Judging judging(world, rules, local);
    for (const StoredRecord *subject : world.subjects())
        judging.judge(*subject, look);
    return judging.finish();
}

} // namespace

Face faceOf(const vault::Record &record)
{
    const QString field = record.kind() ? record.kind()->policy : QString();
    return {record.title(), field.isEmpty() ? QString() : record.text(field)};
}

std::vector<Finding> judge(const World &world, std::span<const Rule> rules)
{
    const FindingList findings = gather(world, rules, nullptr, {});
    return {findings.begin(), findings.end()};
}

Report report(const World &world, std::span<const Rule> rules, const LocalDecisions &local, const Look &look)
{
    Report report;
    report.findings = gather(world, rules, &local, look);
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

Result<std::vector<FindingId>> findingsAbout(vault::Vault &vault, const vault::RecordKey &record, std::span<const Rule> rules)
{
    const auto around = Neighbourhood::around(vault, record);
    if (!around)
        return failure(around.error().during(u"checking the health of a record"_s));
    std::vector<Rule> fitting;
    std::ranges::copy_if(rules, std::back_inserter(fitting),
            [&](const Rule &rule) { return rule.kind.isEmpty() || rule.kind == record.kind; });
    const FindingList findings = gather(**around, fitting, nullptr, {});
    if (const auto complete = (*around)->complete(); !complete)
        return failure(complete);
    std::vector<FindingId> ids;
    for (const size_t place : findings.about(record))
        ids.push_back(findings.id(place));
    return ids;
}

} // namespace covault::health
