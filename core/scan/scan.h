// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scan/resolver.h"

#include <functional>

namespace covault::scan {

struct ScanOptions
{
    double atLeast = 0.5;                  ///< items of less confidence are left out
    qint64 largestFile = qint64(64) << 20; ///< bytes; larger ones are listed as skipped
    qint64 mostFiles = 1'000'000;          ///< the rest is listed as one skipped entry
    QString region;                        ///< country of phone numbers without a country code ("DE"); empty: unknown
};

/// Called before each file with its path and how many were read; returning false ends the scan.
using Progress = std::function<bool(const QString &path, qint64 filesRead)>;

/// A file, or a part of one, that was not read.
struct SkippedFile
{
    QString path;
    QString why;

    bool operator==(const SkippedFile &) const = default;
};

/// What a scan saw. Holds secrets (see Item): it is masked where it is shown, and never written to disk.
struct Report
{
    qint64 files = 0; ///< read
    qint64 bytes = 0;
    std::vector<SkippedFile> skipped; ///< nothing is left out silently
    std::vector<Item> items;          ///< by path, then by position
    Resolved resolved;                ///< clusters, and the items' states
};

/// Reads all files in \p paths, files and folders, finds what belongs into a vault and compares it with \p facts.
///
/// Folders are walked in the order of names. Links are not followed out of the given path. Items' paths are relative to
/// the given path they were found in; those of a given file are its name. Files never change and nothing leaves memory.
/// Fails with `NotFound` if one of \p paths does not exist, with `Refused` if \p progress ends it.
Result<Report> scanPaths(const QStringList &paths, const std::vector<VaultFact> &facts = {},
        const ScanOptions &options = {}, const Progress &progress = {});

/// Runs all detectors over \p bytes as if they were the file \p fileName: what scanPaths() does for each file.
std::vector<Item> detectIn(
        const QString &fileName, BytesView bytes, const ScanOptions &options, std::vector<SkippedFile> &skipped);

} // namespace covault::scan
