// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/ids.h"

#include <QString>

#include <optional>

/// Where what lies on a remote (FORMAT.md, 'On a remote'). All names are lower case.
namespace covault::sync::layout {

/// The folder of a vault.
QString vaultFolder(const VaultId &vault);

/// The 32 hex digits in the name of a segment or request: half the checksum of the file. Tells a torn file from a whole
/// one, nothing more.
QString nameHex(BytesView file);

QString segmentName(const VaultId &vault, const DeviceId &device, quint64 number, BytesView file);
QString blobName(const VaultId &vault, const DeviceId &device, const BlobId &blob);
QString requestName(const VaultId &vault, BytesView file);

/// What a name on a remote says. Nothing in it is believed but where to look.
struct Place
{
    enum class Type { Segment, Blob, Request, Other } type = Type::Other;
    DeviceId device;    ///< whose directory it is in; none for requests
    quint64 number = 0; ///< of a segment
    QString hex;        ///< the 32 hex digits that the name bears; empty if it bears none
    bool isExact = false; ///< named as this program names files; else a carrier renamed it, or it is litter
};

/// Reads a name below the vault's folder, which it must begin with. Nothing: of another vault, or not in a place where
/// anything is looked for.
std::optional<Place> placeOf(const VaultId &vault, const QString &name);

} // namespace covault::sync::layout
