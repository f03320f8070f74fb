// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/scanstate.h"
#include "scan/vaultfacts.h"
#include "vault/kindset.h"

#include <QHash>

#include <set>

namespace covault::desktop {

/// What a scan is compared with. Holds secrets: it is never shown, and goes with the page.
struct ScanMaterial
{
    std::vector<scan::VaultFact> facts;
    vault::Kinds kinds;
    std::map<RecordId, vault::RecordKey> keys;
    std::map<RecordId, size_t> places;                   ///< of each record's fact
    std::map<QString, std::vector<MergeTarget>> targets; ///< of each kind, by title

    const scan::VaultFact *factOf(const RecordId &record) const;
};

/// What a scan found, compared with the vault: with all that costs time for each thing, so that a list of them is made
/// at once.
struct ScanReading
{
    QStringList paths; ///< what was scanned
    scan::Report report;
    std::shared_ptr<const ScanMaterial> material; // shared with the readings before and after
    QString region;
    std::vector<FoundRow> rows = {};    ///< of each cluster, in their order
    std::vector<int> files = {};        ///< that each cluster was found in
    QHash<QString, size_t> places = {}; ///< of each cluster, by its id
    std::vector<FoundRow> unread = {};  ///< of each file that was not read

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

/// Makes the rows of what was found. Takes long: on a thread of its own. Pure.
std::shared_ptr<const ScanReading> readingOf(ScanReading found);

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
/// them. Lives as long as the material. Pure.
const std::vector<MergeTarget> &targetsOf(const ScanReading &reading, const scan::Cluster &cluster);

} // namespace covault::desktop
