// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"
#include "vault/valueforms.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace covault::vault::forms {

namespace {

const QString DateTimeAdvice = u"write it like 2026-11-23 14:30, or with an offset like 2026-11-23T14:30+01:00"_s;
const QString DurationAdvice = u"write it like 30 min, 4 h, 14 days, 2 weeks, 3 months or 1 year"_s;
const QString HoursAdvice = u"write it like Europe/Berlin Mo-Fr 08:00-18:00; Sa 09:00-12:00, or 24/7"_s;
const QString Always = u"24/7"_s;

std::optional<QTimeZone> findZone(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

/// The letter of a unit in ISO 8601, behind a T for hours and minutes; empty if it is none.
QString unitLetter(const QString &unit)
{
    static const std::vector<std::pair<QStringList, QString>> units = {
            {{u"min"_s, u"mins"_s, u"minute"_s, u"minutes"_s}, u"TM"_s},
            {{u"h"_s, u"hr"_s, u"hrs"_s, u"hour"_s, u"hours"_s}, u"TH"_s},
            {{u"d"_s, u"day"_s, u"days"_s}, u"D"_s},
            {{u"w"_s, u"week"_s, u"weeks"_s}, u"W"_s},
            {{u"mo"_s, u"month"_s, u"months"_s}, u"M"_s},
            {{u"y"_s, u"yr"_s, u"yrs"_s, u"year"_s, u"years"_s}, u"Y"_s},
    };
    for (const auto &[names, letter] : units) {
        if (names.contains(unit))
            return letter;
    }
    return {};
}

QString written(int count, const QString &letter)
{
    return letter.startsWith(u'T') ? u"PT%1%2"_s.arg(count).arg(letter[1]) : u"P%1%2"_s.arg(count).arg(letter);
}

const QStringList &weekdays()
{
    static const QStringList days = {u"Mo"_s, u"Tu"_s, u"We"_s, u"Th"_s, u"Fr"_s, u"Sa"_s, u"Su"_s};
    return days;
}

// Mo, mon, Monday: the canonical two letters; nothing for what is no day.
std::optional<QString> weekday(const QString &given)
{
    static const QStringList names = {
            u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s, u"friday"_s, u"saturday"_s, u"sunday"_s};
    const QString lower = given.trimmed().toLower();
    for (qsizetype i = 0; i < names.size() && lower.size() >= 2; ++i) {
        if (names[i].startsWith(lower))
            return weekdays()[i];
    }
    return std::nullopt;
}

// "mon-fri,sun" as "Mo-Fr,Su".
std::optional<QString> dayList(const QString &given)
{
    QStringList parts;
    for (const QString &part : given.split(u',')) {
        QStringList ends;
        for (const QString &end : part.split(u'-')) {
            const auto day = weekday(end);
            if (!day)
                return std::nullopt;
            ends += *day;
        }
        if (ends.size() > 2)
            return std::nullopt;
        parts += ends.join(u'-');
    }
    return parts.join(u',');
}

// Minutes of "8", "8:30" or "08:30", up to 24:00.
std::optional<int> timeOfDay(const QString &given)
{
    static const QRegularExpression form(u"^(\\d{1,2})(?::(\\d{2}))?$"_s);
    const auto match = form.match(given.trimmed());
    const int minutes = match.capturedView(1).toInt() * 60 + match.capturedView(2).toInt();
    const bool isTime = match.hasMatch() && match.capturedView(2).toInt() < 60 && minutes <= 24 * 60;
    return isTime ? std::optional(minutes) : std::nullopt;
}

QString clock(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

// "8-12, 13:30-18" as "08:00-12:00,13:30-18:00". A span may pass midnight, but must not be empty.
std::optional<QString> spanList(const QString &given)
{
    QStringList parts;
    for (const QString &part : given.split(u',')) {
        const QStringList ends = part.split(u'-');
        const auto from = timeOfDay(ends.front());
        const auto to = timeOfDay(ends.back());
        if (ends.size() != 2 || !from || !to || *from == *to || *from == 24 * 60)
            return std::nullopt;
        parts += clock(*from) + u'-' + clock(*to);
    }
    return parts.join(u',');
}

// One "Mo-Fr 08:00-18:00".
std::optional<QString> hoursRule(const QString &given)
{
    static const QRegularExpression form(u"^([A-Za-z][A-Za-z, -]*?)\\s+(\\d[\\d:, -]*)$"_s);
    const auto match = form.match(given.trimmed());
    const auto days = match.hasMatch() ? dayList(match.captured(1)) : std::nullopt;
    const auto spans = match.hasMatch() ? spanList(match.captured(2)) : std::nullopt;
    return days && spans ? std::optional(*days + u' ' + *spans) : std::nullopt;
}

} // namespace

Form date(const QString &given)
{
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\d$"_s);
    if (!form.match(*line).hasMatch())
        return misfit(u"it is no date"_s, u"write it as year, month and day: 2026-11-23"_s);
    return QDate::fromString(*line, Qt::ISODate).isValid() ? line : misfit(u"the calendar has no such day"_s);
}

Form dateTime(const QString &given, const QString &timeZone)
{
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    if (const auto moment = momentFromIso(*line))
        return toIso(*moment);
    static const QRegularExpression form(u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)$"_s);
    const auto match = form.match(*line);
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), Qt::ISODate);
    if (!match.hasMatch() || !day.isValid() || !time.isValid())
        return misfit(u"it is no date and time"_s, DateTimeAdvice);
    const auto zone = findZone(timeZone);
    if (!zone)
        return misfit(u"it has no offset, and no time zone is set"_s, DateTimeAdvice);
    const QDateTime local(day, time, *zone);
    if (!local.isValid() || local.time() != time)
        return misfit(u"the clock skips that time in %1"_s.arg(timeZone), DateTimeAdvice);
    return toIso(Moment(std::chrono::milliseconds(local.toMSecsSinceEpoch())));
}

