// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("reused-secret");

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    std::vector<Finding> findings;
    for (const auto &holders : world.sharedSecretsOf(record)) {
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
        finding.title = FindingWords::tr("One secret in %n records", nullptr, int(holders.size()));
        finding.evidence = FindingWords::tr("the same secret is kept in %1").arg(titlesOf(finding.records, world));
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
