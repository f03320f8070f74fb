// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/finding.h"
#include "health/world.h"
#include "vault/vault.h"

#include <map>

namespace covault::health {

/// What a member decided about a finding: one row of the table `findings` of the finding's home.
struct Decision
{
    enum class Kind { Snoozed, Accepted, Assigned };

    Kind kind = Kind::Assigned;
    std::optional<QDate> until;       ///< of Snoozed
    std::optional<MemberId> assignee; ///< kept by the other two
    QString reason;                   ///< of Accepted

    /// The row as it is stored, and back; nothing if it is no decision.
    cbor::Value encode() const;
    static std::optional<Decision> decode(const cbor::Value &row);

    bool operator==(const Decision &) const = default;
};

/// Decisions on findings that have no common home, as this replica keeps them.
using LocalDecisions = std::map<FindingId, Decision>;

/// The record where decisions about \p finding are kept: of its subjects that are records the smallest whose readers may
/// all see every subject; for one about something else the own record of the collection that holds all its records.
/// Nothing: decisions stay in this replica.
std::optional<vault::RecordKey> homeOf(const Finding &finding, const World &world);

/// Sets state, assignee and reason by what was decided in the finding's home, or locally if it has none.
void applyDecision(Finding &finding, const World &world, const LocalDecisions &local);

Result<LocalDecisions> readLocalDecisions(vault::Vault &vault);

/// Snoozes until a day in the future, accepts the risk with a reason, or assigns to a member. An assignment stays when
/// the finding is snoozed or accepted, and the other way round. `Usage` if the decision lacks what it needs,
/// `NotAllowed` if this member may not write to the finding's home. Gives whether only this replica knows.
Result<bool> decide(vault::Vault &vault, const Finding &finding, Decision decision);

/// \p finding with what is decided about it in the vault now: it may have been read before that.
Result<Finding> reread(vault::Vault &vault, Finding finding);

/// Takes back what was decided. Gives whether only this replica knew.
Result<bool> reopen(vault::Vault &vault, const Finding &finding);

} // namespace covault::health
