// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/table.h"

#include <QPainter>

#include <numeric>

namespace covault::drawing {

// No single word may claim more than this share of the table.
constexpr double LargestClaim = 0.3;
constexpr double FigureGap = 0.4; // of a figure's width

static int linesOf(const auto &fields)
{
    int lines = 1;
    for (const auto &field : fields)
        lines = qMax(lines, field.text.lineCount());
    return lines;
}

Table::Table(const TableRow &head, const std::vector<TableRow> &rows, const std::vector<double> &weights, double width,
        const TableStyle &style)
    : m_width(width)
    , m_style(style)
{
    shareWidth(head, rows, weights);
    m_head = layOut(head);
    m_headHeight = qMax(style.headHeight, linesOf(m_head) * style.lineHeight + style.padding);
    for (const TableRow &row : rows)
        m_rows.push_back(layOut(row));
}

double Table::figuresWidth(const TableCell &cell) const
{
    return double(cell.figures.size()) * m_style.figure * (1 + FigureGap);
}

void Table::shareWidth(const TableRow &head, const std::vector<TableRow> &rows, const std::vector<double> &weights)
{
    const double available = m_width - m_style.gap * double(weights.size() - 1);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> needs(weights.size(), 0);
    const auto claim = [&](const TableRow &row) {
        for (size_t i = 0; row.size() == weights.size() && i < row.size(); ++i)
            needs[i] = qMax(needs[i], qMin(widestWord(row[i].text) + figuresWidth(row[i]), available * LargestClaim));
    };
    claim(head);
    for (const TableRow &row : rows)
        claim(row);

    // Columns that need more than their share take it from the others, in proportion to what those can spare.
    double missing = 0;
    double spare = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const double share = available * weights[i] / sum;
        m_columns.push_back(share);
        missing += qMax(0.0, needs[i] - share);
        spare += qMax(0.0, share - needs[i]);
    }
    const double granted = qMin(missing, spare);
    for (size_t i = 0; granted > 0 && i < m_columns.size(); ++i) {
        if (needs[i] > m_columns[i])
            m_columns[i] += (needs[i] - m_columns[i]) * granted / missing;
        else
            m_columns[i] -= (m_columns[i] - needs[i]) * granted / spare;
    }
}

Table::Fields Table::layOut(const TableRow &row) const
{
    Fields fields;
    double left = 0;
    for (size_t i = 0; i < row.size() && i < m_columns.size(); ++i) {
        const double width = row.size() == 1 ? m_width : m_columns[i];
        const double indent = figuresWidth(row[i]);
        // Half a unit more, so that a word that just fits is not broken by rounding.
        const bool right = m_style.lastRight && i > 0 && i + 1 == m_columns.size();
        const TextBlock text(row[i].text, qMax(width - indent, m_style.lineHeight) + 0.5, m_style.lineHeight,
                right ? Qt::AlignRight : Qt::AlignLeft);
        fields.push_back({left, text, row[i].figures, left + indent});
        left += width + m_style.gap;
    }
    return fields;
}

int Table::lineCount(int row) const
{
    return linesOf(m_rows[size_t(row)]);
}

bool Table::isGroup(int row) const
{
    return m_columns.size() > 1 && m_rows[size_t(row)].size() == 1;
}

double Table::height(int row, int count) const
{
    return qMax(isGroup(row) ? 0 : m_style.minimumRow, count * m_style.lineHeight + 2 * m_style.padding);
}

std::vector<TextBlock::Link> Table::links(int row) const
{
    std::vector<TextBlock::Link> links;
    for (const Field &field : m_rows[size_t(row)]) {
        const double top = (height(row) - field.text.height()) / 2;
        for (TextBlock::Link link : field.text.links()) {
            link.rectangle.translate(field.textLeft, top);
            links.push_back(link);
        }
    }
    return links;
}

void Table::paintHead(QPainter &painter, const QPointF &origin) const
{
    const double bottom = m_headHeight - m_style.padding * 0.5;
    for (const Field &field : m_head)
        field.text.paint(painter, origin + QPointF(field.textLeft, bottom - field.text.height()));
    painter.setPen(QPen(lightPalette().text, m_style.rule));
    painter.drawLine(origin + QPointF(0, m_headHeight), origin + QPointF(m_width, m_headHeight));
}

void Table::paintRow(QPainter &painter, const QPointF &origin, int row, int firstLine, int count) const
{
    const double rowHeight = height(row, count);
    const bool whole = count >= lineCount(row);
    for (const Field &field : m_rows[size_t(row)]) {
        const double shown = whole ? field.text.height() : count * m_style.lineHeight;
        field.text.paint(painter, origin + QPointF(field.textLeft, (rowHeight - shown) / 2), firstLine, count);
        double left = field.left;
        const double first =
                field.text.lineCount() <= 1 || !whole ? rowHeight / 2 : (rowHeight - shown + m_style.lineHeight) / 2;
        for (const Figure &figure : field.figures) {
            if (firstLine == 0)
                drawing::paint(painter,
                        QRectF(origin.x() + left, origin.y() + first - m_style.figure / 2, m_style.figure,
                                m_style.figure),
                        figure);
            left += m_style.figure * (1 + FigureGap);
        }
    }
    painter.setPen(QPen(lightPalette().line, m_style.rule));
    painter.drawLine(origin + QPointF(0, rowHeight), origin + QPointF(m_width, rowHeight));
}

} // namespace covault::drawing
