// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backuprotation.h"

#include <algorithm>

namespace covault::storage {

namespace {

constexpr int Days = 7;
constexpr int Weeks = 4;

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

} // namespace

std::vector<Moment> expiredBackups(std::vector<Moment> made, Moment now)
{
    std::erase_if(made, [now](Moment one) { return one > now; });
    std::sort(made.begin(), made.end(), std::greater());
    made.erase(std::unique(made.begin(), made.end()), made.end());
    std::vector<Moment> expired;
    QDate lastDay, lastWeek; // of what was kept
    int days = 0, weeks = 0;
    for (const Moment one : made) {
        const QDate day = dayOf(one);
        if (day == lastDay) {
            if (days > 1 || weeks > 0)
                expired.push_back(one);
            continue;
        }
        if (days < Days) {
            ++days;
        } else if (weeks < Weeks && mondayOf(day) != lastWeek) {
            ++weeks;
            lastWeek = mondayOf(day);
        } else {
            expired.push_back(one);
            continue;
        }
        lastDay = day;
    }
    std::reverse(expired.begin(), expired.end());
    return expired;
}

bool isBackupDue(const std::vector<Moment> &made, Moment now)
{
    return std::none_of(made.begin(), made.end(), [now](Moment one) { return dayOf(one) == dayOf(now); });
}

} // namespace covault::storage
