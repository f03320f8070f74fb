// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/rota.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

using std::chrono::milliseconds;

/// How turns follow one another.
class Turns
{
public:
    static std::optional<Turns> of(const vault::Record &schedule)
    {
        static const QRegularExpression form(u"^P(T?)(\\d{1,5})([MHDWY])$"_s);
        const auto start = momentFromIso(schedule.text(u"rota_start"_s));
        const auto match = form.match(schedule.text(u"turn"_s));
        const QTimeZone zone(schedule.text(u"time_zone"_s).toLatin1());
        if (!start || !match.hasMatch() || match.capturedView(2).toInt() == 0)
            return std::nullopt;
        Turns turns;
        turns.m_start = QDateTime::fromMSecsSinceEpoch(
                start->time_since_epoch().count(), zone.isValid() ? zone : QTimeZone::utc());
        turns.m_count = match.capturedView(2).toInt();
        turns.m_isByTheClock = match.capturedLength(1) > 0;
        turns.m_unit = match.capturedView(3).front();
        return turns;
    }

    Moment begin(qint64 number) const
    {
        return Moment(milliseconds(beginOnTheWall(number * m_count).toMSecsSinceEpoch()));
    }

    /// The number of the turn at \p moment; nothing before the first.
    std::optional<qint64> numberAt(Moment moment) const
    {
        if (moment < begin(0))
            return std::nullopt;
        // A guess that is right but for months of other lengths and clocks that were changed.
        qint64 number = (moment - begin(0)).count() / (qint64(m_count) * usualLength());
        while (begin(number) > moment)
            --number;
        while (begin(number + 1) <= moment)
            ++number;
        return number;
    }

private:
    qint64 usualLength() const
    {
        constexpr qint64 minute = 60'000;
        constexpr qint64 day = 24 * 60 * minute;
        switch (m_unit.unicode()) {
        case u'M':
            return m_isByTheClock ? minute : 30 * day;
        case u'H':
            return 60 * minute;
        case u'W':
            return 7 * day;
        case u'Y':
            return 365 * day;
        default:
            return day;
        }
    }

    QDateTime beginOnTheWall(qint64 units) const
    {
        if (m_isByTheClock)
            return m_start.addMSecs(units * usualLength());
        switch (m_unit.unicode()) {
        case u'W':
            return m_start.addDays(7 * units);
        case u'M':
            return m_start.addMonths(int(units));
        case u'Y':
            return m_start.addYears(int(units));
        default:
            return m_start.addDays(units);
        }
    }

    QDateTime m_start;
    int m_count = 1;
    bool m_isByTheClock = false;
    QChar m_unit;
};

std::vector<vault::LinkTarget> peopleOf(const vault::Record &schedule)
{
    return peopleInRows(schedule, u"rota"_s);
}

std::optional<Moment> rotaStartOf(const vault::Record &schedule)
{
    return momentFromIso(schedule.text(u"rota_start"_s));
}

} // namespace

std::vector<vault::LinkTarget> peopleInRows(const vault::Record &record, const QString &field)
{
    std::vector<vault::LinkTarget> people;
    for (const vault::Entry &row : record.entries(field)) {
        if (const auto who = vault::LinkTarget::decode(row.value.at(u"who"_s)))
            people.push_back(*who);
    }
    return people;
}

std::optional<Turn> turnAt(const vault::Record &schedule, Moment moment)
{
    const auto people = peopleOf(schedule);
    const auto start = rotaStartOf(schedule);
    if (people.empty() || (start && moment < *start))
        return std::nullopt;
    if (people.size() == 1)
        return Turn{people.front(), std::nullopt};
    const auto turns = Turns::of(schedule);
    const auto number = turns ? turns->numberAt(moment) : std::nullopt;
    if (!number)
        return std::nullopt;
    return Turn{people[size_t(*number % qint64(people.size()))], turns->begin(*number + 1)};
}

std::vector<Moment> turnsBetween(const vault::Record &schedule, Moment from, Moment to, size_t most)
{
    std::vector<Moment> begins;
    if (peopleOf(schedule).size() == 1) {
        const auto start = rotaStartOf(schedule);
        if (start && *start >= from && *start < to)
            begins.push_back(*start);
        return begins;
    }
    const auto turns = Turns::of(schedule);
    const auto number = turns ? turns->numberAt(from) : std::nullopt;
    for (qint64 next = number.value_or(-1); turns && begins.size() < most; ++next) {
        const Moment begin = turns->begin(std::max<qint64>(next, 0));
        if (begin >= to)
            break;
        if (begin >= from && (begins.empty() || begins.back() != begin))
            begins.push_back(begin);
    }
    return begins;
}

} // namespace covault::comanage
