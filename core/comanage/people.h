// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanage/reach.h"
#include "health/world.h"

namespace covault::comanage {

/// The side of a member, contact or team; nothing if its record does not tell.
std::optional<PartyId> partyOf(const vault::LinkTarget &person, const health::World &world);

/// That somebody is away.
struct Away
{
    Moment from;
    Moment until;
    std::vector<vault::LinkTarget> covers; ///< who stands in, in order

    bool operator==(const Away &) const = default;
};

/// Who is who in a world, and who is there. A member has a name and a side only: what else is known of him stands in
/// the contact of his name and side.
///
/// \p world must outlive it. One thread at a time.
class People
{
public:
    explicit People(const health::World &world);

    /// The contact that describes a member, or \p person itself if it is a contact; null if there is none.
    const vault::Record *contactOf(const vault::LinkTarget &person) const;
    /// Whether \p person is a removed member or a contact who left by \p moment.
    bool hasLeft(const vault::LinkTarget &person, Moment moment) const;
    /// Whether an absence of \p person, or of the whole side, holds at \p moment. Who stands in for a side is not away.
    std::optional<Away> awayAt(const vault::LinkTarget &person, Moment moment) const;
    /// Who stands in for \p person at any moment from \p from on and before \p to.
    std::vector<vault::LinkTarget> coversOf(const vault::LinkTarget &person, Moment from, Moment to) const;
    /// The side of \p person in words, of a vendor's contact the vendor; empty if it is not known.
    QString sideOf(const vault::LinkTarget &person) const;
    /// How a person or team is reached, the best way first.
    std::vector<Reach> reachOf(const vault::LinkTarget &person, ReachAt when) const;
    /// The moments from \p from on and before \p to at which an absence of \p person begins or ends.
    std::vector<Moment> changesBetween(const vault::LinkTarget &person, Moment from, Moment to) const;

private:
    struct Absence
    {
        vault::LinkTarget who;
        Moment from;
        Moment to;
        std::vector<vault::LinkTarget> covers;
    };
    bool isOf(const Absence &absence, const vault::LinkTarget &person) const;
    bool isSame(const vault::LinkTarget &one, const vault::LinkTarget &other) const;

    const health::World &m_world;
    std::vector<Absence> m_absences;
    QHash<QString, std::vector<const health::StoredRecord *>> m_contacts; // by folded name
};

} // namespace covault::comanage
