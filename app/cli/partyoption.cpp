// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/partyoption.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::cli {

Result<members::Side> sideFrom(const QString &typed)
{
    if (typed == u"internal")
        return members::Side::Internal;
    if (typed == u"provider")
        return members::Side::Provider;
    return failure(Error::Code::Usage, u"reading --party"_s, u"'%1' is no side"_s.arg(typed), u"use internal or provider"_s);
}

Result<crypto::KdfCost> costFrom(const QString &typed)
{
    if (typed.isEmpty())
        return crypto::DefaultCost;
    static const QRegularExpression form(u"^(\\d{1,3})x(\\d{1,5})$"_s);
    const auto match = form.match(typed);
    const crypto::KdfCost cost{match.captured(1).toUInt(), match.captured(2).toUInt()};
    if (!match.hasMatch() || !crypto::isAcceptable(cost)) {
        return failure(Error::Code::Usage, u"reading --kdf"_s, u"'%1' is no cost within the limits"_s.arg(typed),
                u"write PASSESxMIB, from 3x64 to 10x2048"_s);
    }
    return cost;
}

Result<members::Role> roleFrom(const QString &typed)
{
    for (const auto role : {members::Role::Admin, members::Role::Editor, members::Role::Reader}) {
        if (typed == roleName(role))
            return role;
    }
    return failure(Error::Code::Usage, u"reading the role"_s, u"'%1' is no role"_s.arg(typed), u"use admin, editor or reader"_s);
}

QString roleName(members::Role role)
{
    switch (role) {
    case members::Role::Admin:
        return u"admin"_s;
    case members::Role::Editor:
        return u"editor"_s;
    case members::Role::Reader:
        return u"reader"_s;
    }
    return {};
}

QString sideName(members::Side side)
{
    return side == members::Side::Internal ? u"internal"_s : u"provider"_s;
}

Result<Moment> momentFrom(const QString &typed)
{
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (day.isValid() && typed.size() == 10)
        return startOf(day);
    if (const auto moment = momentFromIso(typed))
        return *moment;
    return failure(Error::Code::Usage, u"reading a date"_s, u"'%1' is none"_s.arg(typed), u"write it like 2026-11-23 or 2026-11-23T12:00:00Z"_s);
}

Result<Moment> endFrom(const QString &typed)
{
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    return day.isValid() && typed.size() == 10 ? endOf(day) : momentFrom(typed);
}

} // namespace covault::cli
