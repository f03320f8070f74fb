// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "interchange/incoming.h"
#include "vault/kinds.h"

#include <span>

namespace covault::interchange {

/// What the person who imports says about a file.
struct ReadOptions
{
    QString fileName = {}; ///< without folders; also part of what is recognised
    QString format = {};   ///< id of a format; empty: recognised
    QString kind = {};     ///< of the rows of a table; empty: recognised
    std::map<QString, QString> columns =
            {}; ///< header of a column → field; "kind" → a kind's id says what all rows are
    bool hasPassphrase =
            false; ///< one was given for the file; no format that can be read takes one, which is then said
};

/// One form of file that can be brought in. To add one: a reader and a row in importformat.cpp.
struct ImportFormat
{
    QString id;
    QString title; ///< for people: "Bitwarden (JSON, unencrypted)"
    /// Whether a file of this name that begins with these bytes (the first 64 KiB) is in this format.
    bool (*recognise)(const QString &fileName, BytesView head);
    /// Reads the whole file. Nothing in it is dropped without a warning.
    Result<IncomingFile> (*read)(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);
};

/// All formats, those that are told more surely first.
std::span<const ImportFormat> importFormats();

/// Reads \p bytes in the format given or recognised. `Usage` if there is no such format; `Refused` if none fits or the
/// file can't be read as what it seems to be. \p kinds are those that are valid where the
/// records go.
Result<IncomingFile> readFile(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);

} // namespace covault::interchange
