// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QTextLayout)

namespace covault::drawing {

/// A run of text in one look. A line feed inside starts a new line.
struct Span
{
    QString text;
    QFont font;
    QColor colour;
    QString target = {}; ///< where a click on it leads, if anywhere
    QColor ground = {};  ///< painted behind it if valid
    bool struck = false;
};

/// Text laid out in lines of one height within a width; words that are wider are broken. All measures are in the units
/// of the fonts' pixels. Nothing of the text is ever left out. Copies share the lines, which never change.
class TextBlock
{
public:
    /// A place that leads somewhere, measured from the upper left corner of the block.
    struct Link
    {
        QRectF rectangle;
        int line;
        QString target;
    };

    TextBlock() = default;
    TextBlock(const std::vector<Span> &spans, double width, double lineHeight, Qt::Alignment alignment = Qt::AlignLeft);

    int lineCount() const;
    double lineHeight() const { return m_lineHeight; }
    double height() const { return lineCount() * m_lineHeight; }
    /// Width of the widest line.
    double naturalWidth() const;
    std::vector<Link> links() const;

    /// Paints \p count lines from \p first on; the first of them stands at \p origin.
    void paint(QPainter &painter, const QPointF &origin, int first, int count) const;
    void paint(QPainter &painter, const QPointF &origin) const { paint(painter, origin, 0, lineCount()); }

private:
    // Shared, since laying out is dear and a page description is copied; const after the constructor.
    std::shared_ptr<const QTextLayout> m_layout;
    std::vector<std::pair<int, Span>> m_targets; // start in the text
    double m_lineHeight = 0;
};

/// The width of the widest word of \p spans: below it words would be broken.
double widestWord(const std::vector<Span> &spans);

} // namespace covault::drawing
