// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
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
            sides += FindingWords::tr("%1 signed on %2").arg(side.partyName, shownDay(dayOf(side.at)));
    }
    if (sides.isEmpty())
        return {};
    Finding finding = about(Id, record);
    finding.severity = Severity::Warning;
    finding.fix = Fix::Sign;
    finding.since = dayOf(record.state().updated());
    finding.title = FindingWords::tr("Changed since it was signed: %1").arg(record.title());
    finding.evidence = FindingWords::tr("%1; last changed on %2").arg(sides.join(u", "_s), shownDay(*finding.since));
    return {finding};
}

} // namespace

Rule dutyChangedSinceSigning()
{
    return {.id = Id, .judge = judge, .kind = u"responsibility"_s};
}

} // namespace covault::comanage::rules
