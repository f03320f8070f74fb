// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/health.h"

namespace covault::health {

/// When somebody has to see to a finding.
enum class Urgency {
    Today,   ///< something is open or stops working, or a day comes near after which it can't be made good
    Soon,    ///< it can't be trusted
    Someday, ///< it could be better
};

/// A critical finding is urgent, and so is a warning that is due within the next 14 days; one whose day is past is not
/// more urgent than it was yesterday.
Urgency urgencyOf(Severity severity, const std::optional<QDate> &due, QDate today);

/// How many records were confirmed so long ago.
struct AgeBand
{
    std::optional<int> days; ///< at most so many; nothing: more, or never
    qint64 count = 0;
    bool isNever = false;
    bool isLate = false; ///< an age that is too old for most kinds

    bool operator==(const AgeBand &) const = default;
};

/// A day on which something ends.
struct Ending
{
    QDate day;
    vault::RecordKey record;
    Severity severity = Severity::Notice; ///< of the worst finding about this day, a notice if there is none

    bool operator==(const Ending &) const = default;
};

/// Everything that the page of findings tells: a value.
struct Overview
{
    Moment checked;
    Report report;
    std::vector<AgeBand> ages;              ///< of what is judged, in rising order; what was never confirmed comes last
    std::vector<Ending> endings;            ///< and days for notice, of the next EndingDays days, nearest first
    std::map<vault::RecordKey, Face> faces; ///< of the records of endings
    std::map<MemberId, MemberFacts> members;
    std::map<PartyId, PartyFacts> parties;
    std::optional<MemberId> own; ///< who works at this computer

    QDate today() const { return dayOf(checked); }
};

constexpr int EndingDays = 90;

/// Judges and sums up \p world: all but who works at this computer, which it does not know. Pure.
Overview overviewOf(const World &world, std::span<const Rule> rules, const LocalDecisions &local);

/// Reads the vault and sums it up. \p strengths: as readWorld() has it.
Result<Overview> readOverview(
        vault::Vault &vault, std::span<const Rule> rules, std::shared_ptr<Strengths> strengths = nullptr);

/// Makes what was decided about a finding what it was when \p before was read: to undo a decision. Gives whether only
/// this replica knows. A day of snoozing that has come meanwhile is not set again.
Result<bool> putBack(vault::Vault &vault, const Finding &before);

} // namespace covault::health
