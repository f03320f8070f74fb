// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/confirmedday.h"
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("unconfirmed");
/// What is to be looked at so often is dangerous when it is wrong.
constexpr int ShortInterval = 90;

bool cameFromOutside(const vault::Record &record)
{
    const QString &cause = record.state().createdBy();
    return cause == u"import"_s || cause == u"adopt"_s;
}

Finding neverConfirmed(const vault::Record &record, const World &world)
{
    const auto &origins = world.facts().origins;
    const auto act = origins.find(record.row().n);
    Finding finding = act != origins.end() ? causedBy(Id, act->second.bytes(), record) : about(Id, record);
    finding.fix = Fix::Review;
    finding.since = dayOf(record.state().created());
    finding.due = finding.since;
    finding.title = u"Never confirmed: %1"_s.arg(record.title());
    finding.evidence = u"brought in on %1 and never confirmed"_s.arg(finding.since->toString(Qt::ISODate));
    return finding;
}

Finding tooOld(const vault::Record &record, const World &world, std::optional<QDate> since, int limit)
{
    Finding finding = about(Id, record);
    finding.fix = Fix::Review;
    finding.title = u"Not confirmed: %1"_s.arg(record.title());
    finding.since = since;
    if (!since) {
        finding.evidence = u"every date of it lies in the future and counts as unknown; limit %1"_s.arg(daysText(limit));
        return finding;
    }
    const qint64 age = since->daysTo(world.today());
    finding.due = since->addDays(limit);
    finding.severity = limit <= ShortInterval || age > 2 * limit ? Severity::Warning : Severity::Notice;
    finding.evidence = u"not confirmed since %1 (%2; limit %3)"_s.arg(since->toString(Qt::ISODate), daysText(age)).arg(limit);
    return finding;
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    if (isRetired(record))
        return {};
    auto since = confirmedDay(record, world);
    if (!since && cameFromOutside(record))
        return {neverConfirmed(record, world)};
    const auto limit = world.facts().policy.reviewDays(record);
    if (!limit)
        return {};
    // Who wrote it knew that it was right; that is where the clock starts.
    if (const QDate made = dayOf(record.state().created()); !since && !world.isUnbelievable(made))
        since = made;
    if (since && since->daysTo(world.today()) <= *limit)
        return {};
    return {tooOld(record, world, since, *limit)};
}

void sumUp(Finding &finding, const World &world)
{
    if (finding.records.size() < 2)
        return;
    std::map<QString, int> kinds;
    for (const vault::RecordKey &key : finding.records) {
        const StoredRecord *record = world.findStored(key);
        ++kinds[record && record->kind() ? record->kind()->title : key.kind];
    }
    QStringList counts;
    for (const auto &[kind, count] : kinds)
        counts += u"%1: %2"_s.arg(kind).arg(count);
    finding.title = u"%1 records from one import were never confirmed"_s.arg(finding.records.size());
    finding.evidence = u"brought in on %1 and never confirmed (%2)"_s.arg(finding.since->toString(Qt::ISODate), counts.join(u", "_s));
}

} // namespace

Rule unconfirmed()
{
    return {Id, judge, sumUp};
}

} // namespace covault::health::rules
