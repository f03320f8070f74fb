// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/model.h"
#include "readers/nmapreader.h"

#include <QStringList>

namespace covault::diagram {

/// What the vault knows of a device, as far as a diagram can disagree with it. A value.
struct Asset
{
    QString id;
    QString name;
    QString hostname;
    QStringList addresses;
    QStringList macs;
    QString status;    ///< the vault's choice: "in_use", "retired" …
    QStringList links; ///< ids of assets it is connected to

    bool operator==(const Asset &) const = default;
};

/// One thing that a diagram, the vault and a scan say differently. A value.
struct Difference
{
    enum class Sort {
        UnknownNode,  ///< drawn, and no asset is known
        RetiredAsset, ///< drawn, but out of use
        MissingAsset, ///< in use, and not drawn
        ChangedName,  ///< drawn, or seen, under another name than the asset's
        MissingLink,  ///< the vault connects two that the diagram does not
        UnknownHost,  ///< seen, and neither drawn nor known
        MissingHost,  ///< known or drawn, and not seen where the scan looked
        ChangedMac,   ///< seen with another MAC address
    };

    Sort sort;
    QString subject;  ///< id of the node; of an asset that is not drawn, its id; of an unknown host, its address
    QString evidence; ///< one sentence for people

    bool operator==(const Difference &) const = default;
};

/// The id of \p sort: "unknown-node".
QString idOf(Difference::Sort sort);

/// What \p diagram, \p assets and, if given, \p scan disagree on, in the order of the diagram, the assets, the scan.
///
/// A node shows the asset that it names; without one, the only asset with its name, host name or address. Assets that
/// are planned or spare need not be drawn. A host counts as missing only if a complete scan looked at its subnet.
std::vector<Difference> check(const Diagram &diagram, const std::vector<Asset> &assets, const readers::NmapScan *scan = nullptr);


} // namespace covault::diagram
