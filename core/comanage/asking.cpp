// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/asking.h"

#include "comanage/rota.h"
#include "comanage/weeklyhours.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

using health::Presence;
using vault::LinkTarget;
using vault::Record;
using Kind = Reason::Kind;

namespace {

void append(std::vector<LinkTarget> &all, const std::vector<LinkTarget> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

std::vector<LinkTarget> namedBy(const Record &duty)
{
    std::vector<LinkTarget> named = peopleInRows(duty, u"escalation"_s);
    for (const QString &field : {u"first_responder"_s, u"after_hours"_s, u"responsible"_s, u"backup"_s}) {
        const auto links = duty.links(field);
        if (!links.empty())
            named.push_back(links.front());
    }
    return named;
}

/// Whom a schedule or a team leads to.
std::vector<LinkTarget> namedIn(const Record &record)
{
    std::vector<LinkTarget> named = peopleInRows(record, u"rota"_s);
    append(named, record.links(u"fallback"_s));
    append(named, record.links(u"members"_s));
    return named;
}

} // namespace

bool Asking::wasClosed() const
{
    return std::ranges::any_of(m_reasons, [](const Reason &reason) { return reason.kind == Kind::Closed; });
}

std::vector<Reason> Asking::takeReasons()
{
    std::vector<Reason> once;
    for (Reason &reason : m_reasons) {
        if (std::ranges::find(once, reason) == once.end())
            once.push_back(std::move(reason));
    }
    m_reasons.clear();
    return once;
}

std::optional<LinkTarget> Asking::ask(const Record &duty, const QString &field, Part part)
{
    const auto named = duty.links(field);
    if (named.empty()) {
        note({Kind::Unnamed, part});
        return std::nullopt;
    }
    return ask(named.front(), part);
}

std::optional<LinkTarget> Asking::ask(const LinkTarget &named, Part part)
{
    m_asked.clear();
    // What is found is told in this order: named as what, and how it came from there to a person.
    std::vector<Reason> before = std::exchange(m_reasons, {});
    const auto found = find(named, part);
    if (found)
        before.push_back({Kind::Answers, part});
    before.insert(before.end(), m_reasons.begin(), m_reasons.end());
    m_reasons = std::move(before);
    return found;
}

std::optional<LinkTarget> Asking::find(const LinkTarget &named, std::optional<Part> part)
{
    if (m_world.presence(named) != Presence::Here) {
        note({Kind::Unseen, part});
        return std::nullopt;
    }
    const Record *record = m_world.find(named);
    if (record && record->key().kind == u"schedule")
        return findOnCall(*record);
    if (record && record->key().kind == u"team")
        return findTeam(named, *record);
    return findPerson(named);
}

std::optional<LinkTarget> Asking::findPerson(const LinkTarget &person)
{
    if (!m_asked.insert(person).second)
        return std::nullopt;
    const QString name = m_world.titleOf(person);
    if (m_people.hasLeft(person, m_at)) {
        note({Kind::Left, {}, name});
        return std::nullopt;
    }
    const auto away = m_people.awayAt(person, m_at);
    return away ? standIn(person, *away) : std::optional(person);
}

std::optional<LinkTarget> Asking::standIn(const LinkTarget &away, const Away &absence)
{
    const QString name = m_world.titleOf(away);
    note({Kind::Away, {}, name, absence.until, away, absence.from});
    for (const LinkTarget &cover : absence.covers) {
        const size_t place = m_reasons.size();
        const auto found = find(cover, std::nullopt);
        if (!found)
            continue;
        m_reasons.insert(m_reasons.begin() + qsizetype(place), {Kind::StandsIn, {}, name});
        return found;
    }
    return std::nullopt;
}

bool Asking::isOpen(const Record &record)
{
    const QString text = record.text(u"hours"_s);
    const auto hours = WeeklyHours::parse(text, record.text(u"time_zone"_s));
    if (!hours && !text.isEmpty())
        note({Kind::Unclear, {}, record.title()});
    if (!hours || hours->covers(m_at))
        return true;
    note({Kind::Closed, {}, record.title()});
    return false;
}

bool Asking::isEveryMemberAway(const Record &team) const
{
    const auto members = team.links(u"members"_s);
    return !members.empty() && std::ranges::all_of(members, [&](const LinkTarget &member) {
        return m_people.hasLeft(member, m_at) || m_people.awayAt(member, m_at);
    });
}

std::optional<LinkTarget> Asking::findTeam(const LinkTarget &team, const Record &record)
{
    if (!m_asked.insert(team).second || !isOpen(record))
        return std::nullopt;
    if (const auto away = m_people.awayAt(team, m_at))
        return standIn(team, *away);
    if (!isEveryMemberAway(record))
        return team;
    note({Kind::Away, {}, record.title(), {}, team});
    return std::nullopt;
}

std::optional<LinkTarget> Asking::findOnCall(const Record &schedule)
{
    const auto own = LinkTarget::ofRecord(schedule.key().collection, schedule.key().id);
    if (!m_asked.insert(own).second || !isOpen(schedule))
        return std::nullopt;
    const auto turn = turnAt(schedule, m_at);
    if (turn) {
        const size_t place = m_reasons.size();
        if (const auto found = find(turn->who, std::nullopt)) {
            m_reasons.insert(m_reasons.begin() + qsizetype(place), {Kind::OnCall, {}, schedule.title(), turn->until});
            return found;
        }
    } else {
        note({Kind::NoTurn, {}, schedule.title()});
    }
    for (const LinkTarget &fallback : schedule.links(u"fallback"_s)) {
        const size_t place = m_reasons.size();
        if (const auto found = find(fallback, std::nullopt)) {
            m_reasons.insert(m_reasons.begin() + qsizetype(place), {Kind::Fallback, {}, schedule.title()});
            return found;
        }
    }
    return std::nullopt;
}

std::set<LinkTarget> askedBetween(
        const Record &duty, const health::World &world, const People &people, Moment from, Moment to)
{
    std::set<LinkTarget> asked;
    std::vector<LinkTarget> next = namedBy(duty);
    while (!next.empty()) {
        const LinkTarget who = next.back();
        next.pop_back();
        if (!asked.insert(who).second)
            continue;
        append(next, people.coversOf(who, from, to));
        if (const Record *record = world.find(who))
            append(next, namedIn(*record));
    }
    return asked;
}

} // namespace covault::comanage
