// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shown.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Durations)
};

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

// English has no translator, so its two forms stand here.
QString durationWords(const QString &iso)
{
    static const QRegularExpression form(u"^P(T?)(\\d{1,9})([HMDWY])$"_s);
    const auto match = form.match(iso);
    if (!match.hasMatch())
        return iso;
    const int count = match.captured(2).toInt();
    const bool isOne = count == 1;
    switch (match.capturedView(3).front().unicode()) {
    case u'H':
        return Words::tr("%n h", nullptr, count);
    case u'D':
        return isOne ? Words::tr("1 day") : Words::tr("%n days", nullptr, count);
    case u'W':
        return isOne ? Words::tr("1 week") : Words::tr("%n weeks", nullptr, count);
    case u'Y':
        return isOne ? Words::tr("1 year") : Words::tr("%n years", nullptr, count);
    default:
        break;
    }
    if (!match.capturedView(1).isEmpty())
        return Words::tr("%n min", nullptr, count);
    return isOne ? Words::tr("1 month") : Words::tr("%n months", nullptr, count);
}

QString shownDuration(const QString &iso)
{
    return isPlain() ? iso : durationWords(iso);
}

QString shownNumber(double number, int decimals)
{
    return currentLocale().toString(number, 'f', decimals);
}

} // namespace covault
