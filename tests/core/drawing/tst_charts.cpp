// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/charts.h"
#include "drawing/fonts.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace covault;
using namespace covault::drawing;
using namespace Qt::StringLiterals;

class tst_Charts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noWordsOverlapInATimeline();
    void daysOutsideATimelineAreLeftOut();
    void wordsAtTheEndStandBeforeTheirMark();
    void barsAreAsHighAsTheirCounts();
    void aLateBarHasTheColourOfAWarning();
    void emptyChartsPaintNothing();
    void aScoreIsToldInWords();
};

static ChartStyle style()
{
    return {.caption = sansFont(11), .words = sansFont(12), .number = sansFont(28, QFont::DemiBold)};
}

static const QRectF Area(0, 0, 480, 128);

template<typename Paint>
static QImage painted(Paint paint)
{
    QImage image(480, 128, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

static int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

void tst_Charts::initTestCase()
{
    QVERIFY(loadFonts());
}

void tst_Charts::noWordsOverlapInATimeline()
{
    std::vector<TimelineEntry> entries;
    for (int day = 0; day <= TimelineDays; day += 3)
        entries.push_back({day, u"Something that ends %1"_s.arg(day)});

    const auto places = layOutTimeline(Area, entries, style());

    QCOMPARE(places.size(), entries.size());
    int withWords = 0;
    for (const TimelinePlace &place : places) {
        QVERIFY(Area.contains(place.mark));
        if (!place.words)
            continue;
        ++withWords;
        QVERIFY(Area.contains(*place.words));
        for (const TimelinePlace &other : places)
            QVERIFY(place.entry == other.entry || !other.words || !place.words->intersects(*other.words));
        for (const TimelinePlace &other : places)
            QVERIFY(!place.words->intersects(other.mark));
    }
    QVERIFY2(withWords >= 2, qPrintable(QString::number(withWords)));
}

void tst_Charts::daysOutsideATimelineAreLeftOut()
{
    const auto places =
            layOutTimeline(Area, {{-1, u"past"_s}, {91, u"later"_s}, {90, u"last"_s}, {0, u"today"_s}}, style());

    QCOMPARE(places.size(), size_t(2));
    QCOMPARE(places[0].entry, size_t(3));
    QCOMPARE(places[1].entry, size_t(2));
}

void tst_Charts::wordsAtTheEndStandBeforeTheirMark()
{
    const auto places = layOutTimeline(Area, {{89, u"Antivirus licence"_s}}, style());

    QCOMPARE(places.size(), size_t(1));
    QVERIFY(places[0].words->right() <= places[0].mark.left());
}

void tst_Charts::barsAreAsHighAsTheirCounts()
{
    const auto both = painted([](QPainter &painter) {
        paintHistogram(painter, Area, {{u"a"_s, 40}, {u"b"_s, 20}}, style());
    });
    const auto one = painted([](QPainter &painter) {
        paintHistogram(painter, Area, {{u"a"_s, 40}, {u"b"_s, 0}}, style());
    });
    const int first = pixelsOf(one, style().colours.chart);
    const int second = pixelsOf(both, style().colours.chart) - first;

    QVERIFY(first > 1000);
    QVERIFY2(std::abs(2 * second - first) < first / 10, qPrintable(u"%1 and %2"_s.arg(first).arg(second)));
}

void tst_Charts::aLateBarHasTheColourOfAWarning()
{
    const auto image = painted([](QPainter &painter) { paintHistogram(painter, Area, {{u"a"_s, 40, true}}, style()); });

    QVERIFY(pixelsOf(image, style().colours.warning.fill) > 1000);
    QCOMPARE(pixelsOf(image, style().colours.chart), 0);
}

void tst_Charts::emptyChartsPaintNothing()
{
    const QImage blank = painted([](QPainter &) {});

    QCOMPARE(painted([](QPainter &painter) { paintHistogram(painter, Area, {}, style()); }), blank);
    QCOMPARE(painted([](QPainter &painter) { paintSparkline(painter, Area, {}, style()); }), blank);
}

void tst_Charts::aScoreIsToldInWords()
{
    QCOMPARE(describeScore(78, {{100, u"to begin with"_s}, {-8, u"not rotated"_s, 3}}),
            u"78: 100 to begin with; −8 not rotated, 3"_s);
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    tst_Charts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_charts.moc"
