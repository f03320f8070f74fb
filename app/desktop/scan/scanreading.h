// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/scanstate.h"
#include "scan/vaultfacts.h"
#include "vault/kindset.h"

#include <set>

namespace covault::desktop {

/// What a scan is compared with. Holds secrets: it is never shown, and goes with the page.
struct ScanMaterial
{
    std::vector<scan::VaultFact> facts;
    vault::Kinds kinds;
    std::map<RecordId, vault::RecordKey> keys;

    const scan::VaultFact *factOf(const RecordId &record) const;
};

/// What a scan found, compared with the vault.
struct ScanReading
{
    QStringList paths; ///< what was scanned
    scan::Report report;
    std::shared_ptr<const ScanMaterial> material; // shared with the readings before and after
    QString region;

    const scan::Cluster *find(const QString &id) const;
};

/// What became of things found.
struct ScanDecisions
{
    std::set<ClusterId> ignored;
    std::set<ClusterId> taken;
};

/// Reads what a scan is compared with. On a thread that may use \p vault.
Result<ScanMaterial> readMaterial(vault::Vault &vault);

/// Which list a thing stands in.
ScanShown shownOf(const scan::Cluster &cluster, const ScanDecisions &decisions);

/// The rows of one list, and how many each list has. Pure.
std::vector<FoundRow> rowsOf(const ScanReading &reading, const ScanDecisions &decisions, ScanShown shown);
std::array<int, ScanShownCount> countsOf(const ScanReading &reading, const ScanDecisions &decisions);

/// One thing found, in full. \p without: fields that shall not be taken, \p with: those that shall be although the
/// vault says otherwise. Pure.
FoundView viewOf(const ScanReading &reading, const scan::Cluster &cluster, const std::set<QString> &without,
        const std::set<QString> &with);

/// The records that it can be merged into: those of its kind, by title. Equal titles have the end of their id behind
/// them. Pure.
std::vector<MergeTarget> targetsOf(const ScanReading &reading, const scan::Cluster &cluster);

} // namespace covault::desktop
