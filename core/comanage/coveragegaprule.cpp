// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/coverage.h"
#include "comanage/rules.h"
#include "health/duties.h"

#include <set>

using namespace Qt::StringLiterals;

namespace covault::comanage::rules {

namespace {

using namespace health;
using vault::LinkTarget;

const QString Id = QStringLiteral("coverage-gap");
/// How far ahead leave is looked at: long enough to find somebody.
constexpr int DaysAhead = 28;
constexpr std::chrono::hours Ahead{DaysAhead * 24};

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

/// From when on an open gap has been so: since the last of those who are missing went. Nothing if hours, a turn or
/// somebody who left have a part in it, or if it is not known of a team.
std::optional<QDate> sinceOf(const CoverageGap &gap)
{
    using Kind = Reason::Kind;
    static const std::set<Kind> others = {Kind::Outside, Kind::Closed, Kind::NoTurn, Kind::Left};
    std::optional<Moment> last;
    for (const Reason &reason : gap.reasons) {
        const bool isOther = others.contains(reason.kind) || (reason.kind == Kind::Away && !reason.since);
        if (isOther)
            return std::nullopt;
        last = std::max(last, reason.since);
    }
    return last ? std::optional(dayOf(*last)) : std::nullopt;
}

/// When it is, in words that stay the same as long as the gap does.
QString spanOf(const CoverageGap &gap, Moment now)
{
    const bool isOpen = gap.from == now;
    if (gap.to >= now + Ahead)
        return isOpen ? FindingWords::tr("for the next %n days", nullptr, DaysAhead)
                      : FindingWords::tr("from %1 on").arg(shownMoment(gap.from));
    return isOpen ? FindingWords::tr("until %1").arg(shownMoment(gap.to))
                  : FindingWords::tr("from %1 to %2").arg(shownMoment(gap.from), shownMoment(gap.to));
}

Finding findingOf(const vault::Record &record, const CoverageGap &gap, Moment now)
{
    const Reason *absence = absenceIn(gap);
    // The cause is the leave: who is missing in ten duties is one finding.
    Finding finding = absence ? causedBy(Id, absence->who->idBytes(), record) : about(Id, record);
    finding.severity = severityOf(gap, isSecurityLane(record.text(u"lane"_s)));
    finding.fix = Fix::Assign;
    if (gap.from == now)
        finding.since = sinceOf(gap);
    else
        finding.due = dayOf(gap.from);
    finding.title = (gap.isAnswered ? FindingWords::tr("Responsible and backup are away: %1")
                                    : FindingWords::tr("Nobody answers for a time: %1"))
                            .arg(record.title());
    finding.evidence = u"%1: %2"_s.arg(spanOf(gap, now), inWords(gap.reasons));
    return finding;
}

std::vector<Finding> judgeAll(const World &world)
{
    const Moment now = world.facts().now;
    const Responders responders(world);
    std::vector<Finding> findings;
    for (const vault::Record *duty : world.ofKind(u"responsibility"_s)) {
        const auto gap = isOwned(*duty, world) ? firstGap(*duty, responders, now, now + Ahead) : std::nullopt;
        if (gap)
            findings.push_back(findingOf(*duty, *gap, now));
    }
    return findings;
}

void sumUp(Finding &finding, const World &world)
{
    if (finding.records.size() < 2)
        return;
    finding.title = FindingWords::tr("%n duties miss their people for a time", nullptr, int(finding.records.size()));
    finding.evidence = FindingWords::tr("%1; the first %2").arg(titlesOf(finding.records, world), finding.evidence);
}

} // namespace

Rule coverageGap()
{
    return {.id = Id, .judge = nullptr, .sumUp = sumUp, .judgeAll = judgeAll, .kind = u"responsibility"_s};
}

} // namespace covault::comanage::rules
