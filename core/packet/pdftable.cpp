// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pdfblocks.h"

#include <QPainter>

namespace covault::packet {

namespace print = drawing::print;
using drawing::TextBlock;

drawing::TableStyle tableStyle(double padding)
{
    return {.lineHeight = dots(print::Table.line),
            .headHeight = dots(22),
            .padding = dots(padding),
            .minimumRow = dots(24),
            .gap = dots(8),
            .figure = dots(14),
            .rule = dots(1)};
}

namespace {
class TablePlacer
{
public:
    TablePlacer(Pages &pages, drawing::Table table, double indent)
        : m_pages(pages)
        , m_table(std::make_shared<const drawing::Table>(std::move(table)))
        , m_indent(indent)
    {
    }

    void head()
    {
        m_pages.place(m_table->headHeight(),
                [table = m_table, indent = m_indent](QPainter &painter, const QPointF &origin, const PageNumbers &) {
                    table->paintHead(painter, origin + QPointF(indent, 0));
                });
    }

    void row(int row, const QString &pageAnchor)
    {
        const int lines = m_table->lineCount(row);
        makeRoom(row);
        for (int first = 0; first < lines;) {
            int count = lines - first;
            while (count > 1 && m_table->height(row, count) > m_pages.remaining() + 0.5)
                --count;
            slice(row, first, count, pageAnchor);
            first += count;
            if (first < lines) {
                m_pages.reserve(m_pages.emptyHeight());
                head();
            }
        }
    }

private:
    /// Begins a page with the head again unless the row fits here; a group heading stays with the row after it.
    void makeRoom(int row)
    {
        double needed = m_table->height(row);
        if (m_table->isGroup(row) && row + 1 < m_table->rowCount())
            needed += m_table->height(row + 1);
        const double most = m_pages.emptyHeight() - m_table->headHeight();
        if (needed > most)
            needed = m_table->height(row, qMin(m_table->lineCount(row), 4));
        if (needed <= m_pages.remaining() + 0.5)
            return;
        m_pages.reserve(m_pages.emptyHeight());
        head();
    }

    void slice(int row, int first, int count, const QString &pageAnchor)
    {
        if (count == m_table->lineCount(row)) {
            for (const TextBlock::Link &link : m_table->links(row))
                m_pages.link(link.rectangle.translated(m_indent, 0), link.target);
        }
        const double height = m_table->height(row, count);
        const double right = m_pages.width();
        m_pages.place(height,
                [table = m_table, indent = m_indent, row, first, count, height, right, pageAnchor](
                        QPainter &painter, const QPointF &origin, const PageNumbers &numbers) {
                    table->paintRow(painter, origin + QPointF(indent, 0), row, first, count);
                    if (pageAnchor.isEmpty() || first > 0)
                        return;
                    const QString page = QString::number(numbers.pageOf.value(pageAnchor));
                    const TextBlock number({span(page, print::Table, drawing::lightPalette().muted)}, right,
                            dots(print::Table.line), Qt::AlignRight);
                    number.paint(painter, origin + QPointF(0, (height - number.height()) / 2));
                });
    }

    Pages &m_pages;
    std::shared_ptr<const drawing::Table> m_table; // each row's painting needs it, long after this object is gone
    double m_indent;
};
} // namespace

void placeTable(Pages &pages, drawing::Table table, double indent, const QStringList &pageAnchors)
{
    const int rows = table.rowCount();
    pages.reserve(table.headHeight() + (rows > 0 ? qMin(table.height(0), pages.emptyHeight() / 2) : 0));
    TablePlacer placer(pages, std::move(table), indent);
    placer.head();
    for (int row = 0; row < rows; ++row)
        placer.row(row, pageAnchors.value(row));
}

} // namespace covault::packet
