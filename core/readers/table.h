// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace covault::readers {

/// One row of a table: its cells from the first column on. Empty cells at the end are left out.
struct Row
{
    qsizetype number = 0; ///< where it stands in the file: the line of a CSV, the row of a sheet, from 1
    QStringList cells;

    /// The cell in \p column, from 0; empty if the row is shorter.
    QString cell(qsizetype column) const { return cells.value(column); }

    bool operator==(const Row &) const = default;
};

/// A table out of a file: a CSV, or one sheet of a workbook. A value.
///
/// Rows without any filled cell are dropped; nothing else is. Rows may be shorter or longer than the header.
struct Table
{
    enum class Source { Lines, Sheet };

    Source source = Source::Lines;
    QString name;            ///< of the sheet; empty for lines
    std::vector<Row> above;  ///< what stands above the header: titles, remarks
    qsizetype headerRow = 0; ///< number of the header's row; 0 if there is no header, then all rows are data
    QStringList header;      ///< trimmed; empty if there is none
    std::vector<Row> rows;
    QStringList notes;       ///< what was guessed, in the user's words: "encoding Windows-1252", "separated by semicolons"

    /// How many columns the widest row or the header has.
    qsizetype width() const;

    /// Column \p column (from 0) of \p row for people to find: "Sheet1!B7" in a sheet, "row 7" in lines.
    QString position(const Row &row, qsizetype column) const;

    bool operator==(const Table &) const = default;
};

/// "A" for 0, "AA" for 26: the name of a spreadsheet's column.
QString columnName(qsizetype column);

/// Takes the header out of \p table's rows: the first row with two filled cells, unless its cells are plainly data
/// (addresses, e-mail addresses, dates). Rows before it go to `above`. Without such a row all rows stay data.
void findHeader(Table &table);

} // namespace covault::readers
