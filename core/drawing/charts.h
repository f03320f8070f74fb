// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace covault::drawing {

/// In what a chart is drawn: the window's colours and type, or those of a page.
struct ChartStyle
{
    Palette colours = lightPalette();
    QFont caption;   ///< labels and axis
    QFont words;     ///< lines of text
    QFont number;    ///< the score
    double unit = 1; ///< a pixel of the design, in the units of the fonts' pixels
};

/// A bar of a histogram.
struct HistogramBar
{
    QString label;       ///< below it: "≤ 30"
    int count = 0;       ///< above it
    bool isLate = false; ///< in the colour of a warning
};

/// Bars on one base line, as high as their counts; the highest takes the whole height.
void paintHistogram(
        QPainter &painter, const QRectF &area, const std::vector<HistogramBar> &bars, const ChartStyle &style);
/// "≤ 30: 84, ≤ 60: 71".
QString describeHistogram(const std::vector<HistogramBar> &bars);

/// Something that ends on a day.
struct TimelineEntry
{
    int day = 0; ///< from today
    QString text;
    Severity severity = Severity::Notice;
};

/// The days that a timeline shows, and the rows in which its words stand.
constexpr int TimelineDays = 90;
constexpr int TimelineLanes = 3;

/// Where an entry of a timeline stands; without words where no lane had room for them.
struct TimelinePlace
{
    size_t entry; ///< in the list given
    int lane;
    QRectF mark;
    std::optional<QRectF> words;
};

/// Shares out the lanes from the nearest day on, so that no words overlap. Entries before today or after the last day
/// are left out.
std::vector<TimelinePlace> layOutTimeline(
        const QRectF &area, const std::vector<TimelineEntry> &entries, const ChartStyle &style);
/// What ends in the next 90 days: three lanes of marks and words over one axis.
void paintTimeline(
        QPainter &painter, const QRectF &area, const std::vector<TimelineEntry> &entries, const ChartStyle &style);
/// "Leased line notice in 7 days, Warning; …".
QString describeTimeline(const std::vector<TimelineEntry> &entries);

/// A line of values from the oldest to the newest, which has a dot. One value is a dot, none nothing.
void paintSparkline(QPainter &painter, const QRectF &area, const std::vector<double> &values, const ChartStyle &style);

/// What took points from a score.
struct ScoreLine
{
    int points = 0; ///< "-8", or "100" of the first line
    QString text;
    int count = 0; ///< of what; 0 is not shown
};

/// The score and, beside it, what it is made of; lines that have no room are left out from the end.
void paintScore(
        QPainter &painter, const QRectF &area, int score, const std::vector<ScoreLine> &lines, const ChartStyle &style);
/// "78: 100 to begin with; −8 not rotated, 3".
QString describeScore(int score, const std::vector<ScoreLine> &lines);

} // namespace covault::drawing
