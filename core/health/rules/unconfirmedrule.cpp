// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
#include "health/confirmedday.h"
#include "health/rules.h"
#include "vault/shownlabel.h"

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
    const ActId *act = world.originOf(record);
    Finding finding = act ? causedBy(Id, act->bytes(), record) : about(Id, record);
    finding.fix = Fix::Review;
    finding.since = dayOf(record.state().created());
    finding.due = finding.since;
    finding.title = FindingWords::tr("Never confirmed: %1").arg(record.title());
    finding.evidence = FindingWords::tr("brought in on %1 and never confirmed").arg(shownDay(*finding.since));
    return finding;
}

Finding tooOld(const vault::Record &record, const World &world, std::optional<QDate> since, int limit)
{
    Finding finding = about(Id, record);
    finding.fix = Fix::Review;
    finding.title = FindingWords::tr("Not confirmed: %1").arg(record.title());
    finding.since = since;
    if (!since) {
        finding.evidence = FindingWords::tr("every date of it lies in the future and counts as unknown; limit %1").arg(daysText(limit));
        return finding;
    }
    const qint64 age = since->daysTo(world.today());
    finding.due = since->addDays(limit);
    finding.severity = limit <= ShortInterval || age > 2 * limit ? Severity::Warning : Severity::Notice;
    finding.evidence = FindingWords::tr("not confirmed since %1 (%2; limit %3)").arg(shownDay(*since), daysText(age), QString::number(limit));
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
    if (finding.records.size() < 2 || !finding.since)
        return;
    std::map<QString, int> kinds;
    for (const vault::RecordKey &key : finding.records) {
        const StoredRecord *record = world.findStored(key);
        ++kinds[record && record->kind() ? vault::shownLabel(record->kind()->title) : key.kind];
    }
    QStringList counts;
    for (const auto &[kind, count] : kinds)
        counts += u"%1: %2"_s.arg(kind).arg(count);
    finding.title = FindingWords::tr("%n records from one import were never confirmed", nullptr, int(finding.records.size()));
    finding.evidence = FindingWords::tr("brought in on %1 and never confirmed (%2)").arg(shownDay(*finding.since), counts.join(u", "_s));
}

} // namespace

Rule unconfirmed()
{
    return {Id, judge, sumUp};
}

} // namespace covault::health::rules
