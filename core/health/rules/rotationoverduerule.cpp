// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("rotation-overdue");

/// Beyond this a privileged secret counts as one that is never changed.
constexpr int YearDays = 365;

/// The record's own interval if it has one; 'on event' and 'never' end the question; else the policy's.
std::optional<int> intervalOf(const vault::Record &record, const World &world)
{
    const QString rotation = record.text(u"rotation"_s);
    if (rotation == u"on_event"_s || rotation == u"never"_s)
        return std::nullopt;
    if (const auto own = parseDays(record.text(u"rotation_days"_s)); own && *own > 0)
        return own;
    return world.facts().policy.rotationDays(record);
}

bool isPrivileged(const vault::Record &record)
{
    static const QStringList categories = {u"domain_admin"_s, u"break_glass"_s};
    return categories.contains(record.text(u"category"_s));
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    const auto interval = intervalOf(record, world);
    const QDate set = dayIn(record, u"password_changed"_s);
    if (!interval || !set.isValid() || isRetired(record))
        return {};
    const qint64 over = set.daysTo(world.today()) - *interval;
    const bool isUnknown = world.isUnbelievable(set);
    if (!isUnknown && over <= 0)
        return {};
    Finding finding = about(Id, record);
    finding.fix = Fix::Rotate;
    finding.severity = isPrivileged(record) && over > YearDays ? Severity::Critical : Severity::Warning;
    finding.title = FindingWords::tr("Due for rotation: %1").arg(record.title());
    if (isUnknown) {
        finding.evidence = FindingWords::tr("password set on %1, which lies in the future and counts as unknown; rotation every %2").arg(shownDay(set), daysText(*interval));
        return {finding};
    }
    finding.since = set;
    finding.due = set.addDays(*interval);
    finding.evidence = FindingWords::tr("password set %1; rotation every %2; %3 over").arg(shownDay(set), daysText(*interval), daysText(over));
    return {finding};
}

} // namespace

Rule rotationOverdue()
{
    return {Id, judge};
}

} // namespace covault::health::rules