Form duration(const QString &given)
{
    static const QRegularExpression iso(
            u"^P(?:(T)(?=\\d+[HM]$))?(\\d{1,5})([HMDWY])$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression typed(u"^(\\d{1,5})\\s*([A-Za-z]+)$"_s);
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    if (const auto match = iso.match(*line); match.hasMatch()) {
        const QString letter = match.captured(1).toUpper() + match.captured(3).toUpper();
        return letter == u"H"_s ? misfit(u"hours stand behind a 'T'"_s, DurationAdvice)
                                : Form(written(match.capturedView(2).toInt(), letter));
    }
    const auto match = typed.match(*line);
    const QString unit = match.captured(2).toLower();
    if (unit == u"m"_s)
        return misfit(u"'m' could be minutes or months"_s, DurationAdvice);
    const QString letter = unitLetter(unit);
    if (!match.hasMatch() || letter.isEmpty())
        return misfit(u"it is not a whole number and one unit"_s, DurationAdvice);
    return written(match.capturedView(1).toInt(), letter);
}

Form hours(const QString &given, const QString &timeZone)
{
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    const QString first = line->section(u' ', 0, 0);
    const bool hasZone = findZone(first).has_value() && !weekday(first);
    const QString rules = hasZone ? line->section(u' ', 1).trimmed() : *line;
    if (rules == Always)
        return Always;
    if (!hasZone && first.contains(u'/'))
        return misfit(u"there is no such time zone"_s, HoursAdvice);
    QStringList parts;
    for (const QString &rule : rules.split(u';')) {
        const auto part = hoursRule(rule);
        if (!part)
            return misfit(u"it is not days and times"_s, HoursAdvice);
        parts += *part;
    }
    const QString zone = hasZone ? first : timeZone;
    return findZone(zone) ? Form(zone + u' ' + parts.join(u"; "_s))
                          : misfit(u"it has no time zone, and none is set"_s, HoursAdvice);
}

} // namespace covault::vault::forms
