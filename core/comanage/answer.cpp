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

const std::vector<std::pair<QString, Part>> &namedParts()
{
    static const std::vector<std::pair<QString, Part>> parts = {{u"first_responder"_s, Part::FirstResponder},
            {u"after_hours"_s, Part::AfterHours}, {u"responsible"_s, Part::Responsible}, {u"backup"_s, Part::Backup}};
    return parts;
}

/// Who is asked in which part, as long as nobody was found.
class Search
{
public:
    Search(const Record &duty, Asking &asking, Answer &answer)
        : m_duty(duty)
        , m_asking(asking)
        , m_answer(answer)
    {
    }

    void attempt(const QString &field, Part part)
    {
        if (!m_answer.who)
            found(m_asking.ask(m_duty, field, part), part);
    }

    void tryEscalation()
    {
        for (const vault::Entry &row : m_duty.entries(u"escalation"_s)) {
            const auto who = LinkTarget::decode(row.value.at(u"who"_s));
            if (who && !m_answer.who)
                found(m_asking.ask(*who, Part::Escalation), Part::Escalation);
        }
    }

private:
    void found(std::optional<LinkTarget> who, Part part)
    {
        m_answer.who = std::move(who);
        m_answer.part = part;
    }

    const Record &m_duty;
    Asking &m_asking;
    Answer &m_answer;
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

} // namespace

Responders::Responders(const World &world)
    : m_world(world)
    , m_people(world)
{
}

Answer Responders::answer(const Record &duty, Moment at) const
{
    Answer answer;
    Asking asking(m_world, m_people, at);
    Search search(duty, asking, answer);
    const QString text = duty.text(u"hours"_s);
    const auto hours = WeeklyHours::parse(text);
    if (!hours && !text.isEmpty())
        asking.note({Kind::Unclear, {}, duty.title()});
    const bool isOutside = hours && !hours->covers(at);
    answer.isCovered = hours && !isOutside;
    isOutside ? askOutside(duty, asking, search) : askInHours(duty, asking, search);
    search.tryEscalation();
    const bool isNight = isOutside || answer.part == Part::AfterHours;
    const ReachAt when = isNight ? ReachAt::AfterHours : ReachAt::WorkingHours;
    answer.reasons = asking.takeReasons();
    answer.escalation = escalationOf(duty, m_world, m_people, when);
    if (!answer.who)
        return answer;
    answer.reasons = withoutUnnamed(std::move(answer.reasons));
    answer.name = m_world.titleOf(*answer.who);
    answer.party = m_people.sideOf(*answer.who);
    answer.reach = m_people.reachOf(*answer.who, when);
    return answer;
}

std::vector<Moment> Responders::changesBetween(const Record &duty, Moment from, Moment to) const
{
    std::vector<Moment> changes{from};
    append(changes, m_people.changesBetween(from, to));
    appendHours(changes, duty, from, to);
    for (const auto &[field, part] : namedParts()) {
        const auto named = duty.links(field);
        const Record *record = named.empty() ? nullptr : m_world.find(named.front());
        if (!record)
            continue;
        appendHours(changes, *record, from, to);
        append(changes, turnsBetween(*record, from, to, MostTurns));
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
