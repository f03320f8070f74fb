// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "drawing/marks.h"
#include "vault/change.h"

#include <QMetaType>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace covault::desktop {

/// Which duties are listed.
enum class DutyFilter { All, Unowned, Unsigned, Changed, Unanswered, Ours };
constexpr size_t DutyFilterCount = 6;

/// Where one side stands towards a duty.
struct DutySide
{
    drawing::Side side = drawing::Side::Unknown;
    QString name;
    drawing::Seal seal = drawing::Seal::NotSigned;
    QString words; ///< "signed on 9 November 2026 by Ana Ortiz, Responsibilities 2026-Q4"

    bool operator==(const DutySide &) const = default;
};

/// What is wrong with a duty.
struct DutyFinding
{
    drawing::Severity severity = drawing::Severity::Notice;
    QString rule;
    QString word; ///< "Nobody answers"
    QString evidence;

    bool operator==(const DutyFinding &) const = default;
};

/// One duty in words.
struct DutyView
{
    vault::RecordKey key;
    QString title;
    QString lane; ///< its id
    QString laneTitle;
    QString description;
    drawing::Side side = drawing::Side::Unknown; ///< the accountable one
    QString accountable;                         ///< its name; empty: nobody
    QString responsible;
    QString first; ///< who answers first
    QString afterHours;
    QString backup;
    QString hours;
    QString minutes; ///< until the first answer
    QStringList tools;
    QStringList proof;
    QStringList consulted;
    QStringList informed;
    std::vector<DutySide> sides;
    std::vector<DutyFinding> findings; ///< open ones, the gravest first
    bool isOurs = false;

    bool operator==(const DutyView &) const = default;
};

/// One row of the list: a duty, or the heading of an area.
struct DutyRow
{
    QString heading; ///< empty: a duty
    int count = 0;
    DutyView duty;

    bool isHeading() const { return !heading.isEmpty(); }
};

/// An area of the work, and how its duties are shared out.
struct LaneRow
{
    QString id; ///< empty: all areas
    QString title;
    QString internalName;
    QString providerName;
    int internal = 0;
    int provider = 0;
    int nobody = 0;
    std::optional<drawing::Severity> worst = {};

    int total() const { return internal + provider + nobody; }
};

/// Everything that the page shows.
struct DutiesState
{
    std::vector<LaneRow> lanes;
    QString lane; ///< the chosen one; empty: all
    DutyFilter filter = DutyFilter::All;
    std::array<int, DutyFilterCount> counts{}; ///< of each filter, in the chosen lane
    std::vector<DutyRow> rows;
    std::optional<DutyView> current;
    QStringList suggested; ///< duties that the catalogue names for a lane that has none yet
    int total = 0;
    int areas = 0; ///< lanes that have a duty
    int signedByAll = 0;
    QString internalName;
    QString providerName;
    bool isLoading = true;
    std::optional<Error> error;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::DutyRow)
Q_DECLARE_METATYPE(covault::desktop::LaneRow)
