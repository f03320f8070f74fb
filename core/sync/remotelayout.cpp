// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/remotelayout.h"

#include "crypto/hash.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::sync::layout {

namespace {

constexpr qsizetype HexDigits = 32;
constexpr int PerFolder = 1000;

QString deviceFolder(const VaultId &vault, const DeviceId &device)
{
    return vaultFolder(vault) + u'/' + device.toString().toLower();
}

QString firstHalf(BytesView id)
{
    return QString::fromLatin1(id.first(HexDigits / 2).toByteArray().toHex());
}

// The digits after the last '-' or at the start of a file's name, wherever a carrier put more behind them.
QString hexIn(const QString &file)
{
    static const QRegularExpression digits(u"(?:^|-)([0-9a-f]{32})(?![0-9a-f])"_s);
    return digits.match(file).captured(1);
}

Place segmentPlace(const DeviceId &device, const QString &file)
{
    static const QRegularExpression exact(u"^([0-9]{9})-([0-9a-f]{32})\\.seg$"_s);
    const auto match = exact.match(file);
    return {Place::Type::Segment, device, match.captured(1).toULongLong(), hexIn(file), match.hasMatch()};
}

} // namespace

QString vaultFolder(const VaultId &vault)
{
    return u"covault1-"_s + shortText(vault).toLower();
}

QString nameHex(BytesView file)
{
    return firstHalf(crypto::checksum(file).view());
}

QString segmentName(const VaultId &vault, const DeviceId &device, quint64 number, BytesView file)
{
    return u"%1/%2/%3-%4.seg"_s.arg(deviceFolder(vault, device))
            .arg(number / PerFolder, 6, 10, QChar(u'0'))
            .arg(number, 9, 10, QChar(u'0'))
            .arg(nameHex(file));
}

QString blobName(const VaultId &vault, const DeviceId &device, const BlobId &blob)
{
    const QString hex = firstHalf(blob.view());
    return u"%1/b/%2/%3.blob"_s.arg(deviceFolder(vault, device), hex.first(2), hex);
}

QString requestName(const VaultId &vault, BytesView file)
{
    return u"%1/requests/%2.req"_s.arg(vaultFolder(vault), nameHex(file));
}

std::optional<Place> placeOf(const VaultId &vault, const QString &name)
{
    const QString folder = vaultFolder(vault) + u'/';
    if (!name.startsWith(folder))
        return std::nullopt;
    const QStringList parts = name.mid(folder.size()).split(u'/');
    const QString &file = parts.back();
    if (parts.size() == 2 && parts.front() == u"requests")
        return Place{Place::Type::Request, {}, 0, hexIn(file), file == hexIn(file) + u".req"_s};
    const auto device = DeviceId::parse(parts.front());
    if (!device || parts.size() < 2)
        return std::nullopt;
    if (parts.size() > 2 && parts.at(1) == u"b")
        return Place{Place::Type::Blob, *device, 0, hexIn(file), file == hexIn(file) + u".blob"_s};
    return segmentPlace(*device, file);
}

} // namespace covault::sync::layout
