// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importformat.h"
#include "vault/vault.h"

namespace covault::interchange {

struct ImportOptions
{
    std::optional<CollectionId> into = {};     ///< where all records go; nothing: what the file says
    std::optional<CollectionId> fallback = {}; ///< where those go whose file says nothing; nothing: the vault's default
    bool isDryRun = false;                     ///< says what would happen and writes nothing
};

/// A record of a file that may be several of the vault's. It was left out.
struct AmbiguousRecord
{
    QString where;
    std::vector<vault::RecordKey> records;
};

struct ImportOutcome
{
    qint64 created = 0;
    qint64 updated = 0;
    qint64 skipped = 0; ///< unchanged, or left out with a warning
    std::vector<Warning> warnings;
    QStringList unmapped;
    std::vector<AmbiguousRecord> ambiguous;
    std::optional<ActId> act; ///< all that was written; nothing if nothing was
};

/// Where the records of a file go that does not say it itself: `into`, else `fallback`, else the vault's default.
Result<CollectionId> placeFor(vault::Vault &vault, const ImportOptions &options);

/// Reads a file that importFiles() shall bring in with the same options: with the kinds that are valid where its
/// records go. Fails as readFile().
Result<IncomingFile> readFileFor(
        vault::Vault &vault, BytesView bytes, const ReadOptions &options, const ImportOptions &import = {});

/// Brings files into the vault in one act of cause "import". A record that is there already, by id, by its name in the
/// source or by what tells such things apart, is updated and not doubled; what people changed in the vault since stays.
/// Where it was seen is noted in `seen`. Fails as a whole only if the vault can't be read or written; a record that may
/// not be written is left out with a warning.
Result<ImportOutcome> importFiles(
        vault::Vault &vault, const std::vector<IncomingFile> &files, const ImportOptions &options = {});

} // namespace covault::interchange
