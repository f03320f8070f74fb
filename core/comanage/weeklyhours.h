// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QTimeZone>

#include <vector>

namespace covault::comanage {

/// Opening hours that repeat each week by the clock on the wall of one place: "Europe/Berlin Mo-Fr 08:00-18:00; Sa
/// 09:00-12:00", or "24/7". A span includes its first minute and not its last; one that passes midnight belongs to the
/// day on which it begins. What the clock shows counts: an hour that is skipped in spring is not there, one that comes
/// twice in autumn counts twice.
///
/// A value.
class WeeklyHours
{
public:
    /// Nothing if \p text is not what a field of hours holds. \p timeZone: of hours without one; may be empty.
    static std::optional<WeeklyHours> parse(const QString &text, const QString &timeZone = {});

    bool covers(Moment moment) const;
    /// The moments from \p from on and before \p to at which covers() may change, in no order. Between them it does
    /// not.
    std::vector<Moment> changesBetween(Moment from, Moment to) const;

private:
    struct Span
    {
        int day;  // 1: Monday
        int from; // minutes of the day
        int to;   // above 24 h: of the day after
    };
    std::vector<Moment> edgesBetween(Moment from, Moment to) const;

    QTimeZone m_zone;
    std::vector<Span> m_spans;
    bool m_isAlways = false;
};

} // namespace covault::comanage
