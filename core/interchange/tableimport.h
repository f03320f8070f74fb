// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importformat.h"

namespace covault::interchange {

bool isTable(const QString &fileName, BytesView head);

/// Reads any table with a row for each thing: its columns are recognised by their headers and cells, the kind of the
/// things by its columns. `Refused` if nobody can tell the kind. Values without a field go to `extra`, their columns
/// are listed as unmapped.
Result<IncomingFile> readTable(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);

bool isWorkbook(const QString &fileName, BytesView head);

/// Reads all sheets of an Excel workbook in the same way. A sheet whose kind nobody can tell is named in a warning.
Result<IncomingFile> readWorkbook(BytesView bytes, const ReadOptions &options, const vault::Kinds &kinds);

/// What a file's records are called as a source: its name without what differs from one export to the next: the ending,
/// dates, numbers of copies.
QString sourceName(const QString &fileName);

} // namespace covault::interchange
