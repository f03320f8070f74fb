// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/coverage.h"
#include "comanage/rules.h"
#include "health/duties.h"

using namespace Qt::StringLiterals;

namespace covault::comanage::rules {

namespace {

using namespace health;
using vault::LinkTarget;

const QString Id = QStringLiteral("coverage-gap");
/// How far ahead leave is looked at: long enough to find somebody.
constexpr std::chrono::hours Ahead{28 * 24};
constexpr int MostNamed = 5;

Severity severityOf(const CoverageGap &gap, bool isSecurity)
{
    if (gap.isAnswered)
        return isSecurity ? Severity::Warning : Severity::Notice;
    return isSecurity ? Severity::Critical : Severity::Warning;
}

/// Whose absence opens the gap; nothing if it is the hours that do.
const Reason *absenceIn(const CoverageGap &gap)
{
    const auto away = std::ranges::find(gap.reasons, Reason::Kind::Away, &Reason::kind);
    return away != gap.reasons.end() && away->who ? &*away : nullptr;
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    if (record.key().kind != u"responsibility"_s || !isOwned(record, world))
        return {};
    const Moment now = world.facts().now;
    const auto gap = firstGap(record, world, now, now + Ahead);
    if (!gap)
        return {};
    const Reason *absence = absenceIn(*gap);
    // The cause is the leave: who is missing in ten duties is one finding.
    Finding finding = absence ? causedBy(Id, absence->who->idBytes(), record) : about(Id, record);
    finding.severity = severityOf(*gap, isSecurityLane(record.text(u"lane"_s)));
    finding.fix = Fix::Assign;
    (gap->from == now ? finding.since : finding.due) = dayOf(gap->from);
    finding.title = (gap->isAnswered ? u"Responsible and backup are away: %1"_s : u"Nobody answers for a time: %1"_s)
                            .arg(record.title());
    finding.evidence = u"from %1 to %2: %3"_s.arg(inWords(gap->from), inWords(gap->to), inWords(gap->reasons));
    return {finding};
}

void sumUp(Finding &finding, const World &world)
{
    if (finding.records.size() < 2)
        return;
    QStringList titles;
    for (const vault::RecordKey &key : finding.records) {
        const vault::Record *record = world.find(key);
        if (record && titles.size() < MostNamed)
            titles += u"‘%1’"_s.arg(record->title());
    }
    const auto more = qsizetype(finding.records.size()) - titles.size();
    if (more > 0)
        titles += u"%1 more"_s.arg(more);
    finding.title = u"%1 duties are not covered for a time"_s.arg(finding.records.size());
    finding.evidence = u"%1; the first %2"_s.arg(titles.join(u", "_s), finding.evidence);
}

} // namespace

Rule coverageGap()
{
    return {Id, judge, sumUp};
}

} // namespace covault::comanage::rules
