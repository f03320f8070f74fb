// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"
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

QString withPeriod(const QString &cost, const QString &period)
{
    if (period == u"month"_s)
        return FindingWords::tr("%1 a month").arg(cost);
    if (period == u"quarter"_s)
        return FindingWords::tr("%1 a quarter").arg(cost);
    return period == u"year"_s ? FindingWords::tr("%1 a year").arg(cost) : cost;
}

/// "489.00 EUR" with the decimals that are stored.
QString moneyText(const QString &amount, const QString &currency)
{
    bool isNumber = false;
    const double value = amount.toDouble(&isNumber);
    return u"%1 %2"_s.arg(isNumber ? shownNumber(value, int(amount.section(u'.', 1).size())) : amount, currency);
}

/// "489.00 EUR a month, 5868.00 EUR for the next term"; empty if no cost is known.
QString costText(const vault::Record &record)
{
    const QStringList money = record.text(u"cost"_s).split(u' ');
    if (money.size() != 2)
        return {};
    const QString period = record.text(u"period"_s);
    const int months = monthsOfPeriod(period);
    const QString text = withPeriod(moneyText(money[0], money[1]), period);
    const auto term = monthsOf(record.text(u"renews_for"_s));
    if (months == 0 || !term || *term <= months)
        return text;
    const double next = money[0].toDouble() * *term / months;
    return FindingWords::tr("%1, %2 %3 for the next term").arg(text, shownNumber(next, 2), money[1]);
}

QString renewalText(const vault::Record &record)
{
    return record.has(u"renews_for"_s) ? FindingWords::tr("it renews by itself for %1").arg(shownDuration(record.text(u"renews_for"_s)))
                                       : FindingWords::tr("it renews by itself");
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
    finding.title = (left < 0 ? FindingWords::tr("Notice date passed: %1") : FindingWords::tr("Notice date near: %1")).arg(record.title());
    QStringList evidence = {FindingWords::tr("notice by %1, %2").arg(shownDay(day), fromToday(day, world))};
    if (const QDate end = dayIn(record, u"end"_s); end.isValid())
        evidence += FindingWords::tr("the term ends on %1").arg(shownDay(end));
    if (record.text(u"renewal"_s) == u"tacit"_s)
        evidence += renewalText(record);
    if (const QString cost = costText(record); !cost.isEmpty())
        evidence += FindingWords::tr("cost of missing it: %1").arg(cost);
    finding.evidence = evidence.join(u"; "_s);
    return {finding};
}

} // namespace

Rule noticeDate()
{
    return {Id, judge};
}

} // namespace covault::health::rules
