// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
#include "health/rules.h"
#include "vault/shownlabel.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("expiring");
/// From so many days before the date on it is a notice, and a warning.
constexpr int NoticeDays = 30;
constexpr int WarningDays = 14;

/// What happens when the date passes.
enum class Consequence {
    Outage, ///< something stops working
    Lapse,  ///< something is owed or no longer promised
    Cover,  ///< one may have chosen to go on without it
};

Consequence consequenceOf(const vault::Field &field)
{
    if (field.id == u"expires"_s)
        return Consequence::Outage;
    return field.id == u"warranty_end"_s ? Consequence::Cover : Consequence::Lapse;
}

/// Whether the next term comes without anybody's doing.
bool renewsByItself(const vault::Record &record)
{
    const QString renewal = record.text(u"renewal"_s);
    return record.isTrue(u"auto_renew"_s) || renewal == u"acme"_s || renewal == u"tacit"_s;
}

std::optional<Severity> severityOf(qint64 daysLeft, Consequence consequence, bool renewsItself)
{
    if (daysLeft > NoticeDays)
        return std::nullopt;
    if (daysLeft < 0) {
        if (consequence == Consequence::Cover)
            return Severity::Notice;
        if (consequence == Consequence::Outage)
            return Severity::Critical;
        return renewsItself ? Severity::Notice : Severity::Warning;
    }
    if (renewsItself)
        return Severity::Info;
    return daysLeft <= WarningDays && consequence == Consequence::Outage ? Severity::Warning : Severity::Notice;
}

struct Worst
{
    std::optional<Severity> severity;
    QDate day;
    QStringList evidence;
};

void consider(Worst &worst, const vault::Record &record, const vault::Field &field, const World &world)
{
    for (const vault::Entry &entry : record.entries(field.id)) {
        const QDate day = QDate::fromString(entry.value.toText().left(10), Qt::ISODate);
        const auto severity = day.isValid()
                ? severityOf(world.today().daysTo(day), consequenceOf(field), renewsByItself(record)) : std::nullopt;
        if (!severity)
            continue;
        worst.evidence += u"%1 %2, %3"_s.arg(vault::shownLabel(field.label), shownDay(day), fromToday(day, world));
        if (!worst.severity || *severity > *worst.severity)
            worst.severity = severity;
        if (!worst.day.isValid() || day < worst.day)
            worst.day = day;
    }
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    Worst worst;
    if (!record.kind() || isRetired(record))
        return {};
    for (const vault::Field *field : record.kind()->allFields()) {
        if (field->expires)
            consider(worst, record, *field, world);
    }
    if (!worst.severity)
        return {};
    Finding finding = about(Id, record);
    finding.severity = *worst.severity;
    finding.fix = Fix::Renew;
    finding.due = worst.day;
    const bool isPast = worst.day < world.today();
    if (isPast)
        finding.since = worst.day;
    finding.title = (isPast ? FindingWords::tr("Past its date: %1") : FindingWords::tr("Ends soon: %1")).arg(record.title());
    finding.evidence = worst.evidence.join(u"; "_s);
    if (renewsByItself(record))
        finding.evidence += isPast ? FindingWords::tr("; it renews by itself: note the new date") : FindingWords::tr("; it renews by itself");
    return {finding};
}

} // namespace

Rule expiring()
{
    return {Id, judge};
}

} // namespace covault::health::rules
