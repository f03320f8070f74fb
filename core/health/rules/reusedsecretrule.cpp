// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("reused-secret");
constexpr size_t MostNamed = 5;

QString names(const std::vector<const StoredRecord *> &holders)
{
    QStringList titles;
    for (size_t i = 0; i < std::min(holders.size(), MostNamed); ++i)
        titles += u"‘%1’"_s.arg(holders[i]->title());
    if (holders.size() > MostNamed)
        titles += u"%1 more"_s.arg(holders.size() - MostNamed);
    return titles.join(u", "_s);
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    std::vector<Finding> findings;
    for (const auto &holders : world.sharedSecretsOf(record)) {
        // The first of the group speaks for all.
        if (holders.front()->key() != record.key())
            continue;
        Finding finding = about(Id, record);
        finding.records.clear();
        finding.subjects.clear();
        for (const StoredRecord *holder : holders) {
            finding.records.push_back(holder->key());
            finding.subjects.push_back(holder->key().id.bytes());
        }
        finding.id = findingId(Id, finding.subjects);
        finding.severity = Severity::Warning;
        finding.fix = Fix::Rotate;
        finding.title = u"One secret in %1 records"_s.arg(holders.size());
        finding.evidence = u"the same secret is kept in %1"_s.arg(names(holders));
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace

Rule reusedSecret()
{
    return {Id, judge};
}

} // namespace covault::health::rules
