// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <chrono>
#include <optional>

namespace covault {

/// A point in time, as a clock told it: milliseconds since 1970, UTC.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// "2026-11-23T12:00:00Z"; with ".250" where milliseconds are not zero and \p withMilliseconds is set.
enum class Precision { Seconds, Milliseconds };
QString toIso(Moment moment, Precision precision = Precision::Seconds);

/// Reads an ISO 8601 date and time with 'Z' or an offset. Nothing if there is neither or it is malformed.
std::optional<Moment> momentFromIso(QStringView text);

/// The UTC day of \p moment.
QDate dayOf(Moment moment);

/// The first moment of the UTC \p day.
Moment startOf(QDate day);

/// Its last: what ends with a day ends there.
Moment endOf(QDate day);

constexpr quint64 toUnsigned(Moment moment)
{
    const auto count = moment.time_since_epoch().count();
    return count > 0 ? quint64(count) : 0;
}

constexpr Moment momentFrom(quint64 milliseconds)
{
    return Moment(std::chrono::milliseconds(qint64(milliseconds)));
}

} // namespace covault
