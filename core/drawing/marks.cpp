// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/marks.h"

#include <QCoreApplication>
#include <QPolygonF>

using namespace Qt::StringLiterals;

namespace covault::drawing {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::drawing)
};

QPainterPath circle(double x, double y, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), radius, radius);
    return path;
}

QPainterPath roundedSquare(double x, double y, double side, double radius)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(x, y, side, side), radius, radius);
    return path;
}

QPainterPath polygon(const QList<QPointF> &corners)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(corners));
    path.closeSubpath();
    return path;
}

QPainterPath strokeOf(const QList<QPointF> &points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    return path;
}

QPainterPath square(double x, double y, double side)
{
    QPainterPath path;
    path.addRect(x, y, side, side);
    return path;
}
} // namespace

Figure sideMark(Side side, const QString &name, const Palette &colours)
{
    Figure figure{.name = nameOf(side),
            .letter = name.trimmed().left(1).toUpper(),
            .letterColour = side == Side::Unknown ? colours.secondary : colours.base};
    switch (side) {
    case Side::Internal:
        figure.shapes = {{.path = circle(8, 8, 8), .fill = colours.secondary}};
        break;
    case Side::Provider:
        figure.shapes = {{.path = roundedSquare(0, 0, 16, 2), .fill = colours.secondary}};
        break;
    case Side::Unknown:
        figure.shapes = {{.path = circle(8, 8, 7.25), .stroke = colours.border, .width = 1.5, .dashed = true}};
        break;
    }
    return figure;
}

Figure sealMark(Side side, Seal seal, const Palette &colours)
{
    const QPainterPath outline = side == Side::Provider ? roundedSquare(1.5, 1.5, 17, 2) : circle(10, 10, 8.5);
    Figure figure{.name = Words::tr("%1: %2").arg(nameOf(side), nameOf(seal)), .side = 20};
    switch (seal) {
    case Seal::Signed:
        figure.shapes = {{.path = outline, .fill = colours.accent, .stroke = colours.accent, .width = 1},
                {.path = strokeOf({{6, 10.2}, {8.8, 13}, {14, 7.4}}), .stroke = colours.onAccent, .width = 2}};
        break;
    case Seal::NotSigned:
        figure.shapes = {{.path = outline, .stroke = colours.border, .width = 1.5}};
        break;
    case Seal::ChangedSince:
        figure.shapes = {{.path = outline, .stroke = colours.warning.fill, .width = 1.5, .dashed = true},
                {.path = strokeOf({{6.5, 10}, {13.5, 10}}), .stroke = colours.warning.fill, .width = 2}};
        break;
    case Seal::Contested:
        figure.shapes = {{.path = outline, .stroke = colours.warning.fill, .width = 1.5},
                {.path = strokeOf({{7, 7}, {13, 13}}), .stroke = colours.warning.fill, .width = 2},
                {.path = strokeOf({{13, 7}, {7, 13}}), .stroke = colours.warning.fill, .width = 2}};
        break;
    }
    return figure;
}

Figure severityMark(Severity severity, const Palette &palette)
{
    const SeverityColours &colours = palette.of(severity);
    Figure figure{.name = nameOf(severity)};
    switch (severity) {
    case Severity::Critical:
        figure.shapes = {{.path = polygon({{5, 0.8}, {11, 0.8}, {15.2, 5}, {15.2, 11}, {11, 15.2}, {5, 15.2}, {0.8, 11},
                                  {0.8, 5}}),
                                 .fill = colours.fill},
                {.path = strokeOf({{8, 4}, {8, 8.9}}), .stroke = colours.on, .width = 2},
                {.path = square(7, 10.6, 2), .fill = colours.on}};
        break;
    case Severity::Warning:
        figure.shapes = {{.path = polygon({{8, 1.6}, {15.2, 14.2}, {0.8, 14.2}}),
                                 .fill = colours.fill,
                                 .stroke = colours.fill,
                                 .width = 0.8},
                {.path = strokeOf({{8, 5.8}, {8, 9.8}}), .stroke = colours.on, .width = 1.8},
                {.path = square(7.1, 11.2, 1.8), .fill = colours.on}};
        break;
    case Severity::Notice:
        figure.shapes = {{.path = polygon({{8, 0.6}, {15.4, 8}, {8, 15.4}, {0.6, 8}}), .fill = colours.fill},
                {.path = circle(8, 8, 2), .fill = colours.on}};
        break;
    case Severity::Info:
        figure.shapes = {{.path = circle(8, 8, 6.6), .stroke = colours.fill, .width = 1.5},
                {.path = strokeOf({{8, 7.2}, {8, 11.2}}), .stroke = colours.fill, .width = 1.6},
                {.path = square(7.2, 4.4, 1.6), .fill = colours.fill}};
        break;
    }
    return figure;
}

Figure applicationMark(const Palette &colours)
{
    const QPainterPath disc = circle(16, 20, 8.5);
    return {.name = u"Covault"_s,
            .side = 40,
            .shapes = {{.path = roundedSquare(0, 0, 40, 6), .fill = colours.accent},
                    {.path = disc.intersected(square(17, 12.5, 15)), .fill = colours.onAccent},
                    {.path = disc, .stroke = colours.onAccent, .width = 2},
                    {.path = roundedSquare(17, 12.5, 15, 1), .stroke = colours.onAccent, .width = 2}}};
}

Figure tickMark(Tick tick)
{
    const Palette &colours = lightPalette();
    Figure figure{.name = tick == Tick::Done ? Words::tr("done") : Words::tr("to do"),
            .shapes = {{.path = roundedSquare(2, 2, 12, 2), .stroke = colours.border, .width = 1.25}}};
    if (tick == Tick::Done)
        figure.shapes.push_back(
                {.path = strokeOf({{4.8, 8.2}, {7, 10.4}, {11.2, 5.8}}), .stroke = colours.text, .width = 1.5});
    return figure;
}

Figure shieldMark()
{
    const QColor ink = lightPalette().text;
    QPainterPath shield(QPointF(12, 3));
    shield.cubicTo(14.4, 5.1, 17.4, 6.1, 20.5, 6);
    shield.cubicTo(22.3, 12.2, 18.6, 19.1, 12, 21);
    shield.cubicTo(5.4, 19.1, 1.7, 12.2, 3.5, 6);
    shield.cubicTo(6.6, 6.1, 9.6, 5.1, 12, 3);
    return {.name = Words::tr("about secrets"),
            .side = 24,
            .shapes = {{.path = shield, .stroke = ink, .width = 1.75},
                    {.path = circle(12, 11, 1), .stroke = ink, .width = 1.75},
                    {.path = strokeOf({{12, 12}, {12, 14.5}}), .stroke = ink, .width = 1.75}}};
}

QString nameOf(Side side)
{
    switch (side) {
    case Side::Unknown:
        return Words::tr("side not known");
    case Side::Internal:
        return Words::tr("internal");
    case Side::Provider:
        return Words::tr("provider");
    }
    Q_UNREACHABLE();
}

QString nameOf(Seal seal)
{
    switch (seal) {
    case Seal::Signed:
        return Words::tr("signed");
    case Seal::NotSigned:
        return Words::tr("not signed");
    case Seal::ChangedSince:
        return Words::tr("changed since");
    case Seal::Contested:
        return Words::tr("contested");
    }
    Q_UNREACHABLE();
}

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Words::tr("Info");
    case Severity::Notice:
        return Words::tr("Notice");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Critical:
        return Words::tr("Critical");
    }
    Q_UNREACHABLE();
}

} // namespace covault::drawing
