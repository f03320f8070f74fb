// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rules.h"
#include "comanage/sidesignature.h"

using namespace Qt::StringLiterals;

namespace covault::comanage::rules {

namespace {

using namespace health;

const QString Id = QStringLiteral("duty-changed-since-signing");

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    QStringList sides;
    for (const SideSignature &side : signaturesOf(record, world)) {
        if (side.state == SideSignature::State::Changed)
            sides += u"%1 signed on %2"_s.arg(side.partyName, dayOf(side.at).toString(Qt::ISODate));
    }
    if (sides.isEmpty())
        return {};
    Finding finding = about(Id, record);
    finding.severity = Severity::Warning;
    finding.fix = Fix::Sign;
    finding.since = dayOf(record.state().updated());
    finding.title = u"Changed since it was signed: %1"_s.arg(record.title());
    finding.evidence = u"%1; last changed on %2"_s.arg(sides.join(u", "_s), finding.since->toString(Qt::ISODate));
    return {finding};
}

} // namespace

Rule dutyChangedSinceSigning()
{
    return {Id, judge, nullptr, nullptr, u"responsibility"_s};
}

} // namespace covault::comanage::rules
