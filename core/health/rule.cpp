// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rule.h"

using namespace Qt::StringLiterals;

namespace covault::health {

Finding causedBy(const QString &rule, Subject subject, const vault::Record &record)
{
    Finding finding;
    finding.rule = rule;
    finding.records = {record.key()};
    finding.subjects = {std::move(subject)};
    finding.id = findingId(rule, finding.subjects);
    return finding;
}

Finding about(const QString &rule, const vault::Record &record)
{
    return causedBy(rule, record.key().id.bytes(), record);
}

QString daysText(qint64 days)
{
    return days == 1 ? u"1 day"_s : u"%1 days"_s.arg(days);
}

QString fromToday(QDate day, const World &world)
{
    const qint64 ahead = world.today().daysTo(day);
    if (ahead == 0)
        return u"today"_s;
    return ahead > 0 ? u"in %1"_s.arg(daysText(ahead)) : u"%1 ago"_s.arg(daysText(-ahead));
}

} // namespace covault::health
