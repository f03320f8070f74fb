// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace covault::drawing {

/// One outline of a figure: filled, stroked, or both. A colour that is not valid is not drawn.
struct Shape
{
    QPainterPath path = {};
    QColor fill = {};
    QColor stroke = {};
    double width = 0; ///< of the stroke, in the figure's units
    bool dashed = false;
};

/// A small picture without a size of its own, painted and written as SVG from one description, so that paper, screen
/// and HTML can't differ. A value.
struct Figure
{
    QString name = {}; ///< what it says, for those who do not see it
    double side = 16;  ///< width and height of the square that the shapes are drawn in
    std::vector<Shape> shapes = {};
    QString letter = {}; ///< drawn in the middle over the shapes, if any
    QColor letterColour = {};
};

/// Paints \p figure into \p square. The painter is left as it was.
void paint(QPainter &painter, const QRectF &square, const Figure &figure);

/// \p figure as an `svg` element of \p pixels by \p pixels, with its name for screen readers. All text is escaped.
QString toSvg(const Figure &figure, double pixels);

} // namespace covault::drawing
