// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/duties.h"
#include "health/rules.h"
#include "vault/shownlabel.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("duty-unowned");

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    if (isOwned(record, world))
        return {};
    const QString lane = record.text(u"lane"_s);
    const vault::Field *lanes = record.kind() ? record.kind()->field(u"lane"_s) : nullptr;
    Finding finding = about(Id, record);
    finding.severity = isSecurityLane(lane) ? Severity::Critical : Severity::Warning;
    finding.fix = Fix::Assign;
    finding.since = dayOf(record.state().updated());
    finding.title = FindingWords::tr("Nobody is accountable: %1").arg(record.title());
    finding.evidence = !record.has(u"accountable"_s) ? FindingWords::tr("no side is accountable")
                                                      : FindingWords::tr("the accountable side is not in this vault");
    if (lanes && !lane.isEmpty())
        finding.evidence += FindingWords::tr("; area: %1").arg(vault::shownLabel(lanes->choiceLabel(lane)));
    return {finding};
}

} // namespace

Rule dutyUnowned()
{
    return {.id = Id, .judge = judge, .kind = u"responsibility"_s};
}

} // namespace covault::health::rules
