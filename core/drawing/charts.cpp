// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/charts.h"

#include "drawing/marks.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace covault::drawing {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::drawing)
};

QString number(int value)
{
    return QLocale().toString(value);
}

// With the sign that is as wide as a digit.
QString signedNumber(int value)
{
    return value < 0 ? u'\u2212' + number(-value) : number(value);
}

void writeText(QPainter &painter, const QRectF &place, const QString &text, const QFont &font, const QColor &ink,
        Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(ink);
    const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width() + 1);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a number reads as it is, wherever the chart stands
    painter.drawText(place, int(alignment | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine, fitting);
}

void drawBaseLine(QPainter &painter, const QRectF &area, double y, const ChartStyle &style)
{
    painter.setPen(QPen(style.colours.border, style.unit));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}
} // namespace

void paintHistogram(
        QPainter &painter, const QRectF &area, const std::vector<HistogramBar> &bars, const ChartStyle &style)
{
    if (bars.empty())
        return;
    painter.save();
    const double line = QFontMetricsF(style.caption).height();
    const double base = area.bottom() - line - 4 * style.unit;
    const double room = std::max(0.0, base - area.top() - line - 2 * style.unit);
    const int highest = std::max(1, std::max_element(bars.begin(), bars.end(), [](const auto &a, const auto &b) {
        return a.count < b.count;
    })->count);
    const double gap = 8 * style.unit;
    const double width = (area.width() - gap * double(bars.size() - 1)) / double(bars.size());
    double x = area.left();
    for (const HistogramBar &bar : bars) {
        const double height = room * bar.count / highest;
        const QRectF column(x, base - height, width, height);
        painter.fillRect(column, bar.isLate ? style.colours.warning.fill : style.colours.chart);
        const QRectF above(x - gap / 2, column.top() - line - 2 * style.unit, width + gap, line);
        writeText(painter, above, number(bar.count), style.caption, style.colours.text, Qt::AlignHCenter);
        const QRectF below(x - gap / 2, base + 4 * style.unit, width + gap, line);
        writeText(painter, below, bar.label, style.caption, style.colours.secondary, Qt::AlignHCenter);
        x += width + gap;
    }
    drawBaseLine(painter, area, base, style);
    painter.restore();
}

QString describeHistogram(const std::vector<HistogramBar> &bars)
{
    QStringList parts;
    for (const HistogramBar &bar : bars)
        parts << Words::tr("%1: %2").arg(bar.label, number(bar.count));
    return parts.join(u", "_s);
}

void paintSparkline(QPainter &painter, const QRectF &area, const std::vector<double> &values, const ChartStyle &style)
{
    if (values.empty())
        return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double span = *high > *low ? *high - *low : 1;
    const double dot = 2.5 * style.unit;
    const QRectF inner = area.adjusted(dot, dot, -dot, -dot);
    const double step = values.size() > 1 ? inner.width() / double(values.size() - 1) : 0;
    QPolygonF points;
    for (size_t i = 0; i < values.size(); ++i)
        points << QPointF(inner.left() + step * double(i), inner.bottom() - inner.height() * (values[i] - *low) / span);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.colours.chart, 1.5 * style.unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(points);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colours.text);
    painter.drawEllipse(points.last(), dot, dot);
    painter.restore();
}

void paintScore(
        QPainter &painter, const QRectF &area, int score, const std::vector<ScoreLine> &lines, const ChartStyle &style)
{
    painter.save();
    const QFontMetricsF metrics(style.words);
    const QString total = number(score);
    const double totalWidth = QFontMetricsF(style.number).horizontalAdvance(total);
    writeText(painter, QRectF(area.left(), area.top(), totalWidth, QFontMetricsF(style.number).height()), total,
            style.number, style.colours.text, Qt::AlignLeft);
    const double step = metrics.height() + 4 * style.unit;
    const double pointsWidth = metrics.horizontalAdvance(u"\u2212100 "_s);
    const double left = area.left() + std::max(totalWidth + 24 * style.unit, 72 * style.unit);
    QFont strong = style.words;
    strong.setWeight(QFont::DemiBold);
    double y = area.top();
    for (const ScoreLine &line : lines) {
        if (y + step > area.bottom() + style.unit)
            break;
        const QString count = line.count > 0 ? number(line.count) : QString();
        const double countWidth = metrics.horizontalAdvance(count);
        writeText(painter, QRectF(left, y, pointsWidth, step), signedNumber(line.points), strong, style.colours.text,
                Qt::AlignRight);
        const double textLeft = left + pointsWidth + 8 * style.unit;
        const QRectF text(textLeft, y, area.right() - textLeft - countWidth - 8 * style.unit, step);
        writeText(painter, text, line.text, style.words, style.colours.text, Qt::AlignLeft);
        writeText(painter, QRectF(area.right() - countWidth, y, countWidth, step), count, style.words,
                style.colours.muted, Qt::AlignRight);
        y += step;
    }
    painter.restore();
}

QString describeScore(int score, const std::vector<ScoreLine> &lines)
{
    QStringList parts;
    for (const ScoreLine &line : lines) {
        const QString text = signedNumber(line.points) + u' ' + line.text;
        parts << (line.count > 0 ? Words::tr("%1, %2").arg(text, number(line.count)) : text);
    }
    return Words::tr("%1: %2").arg(number(score), parts.join(u"; "_s));
}

} // namespace covault::drawing
