// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/numberformat.h"

#include <QDate>
#include <QTime>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr double LastDay = 2'958'465; // 9999-12-31

/// \p code without what it shows as it is: "quoted", \escaped, _spaced, *filled, [Red]; elapsed hours [h] stay.
QString meaningful(QStringView code)
{
    QString result;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) { // what follows ';' is for negative numbers
        const QChar character = code[i].toLower();
        if (character == u'\\' || character == u'_' || character == u'*') {
            ++i;
        } else if (character == u'"' || character == u'[') {
            const qsizetype end = code.indexOf(character == u'"' ? u'"' : u']', i + 1);
            const QString inside = code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1).toString().toLower();
            if (character == u'[' && (inside == u"h" || inside == u"hh" || inside == u"m" || inside == u"mm" || inside == u"s" || inside == u"ss"))
                result += inside;
            i = end < 0 ? code.size() : end;
        } else {
            result += character;
        }
    }
    return result;
}

QString isoTime(qint64 seconds)
{
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0')).arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QDate dayOf(qint64 number, DayCount count)
{
    if (count == DayCount::Since1904)
        return QDate(1904, 1, 1).addDays(number);
    // Day 60 is a 29 February 1900 that never was; so days before it count from one day later.
    return QDate(1899, 12, 30).addDays(number < 60 ? number + 1 : number);
}

QString asDate(double number, NumberFormat::Sort sort, DayCount count)
{
    const qint64 total = std::llround(number * 86'400);
    const qint64 day = total / 86'400, seconds = total % 86'400;
    if (sort == NumberFormat::Sort::Time)
        return isoTime(total);
    const QString date = dayOf(day, count).toString(Qt::ISODate);
    return sort == NumberFormat::Sort::Date && seconds == 0 ? date : date + u'T' + isoTime(seconds);
}

} // namespace

NumberFormat NumberFormat::fromCode(QStringView code)
{
    const QString text = meaningful(code);
    if (text.contains(u"general"))
        return {};
    const bool hasTime = text.contains(u'h') || text.contains(u's');
    const bool hasDate = text.contains(u'y') || text.contains(u'd') || (text.contains(u'm') && !hasTime);
    if (hasDate || hasTime)
        return {hasDate && hasTime ? Sort::DateTime : hasDate ? Sort::Date : Sort::Time, 0};
    const bool isOnlyZeros = !text.isEmpty() && text.count(u'0') == text.size();
    return {Sort::Number, isOnlyZeros ? int(std::min(text.size(), qsizetype(32))) : 0};
}

NumberFormat NumberFormat::builtIn(int number)
{
    const auto isIn = [number](int first, int last) { return number >= first && number <= last; };
    if (number == 22)
        return {Sort::DateTime, 0};
    if (isIn(14, 17) || isIn(27, 31) || number == 36 || isIn(50, 58))
        return {Sort::Date, 0};
    if (isIn(18, 21) || isIn(32, 35) || isIn(45, 47))
        return {Sort::Time, 0};
    return {};
}

QString formatted(const QString &written, NumberFormat format, DayCount count)
{
    bool isNumber = false;
    const double number = written.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return written;
    if (format.sort != NumberFormat::Sort::Number && number >= 0 && number <= LastDay)
        return asDate(number, format.sort, count);
    const bool isWhole = std::ranges::all_of(written, [](QChar c) { return c.isDigit(); });
    const QString text = isWhole ? written : QString::number(number, 'g', 15);
    return std::floor(number) == number && number >= 0 ? text.rightJustified(format.digits, u'0') : text;
}

} // namespace covault::readers
