// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importformat.h"

namespace covault::interchange {

/// The `format` of our own complete export.
inline constexpr char16_t CovaultFormat[] = u"covault-export-1";

/// The name under which a record's history comes back.
inline constexpr char16_t HistoryFile[] = u"history.json";

bool isCovaultExport(const QString &fileName, BytesView head);

/// Reads our own export with its hidden records, attachments and kinds. The history of a record becomes its attachment
/// `history.json`. A record that is not understood at all is named in a warning; `Damaged` if there is no list of
/// records, `NewerFormat` if the file was made by a newer Covault.
Result<IncomingFile> readCovaultExport(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);

} // namespace covault::interchange
