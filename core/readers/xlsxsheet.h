// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "readers/table.h"
#include "readers/xlsxworkbook.h"

namespace covault::readers {

/// Reads the cells of one sheet as a stream, since a tree of them would take ten times the file.
///
/// \p cellsLeft is what the workbook may still have, and is counted down. What is wrong in the sheet goes to \p skipped;
/// the rows before it are in the table. The header is not looked for.
Table readSheet(const QString &name, BytesView xml, const SharedParts &shared, qsizetype &cellsLeft, std::vector<Skipped> &skipped);

} // namespace covault::readers
