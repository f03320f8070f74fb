// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/rowpainter.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "drawing/marks.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QtMath>

namespace covault::desktop {

// Between the shape of a severity and its word.
constexpr int SeverityGap = 6;

RowPainter::RowPainter(QPainter &painter, const QStyleOptionViewItem &option, int padding)
    : m_painter(painter)
    , m_direction(option.direction)
    , m_row(option.rect)
    , m_left(option.rect.adjusted(padding, 0, -padding, 0))
{
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a number or a name reads as it is, in mirrored layouts too
}

RowPainter::~RowPainter()
{
    m_painter.restore();
}

QRect RowPainter::onScreen(const QRect &slot) const
{
    return QStyle::visualRect(m_direction, m_row, slot);
}

QRect RowPainter::takeLeading(int width, int gap)
{
    QRect slot = m_left;
    slot.setWidth(width);
    m_left.setLeft(m_left.left() + width + gap);
    return onScreen(slot);
}

QRect RowPainter::takeTrailing(int width, int gap)
{
    QRect slot = m_left;
    slot.setLeft(m_left.right() + 1 - width);
    m_left.setRight(m_left.right() - width - gap);
    return onScreen(slot);
}

QRect RowPainter::rest() const
{
    return onScreen(m_left);
}

bool RowPainter::isMirrored() const
{
    return m_direction == Qt::RightToLeft;
}

QRect RowPainter::squareIn(const QRect &slot, int side) const
{
    const QRect square(slot.left(), slot.top() + (slot.height() - side) / 2, side, side);
    return QStyle::visualRect(m_direction, slot, square);
}

void RowPainter::text(
        const QRect &slot, const QString &text, const QFont &font, const QColor &ink, Qt::Alignment alignment) const
{
    const QString fitting = QFontMetrics(font).elidedText(text, Qt::ElideRight, slot.width());
    m_painter.setFont(font);
    m_painter.setPen(ink);
    const Qt::Alignment visual = QStyle::visualAlignment(m_direction, alignment) | Qt::AlignAbsolute | Qt::AlignVCenter;
    m_painter.drawText(slot, int(visual) | Qt::TextSingleLine, fitting);
}

void RowPainter::twoLines(const QRect &slot, const Line &upper, const Line &lower) const
{
    if (lower.text.isEmpty())
        return text(slot, upper.text, upper.font, upper.ink);
    const int above = QFontMetrics(upper.font).height();
    const int below = QFontMetrics(lower.font).height();
    const int top = slot.top() + (slot.height() - above - below) / 2;
    text({slot.left(), top, slot.width(), above}, upper.text, upper.font, upper.ink);
    text({slot.left(), top + above, slot.width(), below}, lower.text, lower.font, lower.ink);
}

void RowPainter::icon(const QRect &slot, const QString &name, const QColor &ink) const
{
    paintIcon(m_painter, squareIn(slot, scaled(measure::Icon)), name, ink);
}

void RowPainter::severity(const QRect &slot, drawing::Severity severity) const
{
    const int side = scaled(measure::Icon);
    drawing::paint(m_painter, squareIn(slot, side), drawing::severityMark(severity, colours()));
    QRect word = slot;
    word.adjust(isMirrored() ? 0 : side + SeverityGap, 0, isMirrored() ? -side - SeverityGap : 0, 0);
    text(word, drawing::nameOf(severity), textFont(TextSize::Small, QFont::Medium), colours().of(severity).ink);
}

int widthOf(const QString &text, const QFont &font)
{
    return text.isEmpty() ? 0 : qCeil(QFontMetricsF(font).horizontalAdvance(text)) + 1; // so that it is not cut
}

} // namespace covault::desktop
