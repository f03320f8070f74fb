// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/log.h"
#include "vault/wish.h"

namespace covault::vault {

/// Makes changes out of wishes: adds what the author saw (bases and heads), leaves out what would change nothing, and
/// splits what is too large for one change. What it makes can be read back by every program.
class ChangeMaker
{
public:
    ChangeMaker(Replica &replica, Log &log)
        : m_replica(replica)
        , m_log(log)
    {
    }

    /// The changes of a wish, none if everything already is as wished. \p state: of the record now; null: it is new.
    /// `Refused` if a value, a name or a note is above the limits of a change, or if one element is set twice.
    Result<std::vector<Change>> make(const Wish &wish, const RecordState *state, std::optional<ActId> act);

private:
    Change blank(const Wish &wish, std::optional<ActId> act);
    /// Changes that name what is too much for one; the last head is the last of them and stands for all.
    std::vector<Change> namedBefore(const Wish &wish, std::vector<ChangeId> &heads, std::optional<ActId> &act);
    void distribute(const Wish &wish, std::vector<ChangeEdit> edits, std::vector<Change> &changes, std::optional<ActId> &act);

    Replica &m_replica;
    Log &m_log;
};

} // namespace covault::vault
