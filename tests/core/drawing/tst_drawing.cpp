// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/fonts.h"
#include "drawing/marks.h"
#include "drawing/table.h"
#include "drawing/textblock.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

using namespace covault;
using namespace covault::drawing;
using namespace Qt::StringLiterals;

class tst_Drawing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theShippedFontsAreUsed();
    void aWordThatIsTooLongIsBrokenAndNotCut();
    void aLineFeedStartsALine();
    void aLinkKnowsItsPlaceOnEachLine();
    void noTextTakesNoRoom();
    void aColumnGetsTheRoomThatItsWordsNeed();
    void aRowIsAsHighAsItsLongestCell();
    void aSliceOfARowIsLowerThanTheRow();
    void everyMarkDiffersFromTheOthersInShape();
    void svgIsWellFormedAndEscaped();
    void paintingLeavesThePainterAsItWas();
};

static Span words(const QString &text)
{
    return {.text = text, .font = sansFont(200), .colour = Qt::black};
}

static TableStyle style()
{
    return {.lineHeight = 280,
            .headHeight = 440,
            .padding = 160,
            .minimumRow = 480,
            .gap = 160,
            .figure = 280,
            .rule = 20};
}

static QImage imageOf(const Figure &figure)
{
    QImage image(64, 64, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, 64, 64), figure);
    return image;
}

void tst_Drawing::initTestCase()
{
    const auto loaded = loadFonts();
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
    QVERIFY(loadFonts());
}

void tst_Drawing::theShippedFontsAreUsed()
{
    QCOMPARE(QFontInfo(sansFont(220)).family(), u"Inter"_s);
    QCOMPARE(QFontInfo(sansFont(220, QFont::DemiBold)).weight(), int(QFont::DemiBold));
    QCOMPARE(QFontInfo(monoFont(190)).family(), u"JetBrains Mono"_s);
}

void tst_Drawing::aWordThatIsTooLongIsBrokenAndNotCut()
{
    const TextBlock block({words(QString(100, u'W'))}, 2000, 280);

    QVERIFY(block.lineCount() > 5);
    QVERIFY(block.naturalWidth() <= 2000);
    QCOMPARE(block.height(), block.lineCount() * 280.0);
}

void tst_Drawing::aLineFeedStartsALine()
{
    QCOMPARE(TextBlock({words(u"one\ntwo"_s), words(u"\r\nthree"_s)}, 9000, 280).lineCount(), 3);
}

void tst_Drawing::aLinkKnowsItsPlaceOnEachLine()
{
    Span link = words(u"first\nsecond"_s);
    link.target = u"#there"_s;

    const auto links = TextBlock({words(u"see "_s), link}, 9000, 280).links();

    QCOMPARE(links.size(), size_t(2));
    QVERIFY(links[0].rectangle.left() > 0);
    QCOMPARE(links[1].rectangle.left(), 0.0);
    QCOMPARE(links[1].line, 1);
    QCOMPARE(links[1].target, u"#there"_s);
}

void tst_Drawing::noTextTakesNoRoom()
{
    QCOMPARE(TextBlock().height(), 0.0);
    QCOMPARE(TextBlock({words(QString())}, 100, 280).lineCount(), 0);
}

void tst_Drawing::aColumnGetsTheRoomThatItsWordsNeed()
{
    const TableRow head{{{words(u"A"_s)}}, {{words(u"B"_s)}}};
    const QString longWord = u"Wiederherstellungsprüfung"_s;
    const double room = widestWord({words(longWord)}) / 0.29; // the word is just under the largest claim

    const Table even(head, {{{{words(u"x"_s)}}, {{words(longWord)}}}}, {8, 1}, room, style());

    QCOMPARE(even.lineCount(0), 1);
}

void tst_Drawing::aRowIsAsHighAsItsLongestCell()
{
    const Table table({{{words(u"A"_s)}}, {{words(u"B"_s)}}},
            {{{{words(u"one"_s)}}, {{words(u"1\n2\n3\n4"_s)}}}, {{{words(u"group"_s)}}}}, {1, 1}, 9000, style());

    QCOMPARE(table.lineCount(0), 4);
    QCOMPARE(table.height(0), 4 * 280.0 + 2 * 160);
    QVERIFY(!table.isGroup(0));
    QVERIFY(table.isGroup(1));
}

void tst_Drawing::aSliceOfARowIsLowerThanTheRow()
{
    const Table table({{{words(u"A"_s)}}, {{words(u"B"_s)}}}, {{{{words(u"one"_s)}}, {{words(u"1\n2\n3\n4"_s)}}}},
            {1, 1}, 9000, style());

    QCOMPARE(table.height(0, 3), 3 * 280.0 + 2 * 160);
    QCOMPARE(table.height(0, 1), 600.0);
}

void tst_Drawing::everyMarkDiffersFromTheOthersInShape()
{
    std::vector<Figure> marks{
            sideMark(Side::Internal, u"N"_s), sideMark(Side::Provider, u"N"_s), sideMark(Side::Unknown, u"N"_s)};
    for (const Severity severity : {Severity::Info, Severity::Notice, Severity::Warning, Severity::Critical})
        marks.push_back(severityMark(severity));
    for (const Side side : {Side::Internal, Side::Provider}) {
        for (const Seal seal : {Seal::Signed, Seal::NotSigned, Seal::ChangedSince, Seal::Contested})
            marks.push_back(sealMark(side, seal));
    }

    QSet<QByteArray> seen;
    for (const Figure &mark : marks) {
        const QImage shape = imageOf(mark).createMaskFromColor(qRgb(255, 255, 255));
        seen.insert(QByteArray(reinterpret_cast<const char *>(shape.constBits()), shape.sizeInBytes()));
    }

    QCOMPARE(size_t(seen.size()), marks.size());
}

void tst_Drawing::svgIsWellFormedAndEscaped()
{
    Figure figure = sideMark(Side::Internal, u"<script>"_s);
    figure.name = u"\"><script>"_s;

    const QString svg = toSvg(figure, 16);

    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(!svg.contains(u"<script"_s));
}

void tst_Drawing::paintingLeavesThePainterAsItWas()
{
    QImage image(64, 64, QImage::Format_ARGB32);
    QPainter painter(&image);
    painter.setPen(Qt::red);

    paint(painter, QRectF(8, 8, 16, 16), sideMark(Side::Provider, u"Baxter"_s));

    QCOMPARE(painter.pen().color(), QColor(Qt::red));
    QVERIFY(painter.transform().isIdentity());
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    tst_Drawing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_drawing.moc"
