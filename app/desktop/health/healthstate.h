// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/health/findingrows.h"
#include "drawing/charts.h"

#include <QDate>

#include <array>
#include <memory>

namespace covault::desktop {

/// Which findings the list shows.
enum class Shown { Attention, Notices, Snoozed, Accepted };
enum class Whose { Everyone, Mine, Nobody };

/// What is being decided about the current finding.
enum class Deciding { Snooze, Accept, Assign };

/// The three pictures above the list.
struct HealthCharts
{
    int score = 100;
    std::vector<drawing::ScoreLine> scoreLines;
    QString scoreRemark;
    std::vector<drawing::HistogramBar> ages;
    std::vector<drawing::TimelineEntry> endings;
    QString endingsRemark;
};

/// Somebody who can be given a finding.
struct Assignable
{
    MemberId id;
    QString name;

    bool operator==(const Assignable &) const = default;
};

/// Everything that the page of findings shows.
struct HealthState
{
    bool isLoading = true;
    std::optional<Error> error;
    QDate today;
    QString checked;                            ///< "312 records checked at 09:39"
    std::shared_ptr<const HealthCharts> charts; ///< null: not known yet; shared with what was read, never changed

    Shown shown = Shown::Attention;
    Whose whose = Whose::Everyone;
    std::array<int, 4> shownCounts{}; ///< of all, in the order of Shown
    std::array<int, 3> whoseCounts{}; ///< of what is shown, in the order of Whose
    FindingRows rows;
    int findings = 0;  ///< rows that are no groups
    int place = 0;     ///< of the current one among them, from 1; 0: there is none
    FindingId current; ///< null: none

    std::vector<Assignable> members;
    std::optional<Deciding> deciding;
    QString about; ///< the title of what is decided about
};

} // namespace covault::desktop
