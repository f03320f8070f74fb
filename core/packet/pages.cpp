// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pages.h"

#include "drawing/fonts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace print = drawing::print;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::packet)
};

// Upright, in points.
constexpr QSizeF A4Size(595.276, 841.89);
constexpr QSizeF A3Size(841.89, 1190.551);
} // namespace

drawing::Span span(const QString &text, drawing::TypeSize size, const QColor &colour, QFont::Weight weight)
{
    return {.text = text, .font = drawing::sansFont(dots(size.size), weight), .colour = colour};
}

QSizeF Pages::paperOf(Orientation orientation) const
{
    const QSizeF upright = m_paper == Paper::A4 ? A4Size : A3Size;
    return orientation == Orientation::Portrait ? upright : upright.transposed();
}

double Pages::widthOf(Orientation orientation) const
{
    return dots(paperOf(orientation).width() - print::MarginLeft - print::MarginRight);
}

void Pages::setRunning(const QString &header, const QString &footer)
{
    m_header = header;
    m_footer = footer;
}

void Pages::startPage(Orientation orientation)
{
    m_pages.push_back({orientation, m_footer, {}});
    m_numbers.total = count();
    m_y = dots(print::MarginTop);
    m_fresh = true;
}

double Pages::width() const
{
    return widthOf(m_pages.back().orientation);
}

double Pages::bottom() const
{
    return dots(paperOf(m_pages.back().orientation).height() - print::MarginBottom);
}

double Pages::remaining() const
{
    return bottom() - m_y;
}

double Pages::emptyHeight() const
{
    return bottom() - dots(print::MarginTop);
}

void Pages::gap(double height)
{
    if (!m_fresh)
        m_y += height;
}

void Pages::reserve(double height)
{
    // Half a dot for the roundings of sums.
    if (m_fresh || height <= remaining() + 0.5)
        return;
    continuePage(orientation());
}

void Pages::continuePage(Orientation orientation)
{
    startPage(orientation);
    if (m_header.isEmpty())
        return;
    const drawing::TextBlock header(
            {span(m_header, print::Footer, drawing::lightPalette().muted)}, width(), dots(print::Footer.line));
    const double top = m_y - dots(24);
    m_pages.back().things.push_back({QPointF(dots(print::MarginLeft), top),
            [header](QPainter &painter, const QPointF &origin, const PageNumbers &) {
                header.paint(painter, origin, 0, 1);
            }});
}

void Pages::place(double height, Paint paint)
{
    reserve(height);
    m_pages.back().things.push_back({QPointF(dots(print::MarginLeft), m_y), std::move(paint)});
    m_y += height;
    m_fresh = false;
}

void Pages::placeText(
        const drawing::TextBlock &text, double indent, const std::function<void(QPainter &, const QRectF &)> &behind)
{
    const double lineHeight = text.lineHeight();
    for (int first = 0; first < text.lineCount();) {
        // A paragraph leaves no single line behind at the end of a page.
        reserve(lineHeight * qMin(text.lineCount() - first, 2));
        const int fitting = qBound(1, int((remaining() + 0.5) / lineHeight), text.lineCount() - first);
        for (const drawing::TextBlock::Link &found : text.links()) {
            if (found.line >= first && found.line < first + fitting)
                link(found.rectangle.translated(indent, -first * lineHeight), found.target);
        }
        const QRectF area(indent, 0, width() - indent, fitting * lineHeight);
        place(area.height(), [=](QPainter &painter, const QPointF &origin, const PageNumbers &) {
            if (behind)
                behind(painter, area.translated(origin));
            text.paint(painter, origin + QPointF(indent, 0), first, fitting);
        });
        first += fitting;
    }
}

void Pages::link(const QRectF &rectangle, const QString &target)
{
    const QRectF onPage = rectangle.translated(dots(print::MarginLeft), m_y);
    m_links.push_back({count(), QRectF(onPage.topLeft() / DotsPerPoint, onPage.size() / DotsPerPoint), target});
}

void Pages::anchor(const QString &name, const QString &bookmark, int level)
{
    const Place here{count(), m_y / DotsPerPoint};
    if (!bookmark.isEmpty())
        m_bookmarks.push_back({bookmark, level, here});
    if (name.isEmpty())
        return;
    m_anchors.insert(name, here);
    m_numbers.pageOf.insert(name, here.page);
}

std::vector<Pages::Link> Pages::links() const
{
    std::vector<Link> standing;
    for (const Link &link : m_links) {
        if (!link.target.startsWith(u'#') || m_anchors.contains(link.target.mid(1)))
            standing.push_back(link);
    }
    return standing;
}

void Pages::paintFooter(QPainter &painter, const Page &page, int number) const
{
    const drawing::Palette &colours = drawing::lightPalette();
    const double width = widthOf(page.orientation);
    const double lineHeight = dots(print::Footer.line);
    const double left = dots(print::MarginLeft);
    const double top = dots(paperOf(page.orientation).height() - print::FooterBottom) - lineHeight;
    painter.setPen(QPen(colours.line, dots(1)));
    painter.drawLine(QPointF(left, top - dots(8.5)), QPointF(left + width, top - dots(8.5)));
    const QString count = Words::tr("%1 of %2").arg(number).arg(m_numbers.total);
    const drawing::TextBlock words({span(page.footer, print::Footer, colours.muted)}, width * 0.8, lineHeight);
    words.paint(painter, QPointF(left, top), 0, 1);
    drawing::TextBlock({span(count, print::Footer, colours.muted)}, width, lineHeight, Qt::AlignRight)
            .paint(painter, QPointF(left, top));
}

QSizeF Pages::size(int page) const
{
    return paperOf(m_pages[size_t(page)].orientation) * DotsPerPoint;
}

void Pages::paint(QPainter &painter, int page) const
{
    const Page &shown = m_pages[size_t(page)];
    for (const Placed &thing : shown.things) {
        painter.save();
        thing.paint(painter, thing.origin, m_numbers);
        painter.restore();
    }
    paintFooter(painter, shown, page + 1);
}

void Pages::paint(QPdfWriter &writer) const
{
    QPainter painter;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const Page &page = m_pages[i];
        writer.setPageOrientation(
                page.orientation == Orientation::Portrait ? QPageLayout::Portrait : QPageLayout::Landscape);
        if (i == 0)
            painter.begin(&writer);
        else
            writer.newPage();
        paint(painter, int(i));
    }
    painter.end();
}

Bytes Pages::pdf() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(int(DotsPerPoint * 72));
    writer.setPageSize(QPageSize(m_paper == Paper::A4 ? QPageSize::A4 : QPageSize::A3));
    writer.setPageMargins(QMarginsF());
    paint(writer);
    return buffer.data();
}

} // namespace covault::packet
