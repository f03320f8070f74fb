// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/rules.h"

using namespace Qt::StringLiterals;

namespace covault::health::rules {

namespace {

const QString Id = QStringLiteral("notice-date");
constexpr int NoticeDays = 30;
constexpr int WarningDays = 14;

/// How many months a stored duration has; days and weeks have none.
std::optional<int> monthsOf(const QString &duration)
{
    if (duration.size() < 3 || !duration.startsWith(u'P'))
        return std::nullopt;
    const int count = QStringView(duration).mid(1).chopped(1).toInt();
    if (duration.endsWith(u'M'))
        return count;
    return duration.endsWith(u'Y') ? std::optional(12 * count) : std::nullopt;
}

int monthsOfPeriod(const QString &period)
{
    static const QHash<QString, int> months = {{u"month"_s, 1}, {u"quarter"_s, 3}, {u"year"_s, 12}};
    return months.value(period, 0);
}

/// "489.00 EUR a month, 5868.00 EUR for the next term"; empty if no cost is known.
QString costText(const vault::Record &record)
{
    const QStringList money = record.text(u"cost"_s).split(u' ');
    if (money.size() != 2)
        return {};
    const QString period = record.text(u"period"_s);
    const int months = monthsOfPeriod(period);
    QString text = months > 0 ? u"%1 a %2"_s.arg(money.join(u' '), period) : money.join(u' ');
    const auto term = monthsOf(record.text(u"renews_for"_s));
    if (months > 0 && term && *term > months)
        text += u", %1 %2 for the next term"_s.arg(money[0].toDouble() * *term / months, 0, 'f', 2).arg(money[1]);
    return text;
}

/// Whether somebody has to act by the date: not if it ends anyway, and not if going on was decided.
bool needsNotice(const vault::Record &record)
{
    const QString renewal = record.text(u"renewal"_s);
    return renewal != u"express"_s && renewal != u"none"_s && record.text(u"decision"_s) != u"renew"_s;
}

/// Whether it will go on because the date was missed.
bool wasMissed(const vault::Record &record, const World &world)
{
    const QDate end = dayIn(record, u"end"_s);
    return record.text(u"renewal"_s) == u"tacit"_s && record.text(u"decision"_s) != u"cancel"_s
            && (!end.isValid() || end >= world.today());
}

std::vector<Finding> judge(const vault::Record &record, const World &world)
{
    const QDate day = dayIn(record, u"notice_date"_s);
    if (!day.isValid() || isRetired(record) || !needsNotice(record))
        return {};
    const qint64 left = world.today().daysTo(day);
    if (left > NoticeDays || (left < 0 && !wasMissed(record, world)))
        return {};
    Finding finding = about(Id, record);
    finding.severity = left <= WarningDays ? Severity::Warning : Severity::Notice;
    finding.fix = Fix::Renew;
    finding.due = day;
    if (left < 0)
        finding.since = day;
    finding.title = (left < 0 ? u"Notice date passed: %1"_s : u"Notice date near: %1"_s).arg(record.title());
    QStringList evidence = {u"notice by %1, %2"_s.arg(day.toString(Qt::ISODate), fromToday(day, world))};
    if (const QDate end = dayIn(record, u"end"_s); end.isValid())
        evidence += u"the term ends on %1"_s.arg(end.toString(Qt::ISODate));
    if (record.text(u"renewal"_s) == u"tacit"_s)
        evidence += record.has(u"renews_for"_s) ? u"it renews by itself for %1"_s.arg(record.text(u"renews_for"_s)) : u"it renews by itself"_s;
    if (const QString cost = costText(record); !cost.isEmpty())
        evidence += u"cost of missing it: "_s + cost;
    finding.evidence = evidence.join(u"; "_s);
    return {finding};
}

} // namespace

Rule noticeDate()
{
    return {Id, judge};
}

} // namespace covault::health::rules
