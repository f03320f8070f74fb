// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/compose.h"

namespace covault::members {

/// Statements in the making: each step sees what the earlier ones bring about, and what would not count is an error.
class Draft
{
public:
    explicit Draft(const Acting &acting);

    /// Adds a statement by the acting device; settle() says whether it counts.
    void state(StatementBody body);
    /// One that makes something whose id follows from \p nonce.
    void state(StatementBody body, const Bytes &nonce);
    /// Judges all that was stated since. `NotAllowed` with the rule's reason if one of it does not count.
    Result<> settle();
    /// As it stood before the first and stands after the last settled statement.
    const Roster &before() const { return m_acting.judgement.now(); }
    const Roster &now() const { return m_judgement.now(); }

    /// Adds a new key for a collection.
    Result<> addEpoch(const CollectionId &collection);
    /// Adds the newest keys of all collections that each device may read and this one holds, as far as it lacks them.
    Result<> addSeals(const std::vector<Device> &recipients);
    /// Adds a new key for each collection that one of the devices could read and no longer can, as far as the acting
    /// device may write there.
    Result<> replaceKeysOf(const std::vector<Device> &devices);

    bool isEmpty() const { return m_composed.statements.empty(); }
    Composed take() { return std::move(m_composed); }

private:
    const Acting &m_acting;
    Judgement m_judgement;
    Composed m_composed;
};

} // namespace covault::members
