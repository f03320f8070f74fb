// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanage/answer.h"

#include "comanage/asking.h"
#include "comanage/rota.h"
#include "comanage/weeklyhours.h"

using namespace Qt::StringLiterals;

namespace covault::comanage {

namespace {

using health::World;
using vault::LinkTarget;
using vault::Record;
using Kind = Reason::Kind;

/// A rota with shorter turns than so many in what is looked at is looked at in part.
constexpr size_t MostTurns = 500;

/// Who is asked in which part, as long as nobody was found.
class Search
{
public:
    Search(const Record &duty, Asking &asking, Responder &responder)
        : m_duty(duty)
        , m_asking(asking)
        , m_responder(responder)
    {
    }

    void attempt(const QString &field, Part part)
    {
        if (!m_responder.who)
            found(m_asking.ask(m_duty, field, part), part);
    }

    void tryEscalation()
    {
        for (const LinkTarget &who : peopleInRows(m_duty, u"escalation"_s)) {
            if (!m_responder.who)
                found(m_asking.ask(who, Part::Escalation), Part::Escalation);
        }
    }

private:
    void found(std::optional<LinkTarget> who, Part part)
    {
        m_responder.who = std::move(who);
        m_responder.part = part;
    }

    const Record &m_duty;
    Asking &m_asking;
    Responder &m_responder;
};

void askInHours(const Record &duty, Asking &asking, Search &search)
{
    search.attempt(u"first_responder"_s, Part::FirstResponder);
    if (asking.wasClosed() && duty.has(u"after_hours"_s))
        search.attempt(u"after_hours"_s, Part::AfterHours);
    search.attempt(u"responsible"_s, Part::Responsible);
    search.attempt(u"backup"_s, Part::Backup);
}

void askOutside(const Record &duty, Asking &asking, Search &search)
{
    asking.note({Kind::Outside});
    search.attempt(u"after_hours"_s, Part::AfterHours);
    if (duty.has(u"after_hours"_s))
        search.attempt(u"backup"_s, Part::Backup);
}

/// That nobody is named is no reason for who answers.
std::vector<Reason> withoutUnnamed(std::vector<Reason> reasons)
{
    std::erase_if(reasons, [](const Reason &reason) { return reason.kind == Kind::Unnamed; });
    return reasons;
}

std::vector<EscalationStep> escalationOf(const Record &duty, const World &world, const People &people, ReachAt when)
{
    std::vector<EscalationStep> steps;
    for (const vault::Entry &row : duty.entries(u"escalation"_s)) {
        const auto who = LinkTarget::decode(row.value.at(u"who"_s));
        steps.push_back({row.value.at(u"after"_s).toText(), who ? world.titleOf(*who) : QString(),
                row.value.at(u"how"_s).toText(), who ? people.reachOf(*who, when) : std::vector<Reach>()});
    }
    return steps;
}

void append(std::vector<Moment> &all, const std::vector<Moment> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

void appendHours(std::vector<Moment> &all, const Record &record, Moment from, Moment to)
{
    if (const auto hours = WeeklyHours::parse(record.text(u"hours"_s), record.text(u"time_zone"_s)))
        append(all, hours->changesBetween(from, to));
}

/// When what the record of somebody who is asked says changes: hours, turns, the last day.
void appendChanges(std::vector<Moment> &all, const Record &asked, Moment from, Moment to)
{
    appendHours(all, asked, from, to);
    append(all, turnsBetween(asked, from, to, MostTurns));
    const QDate left = health::dayIn(asked, u"departed_on"_s);
    if (left.isValid() && startOf(left) >= from && startOf(left) < to)
        all.push_back(startOf(left));
}

} // namespace

Responders::Responders(const World &world)
    : m_world(world)
    , m_people(world)
{
}

Responder Responders::find(const Record &duty, Moment at) const
{
    Responder responder;
    Asking asking(m_world, m_people, at);
    Search search(duty, asking, responder);
    const QString text = duty.text(u"hours"_s);
    const auto hours = WeeklyHours::parse(text);
    if (!hours && !text.isEmpty())
        asking.note({Kind::Unclear, {}, duty.title()});
    responder.isOutside = hours && !hours->covers(at);
    responder.isCovered = hours && !responder.isOutside;
    responder.isOutside ? askOutside(duty, asking, search) : askInHours(duty, asking, search);
    search.tryEscalation();
    responder.reasons = asking.takeReasons();
    if (responder.who)
        responder.reasons = withoutUnnamed(std::move(responder.reasons));
    return responder;
}

Answer Responders::answer(const Record &duty, Moment at) const
{
    Answer answer{find(duty, at), {}, {}, {}, {}};
    const bool isNight = answer.isOutside || answer.part == Part::AfterHours;
    const ReachAt when = isNight ? ReachAt::AfterHours : ReachAt::WorkingHours;
    answer.escalation = escalationOf(duty, m_world, m_people, when);
    if (!answer.who)
        return answer;
    answer.name = m_world.titleOf(*answer.who);
    answer.party = m_people.sideOf(*answer.who);
    answer.reach = m_people.reachOf(*answer.who, when);
    return answer;
}

std::vector<Moment> Responders::changesBetween(const Record &duty, Moment from, Moment to) const
{
    std::vector<Moment> changes{from};
    appendHours(changes, duty, from, to);
    for (const LinkTarget &who : askedBetween(duty, m_world, m_people, from, to)) {
        append(changes, m_people.changesBetween(who, from, to));
        if (const Record *record = m_world.find(who))
            appendChanges(changes, *record, from, to);
    }
    std::ranges::sort(changes);
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    return changes;
}

std::vector<Reason> Responders::whyOwnersAreAway(const Record &duty, Moment at) const
{
    Asking asking(m_world, m_people, at);
    for (const QString &field : {u"responsible"_s, u"backup"_s}) {
        if (!duty.has(field) || asking.ask(duty, field, Part::Backup))
            return {};
    }
    auto reasons = asking.takeReasons();
    const bool isAbsence = std::ranges::all_of(reasons, [](const Reason &reason) { return reason.kind == Kind::Away; });
    return isAbsence ? reasons : std::vector<Reason>();
}

} // namespace covault::comanage
