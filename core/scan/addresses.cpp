// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/addresses.h"

#include "vault/valueforms.h"

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

} // namespace

QString canonicalIp(QStringView text)
{
    QStringView address = text.trimmed();
    if (const qsizetype slash = address.indexOf(u'/'); slash >= 0)
        address = address.first(slash);
    if (const auto number = ipv4(address))
        return textOf(*number);
    return address.count(u':') >= 2 ? vault::forms::ip(address.toString()).value_or(QString()) : QString();
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
