// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "vault/valueforms.h"

#include <QRegularExpression>

#include <arpa/inet.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace covault::vault::forms {

namespace {

constexpr qsizetype BytesOfV4 = 4;
constexpr qsizetype BytesOfV6 = 16;
constexpr int GroupsOfV6 = 8;

/// 4 or 16 bytes; nothing if \p given is no address.
std::optional<Bytes> findAddress(const QString &given)
{
    const QByteArray ascii = given.toLatin1();
    std::array<char, BytesOfV6> raw{};
    if (inet_pton(AF_INET, ascii.constData(), raw.data()) == 1)
        return Bytes(raw.data(), BytesOfV4);
    if (inet_pton(AF_INET6, ascii.constData(), raw.data()) == 1)
        return Bytes(raw.data(), BytesOfV6);
    return std::nullopt;
}

QString dotted(BytesView four)
{
    QStringList parts;
    std::transform(four.begin(), four.end(), std::back_inserter(parts),
            [](char byte) { return QString::number(quint8(byte)); });
    return parts.join(u'.');
}

/// The first longest run of zero groups, of two at least.
struct Run
{
    int start = GroupsOfV6;
    int length = 1;
};

Run longestZeros(const std::array<int, GroupsOfV6> &groups)
{
    Run best;
    for (int start = 0; start < GroupsOfV6; ++start) {
        int end = start;
        while (end < GroupsOfV6 && groups[size_t(end)] == 0)
            ++end;
        if (end - start > best.length)
            best = {start, end - start};
    }
    return best;
}

// RFC 5952. The system's own function writes some addresses with dots that the RFC writes without.
QString colons(const Bytes &address)
{
    if (address.startsWith(Bytes(10, '\0') + Bytes(2, char(0xff))))
        return u"::ffff:"_s + dotted(address.last(4));
    std::array<int, GroupsOfV6> groups{};
    for (int i = 0; i < GroupsOfV6; ++i)
        groups[size_t(i)] = quint8(address[2 * i]) << 8 | quint8(address[2 * i + 1]);
    const Run zeros = longestZeros(groups);
    QStringList before, after;
    for (int i = 0; i < GroupsOfV6; ++i) {
        if (i < zeros.start)
            before += QString::number(groups[size_t(i)], 16);
        else if (i >= zeros.start + zeros.length)
            after += QString::number(groups[size_t(i)], 16);
    }
    return zeros.start == GroupsOfV6 ? before.join(u':') : before.join(u':') + u"::"_s + after.join(u':');
}

QString written(const Bytes &address)
{
    return address.size() == BytesOfV4 ? dotted(address) : colons(address);
}

Bytes maskOf(qsizetype bytes, int prefix)
{
    Bytes mask(bytes, '\0');
    for (int bit = 0; bit < prefix; ++bit)
        mask[bit / 8] = char(quint8(mask[bit / 8]) | 0x80u >> (bit % 8));
    return mask;
}

// "24", or "255.255.255.0" for an IPv4 network.
std::optional<int> prefixLength(const QString &given, qsizetype bytes)
{
    static const QRegularExpression digits(u"^\\d{1,3}$"_s);
    const int most = int(bytes) * 8;
    if (digits.match(given).hasMatch())
        return given.toInt() <= most ? std::optional(given.toInt()) : std::nullopt;
    const auto mask = findAddress(given);
    for (int prefix = 0; mask && bytes == BytesOfV4 && prefix <= most; ++prefix) {
        if (maskOf(bytes, prefix) == *mask)
            return prefix;
    }
    return std::nullopt;
}

} // namespace

Form ip(const QString &given)
{
    auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    if (line->startsWith(u'[') && line->endsWith(u']'))
        *line = line->mid(1, line->size() - 2);
    const auto address = findAddress(*line);
    return address ? Form(written(*address))
                   : misfit(u"it is no IP address"_s, u"write it like 192.0.2.10 or 2001:db8::10"_s);
}

Form cidr(const QString &given)
{
    static const QRegularExpression form(u"^([^\\s/]+)(?:\\s*/\\s*|\\s+)([^\\s/]+)$"_s);
    const QString advice = u"write it like 192.0.2.0/24 or 2001:db8::/32"_s;
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    const auto match = form.match(*line);
    auto address = match.hasMatch() ? findAddress(match.captured(1)) : std::nullopt;
    if (!address)
        return misfit(u"it is no network address with a length"_s, advice);
    const auto prefix = prefixLength(match.captured(2), address->size());
    if (!prefix)
        return misfit(u"its length is neither bits nor a mask"_s, advice);
    const Bytes mask = maskOf(address->size(), *prefix);
    for (qsizetype i = 0; i < address->size(); ++i)
        (*address)[i] = char((*address)[i] & mask[i]);
    return written(*address) + u'/' + QString::number(*prefix);
}

Form mac(const QString &given)
{
    static const QRegularExpression pairs(u"^[0-9a-f]{1,2}([:-][0-9a-f]{1,2}){5}$"_s);
    static const QRegularExpression digits(u"^[0-9a-f]{12}$"_s);
    static const QRegularExpression fours(u"^[0-9a-f]{4}([.:-])[0-9a-f]{4}\\1[0-9a-f]{4}$"_s);
    static const QRegularExpression separator(u"[.:-]"_s);
    const auto line = text(given);
    if (!line || line->isEmpty())
        return line;
    const QString lower = line->toLower();
    QStringList bytes;
    if (pairs.match(lower).hasMatch()) {
        for (const QString &byte : lower.split(separator))
            bytes += byte.rightJustified(2, u'0');
    } else if (digits.match(lower).hasMatch() || fours.match(lower).hasMatch()) {
        const QString plain = QString(lower).remove(separator);
        for (qsizetype at = 0; at < plain.size(); at += 2)
            bytes += plain.mid(at, 2);
    } else {
        return misfit(u"it is not six bytes"_s, u"write it like 00:1a:2b:3c:4d:5e"_s);
    }
    return bytes.join(u':');
}

} // namespace covault::vault::forms
