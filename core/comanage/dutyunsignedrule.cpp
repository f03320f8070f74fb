// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rules.h"
#include "comanage/sidesignature.h"
#include "health/duties.h"

using namespace Qt::StringLiterals;

namespace covault::comanage::rules {

namespace {

using namespace health;

const QString Id = QStringLiteral("duty-unsigned");

bool hasSigned(const PartyId &party, const std::vector<SideSignature> &signatures)
{
    return std::any_of(signatures.begin(), signatures.end(), [&](const SideSignature &side) { return side.party == party; });
}

/// One finding a side: that it never signed is one cause, however many duties there are.
std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    std::vector<Finding> findings;
    const auto signatures = signaturesOf(record, world);
    for (const auto &[party, facts] : world.facts().parties) {
        if (hasSigned(party, signatures))
            continue;
        Finding finding = causedBy(Id, party.bytes(), record);
        finding.severity = isSecurityLane(record.text(u"lane"_s)) ? Severity::Warning : Severity::Notice;
        finding.fix = Fix::Sign;
        finding.title = FindingWords::tr("Not signed by %1").arg(facts.name);
        finding.evidence = FindingWords::tr("%1 has not signed ‘%2’").arg(facts.name, record.title());
        findings.push_back(std::move(finding));
    }
    return findings;
}

void sumUp(Finding &finding, const World &world)
{
    if (finding.records.size() < 2)
        return;
    const auto party = PartyId::fromBytes(finding.subjects.front());
    const QString name = party ? world.titleOf(vault::LinkTarget::ofParty(*party)) : QString();
    const int count = int(finding.records.size());
    finding.title = FindingWords::tr("%n duties not signed by %1", nullptr, count).arg(name);
    finding.evidence = FindingWords::tr("%n of %1 duties were never signed by %2", nullptr, count)
                               .arg(QString::number(world.subjectsOf(u"responsibility"_s).size()), name);
}

} // namespace

Rule dutyUnsigned()
{
    return {.id = Id, .judge = judge, .sumUp = sumUp, .kind = u"responsibility"_s};
}

} // namespace covault::comanage::rules
