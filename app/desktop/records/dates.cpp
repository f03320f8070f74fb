// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/dates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

QDateTime localTime(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("Dates", text, nullptr, number);
}

} // namespace

QString dayWords(QDate day, QDate today)
{
    if (day == today)
        return tr("today");
    return QLocale().toString(day, day.year() == today.year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

QString dayWords(Moment moment, Moment now)
{
    return dayWords(localTime(moment).date(), localTime(now).date());
}

QString exactWords(Moment moment)
{
    return QLocale().toString(localTime(moment), QLocale::LongFormat);
}

QString ageWords(QDate since, QDate today)
{
    const auto days = int(since.daysTo(today));
    if (days <= 0)
        return tr("set today");
    return days == 1 ? tr("1 day old") : tr("%n days old", days);
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace covault::desktop
