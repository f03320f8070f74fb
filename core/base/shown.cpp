// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"

using namespace Qt::StringLiterals;

namespace covault {

namespace {

QLocale &currentLocale()
{
    static QLocale locale = QLocale::c();
    return locale;
}

bool isPlain()
{
    return currentLocale().language() == QLocale::C;
}

} // namespace

void showIn(const QLocale &locale)
{
    currentLocale() = locale;
}

QString shownDay(QDate day)
{
    if (isPlain())
        return day.toString(Qt::ISODate);
    QString format = currentLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s); // what is judged lies years ahead and back
    return currentLocale().toString(day, format);
}

QString shownMoment(Moment moment)
{
    if (isPlain())
        return toIso(moment).left(16).replace(u'T', u' ') + u" UTC"_s;
    const QDate day = dayOf(moment);
    const QTime time = QTime::fromMSecsSinceStartOfDay(int((moment - startOf(day)).count()));
    return u"%1 %2 UTC"_s.arg(shownDay(day), currentLocale().toString(time, QLocale::ShortFormat));
}

QString shownNumber(double number, int decimals)
{
    return currentLocale().toString(number, 'f', decimals);
}

} // namespace covault
