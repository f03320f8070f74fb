// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "drawing/textblock.h"
#include "drawing/tokens.h"

#include <QHash>
#include <QPointF>

#include <functional>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QPdfWriter)

namespace covault::packet {

/// Pages are laid out in whole-number friendly units: twenty to a point, as many as the PDF's own resolution.
constexpr double DotsPerPoint = 20;
constexpr double dots(double points)
{
    return points * DotsPerPoint;
}

/// Text in one size of the shipped sans.
drawing::Span span(
        const QString &text, drawing::TypeSize size, const QColor &colour, QFont::Weight weight = QFont::Normal);

/// What is known only when all pages are laid out.
struct PageNumbers
{
    QHash<QString, int> pageOf; ///< of an anchor, from 1
    int total = 0;
};

/// The pages of a PDF while they are laid out from top to bottom: each thing is placed where there is room for it, on a
/// new page if need be, and painted at the end, when all page numbers are known. All measures are dots.
class Pages
{
public:
    /// Paints one thing, its upper left corner at the point.
    using Paint = std::function<void(QPainter &, const QPointF &, const PageNumbers &)>;
    enum class Orientation { Portrait, Landscape };
    enum class Paper { A4, A3 };

    struct Link
    {
        int page;         ///< from 1
        QRectF rectangle; ///< in points, from the upper left corner of the page
        QString target;
    };
    struct Place
    {
        int page;   ///< from 1
        double top; ///< in points from the upper edge
    };
    struct Bookmark
    {
        QString title;
        int level; ///< 0 for a section, 1 for what is in it
        Place place;
    };

    /// All pages are of \p paper.
    explicit Pages(Paper paper = Paper::A4)
        : m_paper(paper)
    {
    }

    /// \p footer stands at the lower left of each page that follows, \p header at the top of those that are begun
    /// because the one before is full.
    void setRunning(const QString &header, const QString &footer);
    void startPage(Orientation orientation = Orientation::Portrait);
    /// Begins a page that continues the one before.
    void continuePage(Orientation orientation);
    Orientation orientation() const { return m_pages.back().orientation; }

    double width() const;
    /// Room below on this page, and on one that is still empty.
    double remaining() const;
    double emptyHeight() const;
    bool isAtTop() const { return m_fresh; }
    int count() const { return int(m_pages.size()); }

    /// Leaves space; none at the top of a page.
    void gap(double height);
    /// Begins a page that continues this one unless \p height fits here.
    void reserve(double height);
    /// Places something of \p height, after reserve().
    void place(double height, Paint paint);
    /// Places text line by line, \p indent from the left; \p behind is painted first for each run of lines on a page.
    void placeText(const drawing::TextBlock &text, double indent = 0,
            const std::function<void(QPainter &, const QRectF &)> &behind = {});
    /// Makes \p rectangle, measured from where the next thing is placed, lead to \p target.
    void link(const QRectF &rectangle, const QString &target);
    /// Names this place for links and page numbers, and for the outline of the file if \p bookmark is not empty.
    void anchor(const QString &name, const QString &bookmark, int level);

    /// The size of a page, from 0.
    QSizeF size(int page) const;
    /// Paints one page, from 0, its upper left corner at the painter's origin, in dots.
    void paint(QPainter &painter, int page) const;
    /// All pages as Qt writes them: with the hour of writing inside, which finishedPdf() takes out.
    Bytes pdf() const;
    const std::vector<Bookmark> &bookmarks() const { return m_bookmarks; }
    /// The links that stand, those into the packet only if their anchor exists.
    std::vector<Link> links() const;
    const QHash<QString, Place> &anchors() const { return m_anchors; }

private:
    struct Placed
    {
        QPointF origin;
        Paint paint;
    };
    struct Page
    {
        Orientation orientation = Orientation::Portrait;
        QString footer;
        std::vector<Placed> things;
    };

    double bottom() const;
    QSizeF paperOf(Orientation orientation) const; // in points
    double widthOf(Orientation orientation) const;
    void paint(QPdfWriter &writer) const;
    void paintFooter(QPainter &painter, const Page &page, int number) const;

    Paper m_paper;
    std::vector<Page> m_pages;
    std::vector<Bookmark> m_bookmarks;
    std::vector<Link> m_links;
    QHash<QString, Place> m_anchors;
    PageNumbers m_numbers;
    QString m_header;
    QString m_footer;
    double m_y = 0;
    bool m_fresh = true;
};

} // namespace covault::packet
