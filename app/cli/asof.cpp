// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/asof.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

Result<Moment> momentAsOf(const QString &typed, const Clock &clock)
{
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (day.isValid())
        return day == dayOf(clock.now()) ? clock.now() : endOf(day);
    if (const auto moment = momentFromIso(typed))
        return *moment;
    return failure(Error::Code::Usage, u"reading --as-of"_s, u"'%1' is no date and no moment"_s.arg(typed),
            u"write 2026-11-23, or 2026-11-23T12:00:00Z"_s);
}

} // namespace covault::cli
