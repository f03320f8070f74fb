// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/charts.h"
#include "drawing/marks.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <numeric>

using namespace Qt::StringLiterals;

namespace covault::drawing {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::drawing)
};

constexpr double MarkSide = 14;
constexpr double Gap = 6;      // between a mark and its words
constexpr double Distance = 8; // between two entries of a lane

/// The parts of a timeline's area.
struct Field
{
    explicit Field(const QRectF &area, const ChartStyle &style)
        : all(area)
        , unit(style.unit)
        , caption(QFontMetricsF(style.caption).height())
    {
    }

    double base() const { return all.bottom() - caption - 6 * unit; }
    double laneHeight() const { return (base() - all.top() - 4 * unit) / TimelineLanes; }
    double laneMiddle(int lane) const { return all.top() + laneHeight() * (lane + 0.5); }
    double margin() const { return MarkSide * unit / 2; }
    double at(int day) const { return all.left() + margin() + (all.width() - 2 * margin()) * day / TimelineDays; }

    QRectF all;
    double unit;
    double caption;
};

std::vector<size_t> byDay(const std::vector<TimelineEntry> &entries)
{
    std::vector<size_t> order(entries.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::erase_if(order, [&](size_t i) { return entries[i].day < 0 || entries[i].day > TimelineDays; });
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return entries[a].day < entries[b].day; });
    return order;
}

QRectF markAt(const Field &field, int day, int lane)
{
    const double side = MarkSide * field.unit;
    return {field.at(day) - side / 2, field.laneMiddle(lane) - side / 2, side, side};
}

bool isFree(const std::vector<TimelinePlace> &places, const QRectF &wanted, double distance)
{
    return std::none_of(places.begin(), places.end(), [&](const TimelinePlace &other) {
        const QRectF taken = other.words ? other.mark.united(*other.words) : other.mark;
        return taken.adjusted(-distance, 0, distance, 0).intersects(wanted);
    });
}

// After the mark, or before it where the area ends.
QRectF wordsBeside(const Field &field, const QRectF &mark, double width, double height)
{
    const double gap = Gap * field.unit;
    QRectF words(mark.right() + gap, mark.center().y() - height / 2, width, height);
    if (words.right() > field.all.right())
        words.moveRight(mark.left() - gap);
    return words;
}

// A place with words in the first lane that has room for both.
std::optional<TimelinePlace> findRoom(
        const Field &field, const std::vector<TimelinePlace> &places, size_t entry, int day, const QSizeF &size)
{
    for (int lane = 0; lane < TimelineLanes; ++lane) {
        const QRectF mark = markAt(field, day, lane);
        const QRectF words = wordsBeside(field, mark, size.width(), size.height());
        if (words.left() >= field.all.left() && isFree(places, mark.united(words), Distance * field.unit))
            return TimelinePlace{.entry = entry, .lane = lane, .mark = mark, .words = words};
    }
    return {};
}

// A place for the mark alone in the last lane; words of others that it would stand on go.
TimelinePlace makeRoom(const Field &field, std::vector<TimelinePlace> &places, size_t entry, int day)
{
    const QRectF mark = markAt(field, day, TimelineLanes - 1);
    for (TimelinePlace &other : places) {
        if (other.words && other.words->intersects(mark))
            other.words.reset();
    }
    return {.entry = entry, .lane = TimelineLanes - 1, .mark = mark, .words = {}};
}

void paintAxis(QPainter &painter, const Field &field, const ChartStyle &style)
{
    painter.setPen(QPen(style.colours.border, style.unit));
    painter.drawLine(QPointF(field.all.left(), field.base()), QPointF(field.all.right(), field.base()));
    painter.setFont(style.caption);
    for (const int day : {0, 30, 60, 90}) {
        const QString text = day == 0 ? Words::tr("Today") : Words::tr("%1 days").arg(QLocale().toString(day));
        const double width = QFontMetricsF(style.caption).horizontalAdvance(text) + 1;
        const double left = std::clamp(
                field.at(day) - width / 2, field.all.left(), std::max(field.all.left(), field.all.right() - width));
        painter.setPen(QPen(style.colours.border, style.unit));
        painter.drawLine(QPointF(field.at(day), field.base()), QPointF(field.at(day), field.base() + 4 * style.unit));
        painter.setPen(style.colours.secondary);
        painter.drawText(QRectF(left, field.base() + 5 * style.unit, width, field.caption),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute, text);
    }
}
} // namespace

std::vector<TimelinePlace> layOutTimeline(
        const QRectF &area, const std::vector<TimelineEntry> &entries, const ChartStyle &style)
{
    const Field field(area, style);
    const QFontMetricsF metrics(style.caption);
    std::vector<TimelinePlace> places;
    for (const size_t index : byDay(entries)) {
        const TimelineEntry &entry = entries[index];
        const QSizeF words(metrics.horizontalAdvance(entry.text) + 1, metrics.height());
        auto place = findRoom(field, places, index, entry.day, words);
        if (!place) {
            const TimelinePlace markOnly = makeRoom(field, places, index, entry.day);
            place = findRoom(field, places, index, entry.day, words).value_or(markOnly);
        }
        places.push_back(*place);
    }
    return places;
}

void paintTimeline(
        QPainter &painter, const QRectF &area, const std::vector<TimelineEntry> &entries, const ChartStyle &style)
{
    const Field field(area, style);
    const auto places = layOutTimeline(area, entries, style);
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    for (const TimelinePlace &place : places) {
        painter.setPen(QPen(style.colours.line, style.unit));
        painter.drawLine(
                QPointF(place.mark.center().x(), place.mark.bottom()), QPointF(place.mark.center().x(), field.base()));
    }
    paintAxis(painter, field, style);
    for (const TimelinePlace &place : places) {
        const TimelineEntry &entry = entries[place.entry];
        drawing::paint(painter, place.mark, severityMark(entry.severity, style.colours));
        if (!place.words)
            continue;
        painter.fillRect(*place.words, style.colours.base); // no stem strikes through words
        painter.setFont(style.caption);
        painter.setPen(style.colours.secondary);
        painter.drawText(*place.words, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
                entry.text);
    }
    painter.restore();
}

QString describeTimeline(const std::vector<TimelineEntry> &entries)
{
    QStringList parts;
    for (const size_t index : byDay(entries)) {
        const TimelineEntry &entry = entries[index];
        const QString when = Words::tr("in %n days", nullptr, entry.day);
        parts << Words::tr("%1 %2, %3").arg(entry.text, when, nameOf(entry.severity));
    }
    return parts.join(u"; "_s);
}

} // namespace covault::drawing
