// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importer.h"
#include "interchange/importformat.h"

namespace covault::interchange {

/// The records of one kind in a file.
struct FilePart
{
    QString kind;  ///< its id
    QString title; ///< what it is called: "Asset"
    qint64 records = 0;
    QString key; ///< what tells most of them apart, by its label: "Serial number"; empty: nothing does

    bool operator==(const FilePart &) const = default;
};

/// What a file is, and what bringing it in would do: what a person is shown before anything is written. A value without
/// a secret.
struct FilePlan
{
    QString format; ///< id of an ImportFormat
    QString formatTitle;
    std::vector<FilePart> parts; ///< the largest first
    ImportOutcome outcome;       ///< of the dry run
};

/// Recognises a file and looks what it would do in \p vault, which is not written to. As readFileFor() and
/// importFiles().
Result<FilePlan> planFile(
        vault::Vault &vault, BytesView bytes, const ReadOptions &options, const ImportOptions &import = {});

} // namespace covault::interchange
