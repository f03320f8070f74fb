// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/addresses.h"

#include <QList>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace covault::scan::addresses {

namespace {

std::optional<quint32> ipv4(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    quint32 address = 0;
    for (const QStringView part : parts) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        if (!isNumber || value > 255 || part.size() > 3 || !part.front().isDigit())
            return std::nullopt;
        address = address << 8 | value;
    }
    return address;
}

QString textOf(quint32 address)
{
    return u"%1.%2.%3.%4"_s.arg(address >> 24).arg(address >> 16 & 255).arg(address >> 8 & 255).arg(address & 255);
}

/// The groups on one side of '::', or nothing if one of them is none.
std::optional<QStringList> groupsOf(QStringView text)
{
    QStringList groups;
    if (text.isEmpty())
        return groups;
    for (const QStringView group : text.split(u':')) {
        bool isNumber = false;
        const uint value = group.toUInt(&isNumber, 16);
        if (!isNumber || group.size() > 4)
            return std::nullopt;
        groups += QString::number(value, 16);
    }
    return groups;
}

QString ipv6(QStringView text)
{
    const qsizetype gap = text.indexOf("::"_L1);
    const auto before = groupsOf(gap < 0 ? text : text.first(gap));
    const auto after = groupsOf(gap < 0 ? QStringView() : text.sliced(gap + 2));
    if (!before || !after)
        return {};
    const qsizetype missing = 8 - before->size() - after->size();
    if (gap < 0 ? missing != 0 : missing < 1)
        return {};
    QStringList all = *before;
    for (qsizetype i = 0; i < missing; ++i)
        all += u"0"_s;
    return (all + *after).join(u':');
}

} // namespace

QString canonicalIp(QStringView text)
{
    QStringView address = text.trimmed();
    if (const qsizetype slash = address.indexOf(u'/'); slash >= 0)
        address = address.first(slash);
    if (const auto number = ipv4(address))
        return textOf(*number);
    return address.count(u':') >= 2 ? ipv6(address) : QString();
}

QString canonicalNetwork(QStringView text)
{
    const QList<QStringView> parts = text.trimmed().split(u'/');
    if (parts.size() != 2)
        return {};
    const auto address = ipv4(parts[0]);
    bool isNumber = false;
    const uint length = parts[1].toUInt(&isNumber);
    if (!address || !isNumber || length > 32)
        return {};
    const quint32 mask = length == 0 ? 0 : ~quint32(0) << (32 - length);
    return textOf(*address & mask) + u'/' + QString::number(length);
}

} // namespace covault::scan::addresses
