// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/roster.h"

#include <array>
#include <memory>
#include <span>

namespace covault::members {

/// What a section of a segment, and each change in it, may be.
struct SectionStanding
{
    bool belongs = false;         ///< else all of it is void
    QString why;                  ///< why it does not belong, or why nothing but notes count; for a person
    bool writes = false;          ///< else only notes count, as a reader may write them
    std::array<bool, 4> rights{}; ///< by Right

    bool may(Right right) const { return belongs && rights[size_t(right)]; }
};

/// All statements of a vault, judged: a pure function of their set, whatever their order and number.
///
/// Immutable, movable and cheap to copy. Rosters of positions are worked out when asked for and kept: not thread-safe.
class Judgement
{
public:
    /// Nothing is known and nobody may do anything.
    Judgement();
    /// \p links say which segment follows which, as far as is known; cuts need them. A cut's end that is not here yet
    /// ends nothing.
    Judgement(const VaultId &vault, std::vector<KnownStatement> statements, std::vector<SegmentLink> links = {});

    /// As all statements have it.
    const Roster &now() const;
    /// As those statements have it that someone had seen who knew \p position; what is not here is left out.
    const Roster &at(const std::vector<StatementId> &position) const;
    /// Whether every statement of a position is here, with all that it builds on.
    bool knows(const std::vector<StatementId> &position) const;
    /// Whether \p position includes the other: nothing that \p earlier had seen is missing from it.
    bool includes(const std::vector<StatementId> &position, const std::vector<StatementId> &earlier) const;
    /// The statements that no other builds on: the position of the next segment. Sorted.
    const std::vector<StatementId> &heads() const;
    const std::vector<KnownStatement> &statements() const;

    /// What a section and its changes count for: its device belongs to the collection at the segment's position or
    /// together with the statements of that same segment (\p own), and no cut ends before it.
    SectionStanding standingOf(const DeviceId &device, const CollectionId &collection, const SegmentId &segment,
            const std::vector<StatementId> &position, const std::vector<StatementId> &own) const;
    /// The roster of such a segment's position and own statements.
    const Roster &rosterFor(const std::vector<StatementId> &position, const std::vector<StatementId> &own) const;

    /// What all would be if \p author stated these now, none of them published yet.
    Judgement with(const DeviceId &author, const std::vector<Statement> &statements) const;
    /// Whether a statement ends a device's rights at this segment: once it arrives, what lies behind it counts no more.
    bool isCutEnd(const SegmentId &segment) const;
    /// The fewest links that judge these statements as this does: for a newcomer who has no segments yet.
    std::vector<SegmentLink> essentialLinks() const;

private:
    struct Data;

    std::shared_ptr<Data> m_data; // shared by copies, which never change it but for its cache
};

/// Judges a set of statements and keeps nothing else.
Roster judge(const VaultId &vault, std::span<const KnownStatement> statements, std::span<const SegmentLink> links = {});

} // namespace covault::members
