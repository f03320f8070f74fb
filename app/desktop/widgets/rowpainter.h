// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QStyleOptionViewItem)

namespace covault::desktop {

/// Paints the parts of a row from both ends inwards, mirrored where the layout is. All delegates use it.
/// Each `take…` cuts a slot off what is left and gives back its place on the screen.
class RowPainter
{
public:
    /// Begins inside \p option's rectangle, \p padding from both ends. Leaves the painter as it was when it goes.
    RowPainter(QPainter &painter, const QStyleOptionViewItem &option, int padding);
    ~RowPainter();
    RowPainter(const RowPainter &) = delete;
    RowPainter &operator=(const RowPainter &) = delete;

    /// A slot at the leading end, then \p gap.
    QRect takeLeading(int width, int gap = 0);
    /// A slot at the trailing end, \p gap before it.
    QRect takeTrailing(int width, int gap = 0);
    /// What is left between both ends.
    QRect rest() const;
    bool isMirrored() const;

    /// A square for an icon in the middle of the height of \p slot, at its leading end.
    QRect squareIn(const QRect &slot, int side) const;
    /// One line of text in the middle of the height of \p slot, cut with dots where it is too long.
    void text(const QRect &slot, const QString &text, const QFont &font, const QColor &ink,
            Qt::Alignment alignment = Qt::AlignLeft) const;
    /// Text in one font and ink.
    struct Line
    {
        QString text;
        QFont font;
        QColor ink;
    };
    /// Two lines in the middle of the height of \p slot; the upper one alone if the lower one is empty.
    void twoLines(const QRect &slot, const Line &upper, const Line &lower) const;
    void icon(const QRect &slot, const QString &name, const QColor &ink) const;
    /// Shape and word.
    void severity(const QRect &slot, drawing::Severity severity) const;
    QPainter &painter() const { return m_painter; }

private:
    QRect onScreen(const QRect &slot) const;

    QPainter &m_painter;
    Qt::LayoutDirection m_direction;
    QRect m_row;
    QRect m_left; // what is left, as if the layout were not mirrored
};

/// The width of \p text in \p font.
int widthOf(const QString &text, const QFont &font);

} // namespace covault::desktop
