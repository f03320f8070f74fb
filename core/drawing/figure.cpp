// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/figure.h"

#include "drawing/fonts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::drawing {

// Share of the square that a letter's type size takes.
constexpr double LetterSize = 0.625;

static QPen penOf(const Shape &shape)
{
    if (!shape.stroke.isValid())
        return Qt::NoPen;
    QPen pen(shape.stroke, shape.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (shape.dashed) {
        pen.setDashPattern({2, 1.6});
        pen.setCapStyle(Qt::FlatCap);
    }
    return pen;
}

void paint(QPainter &painter, const QRectF &square, const Figure &figure)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / figure.side, square.height() / figure.side);
    for (const Shape &shape : figure.shapes) {
        painter.setPen(penOf(shape));
        painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
        painter.drawPath(shape.path);
    }
    painter.restore();
    if (figure.letter.isEmpty())
        return;
    painter.save();
    painter.setFont(sansFont(square.height() * LetterSize, QFont::DemiBold));
    painter.setPen(figure.letterColour);
    painter.drawText(square, Qt::AlignCenter, figure.letter);
    painter.restore();
}

static QString number(double value)
{
    return QString::number(value, 'g', 6);
}

static QString pathData(const QPainterPath &path)
{
    QStringList data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const QString point = number(element.x) + u' ' + number(element.y);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            data << u"M"_s + point;
            break;
        case QPainterPath::LineToElement:
            data << u"L"_s + point;
            break;
        case QPainterPath::CurveToElement:
            data << u"C"_s + point;
            break;
        case QPainterPath::CurveToDataElement:
            data << point;
            break;
        }
    }
    return data.join(u' ');
}

static QString toSvg(const Shape &shape)
{
    QString svg = u"<path d=\""_s + pathData(shape.path) + u"\" fill=\""_s
            + (shape.fill.isValid() ? shape.fill.name() : u"none"_s) + u'"';
    if (shape.stroke.isValid()) {
        svg += u" stroke=\""_s + shape.stroke.name() + u"\" stroke-width=\""_s + number(shape.width)
                + u"\" stroke-linejoin=\"round\" stroke-linecap=\""_s + (shape.dashed ? u"butt"_s : u"round"_s) + u'"';
    }
    if (shape.dashed)
        svg += u" stroke-dasharray=\""_s + number(2 * shape.width) + u' ' + number(1.6 * shape.width) + u'"';
    return svg + u"/>"_s;
}

QString toSvg(const Figure &figure, double pixels)
{
    const QString size = number(pixels);
    const QString side = number(figure.side);
    QString svg = u"<svg class=\"figure\" role=\"img\" aria-label=\""_s + figure.name.toHtmlEscaped() + u"\" width=\""_s
            + size + u"\" height=\""_s + size + u"\" viewBox=\"0 0 "_s + side + u' ' + side + u"\">"_s;
    for (const Shape &shape : figure.shapes)
        svg += toSvg(shape);
    if (!figure.letter.isEmpty()) {
        svg += u"<text x=\"50%\" y=\"50%\" dy=\".36em\" text-anchor=\"middle\" font-weight=\"600\" font-size=\""_s
                + number(figure.side * LetterSize) + u"\" fill=\""_s + figure.letterColour.name() + u"\">"_s
                + figure.letter.toHtmlEscaped() + u"</text>"_s;
    }
    return svg + u"</svg>"_s;
}

} // namespace covault::drawing
