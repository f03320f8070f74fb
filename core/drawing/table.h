// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/figure.h"
#include "drawing/textblock.h"
#include "drawing/tokens.h"

namespace covault::drawing {

/// What stands in one field of a table: figures side by side, then text.
struct TableCell
{
    std::vector<Span> text;
    std::vector<Figure> figures = {};
};

/// A row; with one cell in a table of several columns it is a group heading over all of them.
using TableRow = std::vector<TableCell>;

/// Measures of a table, in the units of the fonts' pixels.
struct TableStyle
{
    double lineHeight;
    double headHeight;
    double padding;         ///< above and below the text of a row
    double minimumRow;      ///< height of a row of few lines
    double gap;             ///< between columns
    double figure;          ///< width and height of a figure
    double rule;            ///< width of a line
    bool lastRight = false; ///< the last column ends at the right edge
};

/// A table laid out within a width, painted row by row so that the caller can break it over pages. A row is painted
/// from any line on, so that even a row that is higher than a page loses nothing.
class Table
{
public:
    /// \p weights share out the width; a column gets more where a word would be broken and others have room.
    Table(const TableRow &head, const std::vector<TableRow> &rows, const std::vector<double> &weights, double width,
            const TableStyle &style);

    double headHeight() const { return m_headHeight; }
    int rowCount() const { return int(m_rows.size()); }
    int lineCount(int row) const;
    bool isGroup(int row) const;
    /// Height of \p count lines of a row with the space around them.
    double height(int row, int count) const;
    double height(int row) const { return height(row, lineCount(row)); }
    /// The places in \p row that lead somewhere, measured from its upper left corner when painted whole.
    std::vector<TextBlock::Link> links(int row) const;

    void paintHead(QPainter &painter, const QPointF &origin) const;
    void paintRow(QPainter &painter, const QPointF &origin, int row, int firstLine, int count) const;

private:
    struct Field
    {
        double left;
        TextBlock text;
        std::vector<Figure> figures;
        double textLeft;
    };
    using Fields = std::vector<Field>;

    Fields layOut(const TableRow &row) const;
    double figuresWidth(const TableCell &cell) const;
    void shareWidth(const TableRow &head, const std::vector<TableRow> &rows, const std::vector<double> &weights);

    double m_width;
    TableStyle m_style;
    std::vector<double> m_columns; // widths, without the gap after each
    Fields m_head;
    std::vector<Fields> m_rows;
    double m_headHeight = 0;
};

} // namespace covault::drawing
