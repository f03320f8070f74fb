// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/weeklyhours.h"

#include "vault/valueforms.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

constexpr int DayMinutes = 24 * 60;
constexpr int DaysOfWeek = 7;
constexpr std::chrono::hours LongestSpan{24};

// What follows reads the one spelling that vault::forms::hours() gives.

int dayNumber(const QString &day)
{
    static const QStringList days = {u"Mo"_s, u"Tu"_s, u"We"_s, u"Th"_s, u"Fr"_s, u"Sa"_s, u"Su"_s};
    return int(days.indexOf(day)) + 1;
}

// "Fr-Mo" goes round the end of the week.
std::vector<int> daysIn(const QString &list)
{
    std::vector<int> days;
    for (const QString &part : list.split(u',')) {
        const int first = dayNumber(part.section(u'-', 0, 0));
        const int last = dayNumber(part.section(u'-', -1));
        const int count = (last - first + DaysOfWeek) % DaysOfWeek + 1;
        for (int i = 0; i < count; ++i)
            days.push_back((first - 1 + i) % DaysOfWeek + 1);
    }
    return days;
}

int minutesOf(const QString &clock)
{
    return clock.section(u':', 0, 0).toInt() * 60 + clock.section(u':', 1, 1).toInt();
}

/// That the clock on the wall was changed.
struct Jump
{
    Moment at;
    std::chrono::seconds by;
};

QDateTime onTheWall(Moment moment, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

Moment momentOf(QDate day, int minute, const QTimeZone &zone)
{
    const QDateTime wall(day.addDays(minute / DayMinutes), QTime(0, 0).addSecs(minute % DayMinutes * 60), zone);
    return Moment(std::chrono::milliseconds(wall.toMSecsSinceEpoch()));
}

std::vector<Jump> jumpsBetween(Moment from, Moment to, const QTimeZone &zone)
{
    std::vector<Jump> jumps;
    for (const auto &change : zone.transitions(onTheWall(from, zone), onTheWall(to, zone))) {
        const int before = zone.offsetFromUtc(change.atUtc.addMSecs(-1));
        jumps.push_back({Moment(std::chrono::milliseconds(change.atUtc.toMSecsSinceEpoch())),
                std::chrono::seconds(change.offsetFromUtc - before)});
    }
    return jumps;
}

} // namespace

std::optional<WeeklyHours> WeeklyHours::parse(const QString &text, const QString &timeZone)
{
    const auto form = vault::forms::hours(text, timeZone);
    if (!form || form->isEmpty())
        return std::nullopt;
    WeeklyHours hours;
    hours.m_isAlways = *form == u"24/7";
    if (hours.m_isAlways)
        return hours;
    hours.m_zone = QTimeZone(form->section(u' ', 0, 0).toLatin1());
    for (const QString &rule : form->section(u' ', 1).split(u"; "_s)) {
        for (const int day : daysIn(rule.section(u' ', 0, 0))) {
            for (const QString &span : rule.section(u' ', 1).split(u',')) {
                const int from = minutesOf(span.section(u'-', 0, 0));
                const int to = minutesOf(span.section(u'-', 1));
                hours.m_spans.push_back({day, from, to > from ? to : to + DayMinutes});
            }
        }
    }
    return hours;
}

bool WeeklyHours::covers(Moment moment) const
{
    if (m_isAlways)
        return true;
    const QDateTime wall = onTheWall(moment, m_zone);
    const int today = wall.date().dayOfWeek();
    const int yesterday = today == 1 ? DaysOfWeek : today - 1;
    const int minute = wall.time().msecsSinceStartOfDay() / 60'000;
    return std::any_of(m_spans.begin(), m_spans.end(), [&](const Span &span) {
        return (span.day == today && minute >= span.from && minute < span.to)
                || (span.day == yesterday && minute + DayMinutes < span.to);
    });
}

std::vector<Moment> WeeklyHours::changesBetween(Moment from, Moment to) const
{
    std::vector<Moment> changes;
    if (m_isAlways || to <= from)
        return changes;
    const auto add = [&](Moment moment) {
        if (moment >= from && moment < to)
            changes.push_back(moment);
    };
    const auto jumps = jumpsBetween(from - LongestSpan, to + LongestSpan, m_zone);
    // Where the clock jumps over the end of a span, the jump is the end.
    for (const Jump &jump : jumps)
        add(jump.at);
    for (const Moment edge : edgesBetween(from, to)) {
        add(edge);
        // What the clock shows twice, begins or ends twice.
        for (const Jump &jump : jumps) {
            add(edge + jump.by);
            add(edge - jump.by);
        }
    }
    return changes;
}

std::vector<Moment> WeeklyHours::edgesBetween(Moment from, Moment to) const
{
    std::vector<Moment> edges;
    const QDate last = onTheWall(to, m_zone).date();
    for (QDate day = onTheWall(from, m_zone).date().addDays(-1); day <= last; day = day.addDays(1)) {
        for (const Span &span : m_spans) {
            if (span.day != day.dayOfWeek())
                continue;
            edges.push_back(momentOf(day, span.from, m_zone));
            edges.push_back(momentOf(day, span.to, m_zone));
        }
    }
    return edges;
}

} // namespace covault::comanage
