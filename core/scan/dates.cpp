// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/dates.h"

#include "base/text.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::scan::dates {

namespace {

/// Folded names of months; three letters serve for those that share them over languages.
int monthOf(const QString &name)
{
    static const QHash<QString, int> months = {{u"jan"_s, 1}, {u"januar"_s, 1}, {u"january"_s, 1}, {u"janner"_s, 1},
            {u"janvier"_s, 1}, {u"enero"_s, 1}, {u"gennaio"_s, 1}, {u"feb"_s, 2}, {u"februar"_s, 2}, {u"february"_s, 2},
            {u"fevrier"_s, 2}, {u"febrero"_s, 2}, {u"febbraio"_s, 2}, {u"mar"_s, 3}, {u"marz"_s, 3}, {u"maerz"_s, 3},
            {u"march"_s, 3}, {u"mars"_s, 3}, {u"marzo"_s, 3}, {u"apr"_s, 4}, {u"april"_s, 4}, {u"avril"_s, 4},
            {u"abril"_s, 4}, {u"aprile"_s, 4}, {u"may"_s, 5}, {u"mai"_s, 5}, {u"mayo"_s, 5}, {u"maggio"_s, 5},
            {u"jun"_s, 6}, {u"juni"_s, 6}, {u"june"_s, 6}, {u"juin"_s, 6}, {u"junio"_s, 6}, {u"giugno"_s, 6},
            {u"jul"_s, 7}, {u"juli"_s, 7}, {u"july"_s, 7}, {u"juillet"_s, 7}, {u"julio"_s, 7}, {u"luglio"_s, 7},
            {u"aug"_s, 8}, {u"august"_s, 8}, {u"aout"_s, 8}, {u"agosto"_s, 8}, {u"sep"_s, 9}, {u"sept"_s, 9},
            {u"september"_s, 9}, {u"septembre"_s, 9}, {u"septiembre"_s, 9}, {u"settembre"_s, 9}, {u"oct"_s, 10},
            {u"okt"_s, 10}, {u"october"_s, 10}, {u"oktober"_s, 10}, {u"octobre"_s, 10}, {u"octubre"_s, 10},
            {u"ottobre"_s, 10}, {u"nov"_s, 11}, {u"november"_s, 11}, {u"novembre"_s, 11}, {u"noviembre"_s, 11},
            {u"dec"_s, 12}, {u"dez"_s, 12}, {u"december"_s, 12}, {u"dezember"_s, 12}, {u"decembre"_s, 12},
            {u"diciembre"_s, 12}, {u"dicembre"_s, 12}};
    return months.value(text::folded(name));
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    return digits.size() == 2 ? 2000 + year : year;
}

/// Two numbers and a year; slashes leave the order open, dots don't.
Found fromNumbers(const QString &first, const QString &second, const QString &year, QChar separator)
{
    const int a = first.toInt();
    const int b = second.toInt();
    Found found;
    if (separator == u'/' && b > 12)
        found.date = QDate(fullYear(year), a, b);
    else
        found.date = QDate(fullYear(year), b, a);
    found.isCertain = separator != u'/' || a > 12 || b > 12 || a == b;
    return found;
}

Found interpret(const QRegularExpressionMatch &match)
{
    Found found;
    if (match.hasCaptured(u"iso"_s))
        found.date = QDate::fromString(match.captured(u"iso"_s), Qt::ISODate);
    else if (match.hasCaptured(u"a"_s))
        found = fromNumbers(
                match.captured(u"a"_s), match.captured(u"b"_s), match.captured(u"y"_s), match.captured(u"sep"_s)[0]);
    else if (match.hasCaptured(u"dm"_s))
        found.date = QDate(
                match.captured(u"dmy"_s).toInt(), monthOf(match.captured(u"dm"_s)), match.captured(u"dmd"_s).toInt());
    else
        found.date = QDate(
                match.captured(u"mdy"_s).toInt(), monthOf(match.captured(u"mdm"_s)), match.captured(u"mdd"_s).toInt());
    found.start = match.capturedStart();
    found.length = match.capturedLength();
    return found;
}

const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
            u"(?<![\\d.])(?:"
            "(?<iso>(?:19|20)\\d\\d-[01]\\d-[0-3]\\d)(?!\\d)"
            "|(?<a>[0-3]?\\d)(?<sep>[./])(?<b>[01]?\\d|[12]\\d|3[01])\\k<sep>(?<y>(?:19|20)?\\d\\d)(?![\\d]|[./]\\d)"
            "|(?<dmd>[0-3]?\\d)(?:\\.|st|nd|rd|th|er)?\\s*(?:de\\s+)?(?<dm>\\p{L}{3,10})\\.?,?\\s+(?:de\\s+|del\\s+)?(?"
            "<dmy>(?:19|20)\\d\\d)(?!\\d)"
            "|(?<mdm>\\p{L}{3,10})\\.?\\s+(?<mdd>[0-3]?\\d)(?:st|nd|rd|th)?,\\s*(?<mdy>(?:19|20)\\d\\d)(?!\\d)"
            ")"_s,
            QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

std::vector<Found> find(const QString &text)
{
    std::vector<Found> found;
    for (auto matches = pattern().globalMatch(text); matches.hasNext();) {
        const Found one = interpret(matches.next());
        if (one.date.isValid() && one.date.year() >= 1900 && one.date.year() < 2200)
            found.push_back(one);
    }
    return found;
}

std::optional<QDate> parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    static const QRegularExpression eightDigits(u"^(?:19|20)\\d{6}$"_s);
    if (eightDigits.match(trimmed).hasMatch()) {
        const QDate date = QDate::fromString(trimmed, u"yyyyMMdd"_s);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    // A time after the day is as good as none.
    const QString day = trimmed.section(u'T', 0, 0).size() == 10 ? trimmed.section(u'T', 0, 0) : trimmed;
    const auto found = find(day);
    if (found.size() != 1 || found[0].start != 0 || found[0].length != day.size())
        return std::nullopt;
    return found[0].date;
}

} // namespace covault::scan::dates
