// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rule.h"

#include "vault/shownlabel.h"

using namespace Qt::StringLiterals;

namespace covault::health {

namespace {

constexpr int MostNamed = 5;

} // namespace

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
    return days == 1 ? FindingWords::tr("1 day") : FindingWords::tr("%n days", nullptr, int(days));
}

QString fromToday(QDate day, const World &world)
{
    const int ahead = int(world.today().daysTo(day));
    if (ahead == 0)
        return FindingWords::tr("today");
    if (ahead > 0)
        return ahead == 1 ? FindingWords::tr("in 1 day") : FindingWords::tr("in %n days", nullptr, ahead);
    return ahead == -1 ? FindingWords::tr("1 day ago") : FindingWords::tr("%n days ago", nullptr, -ahead);
}

QString labelOf(const vault::Field *field, const QString &id)
{
    return field ? vault::shownLabel(field->label) : id;
}

QString quoted(const QString &title)
{
    return FindingWords::tr("‘%1’").arg(title);
}

QString titlesOf(const std::vector<vault::RecordKey> &records, const World &world)
{
    QStringList titles;
    for (const vault::RecordKey &key : records) {
        const StoredRecord *record = world.findStored(key);
        if (record && titles.size() < MostNamed)
            titles += quoted(record->title());
    }
    const int more = int(records.size()) - int(titles.size());
    if (more > 0)
        titles += FindingWords::tr("%n more", nullptr, more);
    return titles.join(u", "_s);
}

} // namespace covault::health
