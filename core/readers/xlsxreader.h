// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "readers/budget.h"
#include "readers/skipped.h"
#include "readers/table.h"

namespace covault::readers {

/// The sheets of a workbook that hold anything, in its order, and what could not be read of it.
struct Workbook
{
    std::vector<Table> tables;
    std::vector<Skipped> skipped; ///< sheets without any cell, chart sheets, sheets that are damaged
};

/// Reads an Excel workbook (.xlsx, .xlsm): the values as they were last computed, hidden sheets included.
///
/// Cells with a date or time format become ISO text (2026-11-23, 2026-11-23T12:00:00, 12:00:00), counted from 1900 or
/// 1904 as the workbook says; booleans become "true" and "false"; numbers have no more digits than they need. Of merged
/// cells only the first is filled. Refuses encrypted and old binary workbooks, each in its own words, and what lies
/// beyond limits.h.
Result<Workbook> readXlsx(BytesView bytes);
/// The same within \p budget.
Result<Workbook> readXlsx(BytesView bytes, Budget &budget);

} // namespace covault::readers
