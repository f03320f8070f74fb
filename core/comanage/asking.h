// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanage/people.h"
#include "comanage/reason.h"

#include <set>

namespace covault::comanage {

/// One search for somebody who answers at one moment: asks one after another and keeps why each does not. Part of
/// Responders.
class Asking
{
public:
    Asking(const health::World &world, const People &people, Moment at)
        : m_world(world)
        , m_people(people)
        , m_at(at)
    {
    }

    /// Who answers of those that \p duty names in \p field as \p part; nothing if nobody does. A reason is kept in each
    /// case.
    std::optional<vault::LinkTarget> ask(const vault::Record &duty, const QString &field, Part part);
    /// The same for somebody named elsewhere.
    std::optional<vault::LinkTarget> ask(const vault::LinkTarget &named, Part part);

    void note(Reason reason) { m_reasons.push_back(std::move(reason)); }
    bool wasClosed() const;
    /// All reasons kept, in order, each once.
    std::vector<Reason> takeReasons();

private:
    /// \p part: nothing for who comes in for another.
    std::optional<vault::LinkTarget> find(const vault::LinkTarget &named, std::optional<Part> part);
    std::optional<vault::LinkTarget> findPerson(const vault::LinkTarget &person);
    std::optional<vault::LinkTarget> findTeam(const vault::LinkTarget &team, const vault::Record &record);
    std::optional<vault::LinkTarget> findOnCall(const vault::Record &schedule);
    std::optional<vault::LinkTarget> standIn(const vault::LinkTarget &away, const Away &absence);
    bool isOpen(const vault::Record &record);
    bool isEveryMemberAway(const vault::Record &team) const;

    const health::World &m_world;
    const People &m_people;
    Moment m_at;
    std::vector<Reason> m_reasons;
    std::set<vault::LinkTarget> m_asked; // who stands in for one another in a circle is asked once
};

/// Everybody whom Asking may come to for \p duty from \p from on and before \p to: who is named, stands in, has a turn or
/// is a fallback, and who belongs to a team.
std::set<vault::LinkTarget> askedBetween(
        const vault::Record &duty, const health::World &world, const People &people, Moment from, Moment to);

} // namespace covault::comanage
