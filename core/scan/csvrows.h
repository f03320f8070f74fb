// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "scan/row.h"

#include <vector>

namespace covault::scan {

/// The rows of one or two CSV files, with columns of one class in both.
struct CsvRows
{
    std::vector<Row> first;
    std::vector<Row> second; ///< empty without a second file
};

/// Reads the rows of \p first and, unless it is null, \p second. \p idColumn names the column that names the rows; it
/// is not compared. Columns are paired by header and classified by the values of both files. Fails with `Usage` if a
/// file has no header or no such column, and with the reader's error if it can't be read.
Result<CsvRows> csvRows(BytesView first, BytesView second, const QString &idColumn);

} // namespace covault::scan
