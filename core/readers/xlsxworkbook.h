// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "readers/archive.h"
#include "readers/numberformat.h"

#include <QStringList>

#include <vector>

namespace covault::readers {

/// What the sheets of a workbook share: its strings, formats and way to count days. A value.
struct SharedParts
{
    QStringList strings;
    std::vector<NumberFormat> formats; ///< by the number that a cell names
    DayCount dayCount = DayCount::Since1900;
};

/// A sheet as the workbook lists it.
struct SheetEntry
{
    QString name;
    QString path; ///< of its member; empty if the list leads nowhere
};

/// The list of sheets in their order, and what they share; damaged shared parts are added to \p skipped.
struct WorkbookParts
{
    SharedParts shared;
    std::vector<SheetEntry> sheets;
};
Result<WorkbookParts> readWorkbookParts(const Archive &archive, std::vector<Skipped> &skipped);

/// \p text with its _xHHHH_ escapes replaced: how workbooks write control characters.
QString unescaped(const QString &text);

} // namespace covault::readers
