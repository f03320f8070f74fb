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
        finding.title = u"Not signed by %1"_s.arg(facts.name);
        finding.evidence = u"%1 has not signed ‘%2’"_s.arg(facts.name, record.title());
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
    finding.title = u"%1 duties not signed by %2"_s.arg(finding.records.size()).arg(name);
    finding.evidence = u"%1 of %2 duties were never signed by %3"_s.arg(finding.records.size())
                               .arg(world.subjectsOf(u"responsibility"_s).size())
                               .arg(name);
}

} // namespace

Rule dutyUnsigned()
{
    return {Id, judge, sumUp, nullptr, u"responsibility"_s};
}

} // namespace covault::comanage::rules
