// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/dates.h"

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

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

} // namespace

QString dayWords(QDate day, QDate today)
{
    if (day == today)
        return Words::tr("today");
    return QLocale().toString(day, day.year() == today.year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

QString dayWords(Moment moment, Moment now)
{
    return dayWords(localTime(moment).date(), localTime(now).date());
}

QString timeWords(Moment moment, Moment now)
{
    return Words::tr("%1, %2").arg(
            dayWords(moment, now), QLocale().toString(localTime(moment).time(), QLocale::ShortFormat));
}

QString exactWords(Moment moment)
{
    return QLocale().toString(localTime(moment), QLocale::LongFormat);
}

QString momentWords(Moment moment)
{
    const QDateTime local = localTime(moment);
    return QLocale().toString(local.date(), QLocale::LongFormat) + u' '
            + QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString ageWords(QDate since, QDate today)
{
    const auto days = int(since.daysTo(today));
    if (days <= 0)
        return Words::tr("set today");
    return days == 1 ? Words::tr("1 day old") : Words::tr("%n days old", nullptr, days);
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace covault::desktop
