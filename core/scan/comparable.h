// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/row.h"

#include <QDate>

#include <cstdint>
#include <vector>

namespace covault::scan {

/// One value, worked out once so that it can be compared many times.
struct ComparableValue
{
    struct Part
    {
        std::uint32_t gram = 0;
        float weight = 0;
    };

    QString form;              ///< normalised, never empty
    std::uint32_t number = 0;  ///< of the form among the column's; see Column::counts
    QStringList words;         ///< of classes that are words
    std::vector<float> rarity; ///< of each word
    std::vector<Part> parts;   ///< three-letter pieces and words by rarity, sorted by gram, of length 1 as a vector
    double amount = 0;         ///< of numbers and money
    QDate day;                 ///< of dates that could be read
};

/// One column of all rows.
struct Column
{
    QString field;
    FieldClass type = FieldClass::Text;
    std::vector<std::uint32_t> counts; ///< how many rows have each form
    std::uint32_t filled = 0;          ///< how many rows have any
};

/// Rows in the form in which pairs of them are compared. Rows of the second table follow those of the first.
class Comparable
{
public:
    /// The rows of one table, to be compared with each other.
    static Comparable ofOne(const std::vector<Row> &rows, const QString &region);
    /// The rows of two tables. They get one more column, 'all words': between tables a thing's parts often stand in
    /// different columns. (Within one table it would only count the same words twice.)
    static Comparable ofTwo(const std::vector<Row> &first, const std::vector<Row> &second, const QString &region);

    std::uint32_t size() const { return std::uint32_t(m_cells.size()); }
    /// Where the second table begins; size() if there is none.
    std::uint32_t secondStart() const { return m_secondStart; }
    bool isLinking() const { return m_secondStart < size(); }
    /// Whether the two rows may be compared at all: of one kind, and of different tables when linking.
    bool canMatch(std::uint32_t a, std::uint32_t b) const;
    /// How many pairs may be compared at most.
    double pairCount() const;

    const std::vector<Column> &columns() const { return m_columns; }
    const std::vector<ComparableValue> &cell(std::uint32_t row, std::size_t column) const
    {
        return m_cells[row][column];
    }

private:
    Comparable(const std::vector<Row> &first, const std::vector<Row> &second, const QString &region);

    using Cells = std::vector<std::vector<ComparableValue>>;

    std::uint32_t m_secondStart;
    std::vector<Column> m_columns;
    std::vector<Cells> m_cells; // by row, then column
    std::vector<std::uint32_t> m_kinds;
};

} // namespace covault::scan
