// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault {

namespace {

QDateTime toDateTime(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC);
}

} // namespace

QString toIso(Moment moment, Precision precision)
{
    const bool milliseconds = precision == Precision::Milliseconds && moment.time_since_epoch().count() % 1000 != 0;
    return toDateTime(moment).toString(milliseconds ? u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s : u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

std::optional<Moment> momentFromIso(QStringView text)
{
    static const QRegularExpression form(
            u"^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    const auto parsed = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    return Moment(std::chrono::milliseconds(parsed.toMSecsSinceEpoch()));
}

QDate dayOf(Moment moment)
{
    return toDateTime(moment).date();
}

Moment startOf(QDate day)
{
    return Moment(std::chrono::milliseconds(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()));
}

Moment endOf(QDate day)
{
    return startOf(day.addDays(1)) - std::chrono::milliseconds(1);
}

} // namespace covault
