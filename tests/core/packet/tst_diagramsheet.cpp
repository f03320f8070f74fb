// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "diagram/diagramstore.h"
#include "diagram/layout.h"
#include "packet/diagramsheet.h"
#include "packet/pdfpages.h"
#include "tests/core/diagram/drawings.h"
#include "tests/core/interchange/testvault.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace covault;
using namespace covault::packet;
using covault::interchange::testing::TestVault;
using namespace Qt::StringLiterals;

class tst_DiagramSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePaperFitsTheDrawing_data();
    void thePaperFitsTheDrawing();
    void everyTextCanBeFound_data();
    void everyTextCanBeFound();
    void nothingLeavesTheMargins_data();
    void nothingLeavesTheMargins();
    void aTitleOfAnyLengthLeavesOnePage();
    void onlyLinesAndShippedFontsAreInside();
    void aLargeDrawingIsASmallFile();
    void equalSheetsGiveEqualBytes();
    void theFileDescribesItself();
    void aRecordTellsWhatStandsOnItsSheet();
    void whatIsNotDrawnIsRefused();
};

namespace {

/// Two servers with a link, as far from one another as makes a drawing of that size.
diagram::Diagram drawingOf(QSizeF size)
{
    diagram::Diagram drawing;
    drawing.title = u"Mill Lane, network"_s;
    drawing.nodes = {
            drawings::node(u"left"_s, diagram::Role::Server), drawings::node(u"right"_s, diagram::Role::Server)};
    drawing.nodes[0].rect = QRectF(0, 0, 144, 44);
    drawing.nodes[1].rect = QRectF(size.width() - 144, size.height() - 44, 144, 44);
    drawing.links = {drawings::link(u"left"_s, u"right"_s)};
    return drawing;
}

/// A grid of switches, each linked with the one before.
diagram::Diagram gridOf(int side)
{
    diagram::Diagram drawing;
    drawing.title = u"Everything"_s;
    for (int place = 0; place < side * side; ++place) {
        drawing.nodes.push_back(drawings::node(u"sw-%1"_s.arg(place, 4, 10, QChar(u'0')), diagram::Role::Switch));
        drawing.nodes.back().rect = QRectF(place % side * 200, place / side * 120, 144, 44);
        if (place > 0)
            drawing.links.push_back(
                    drawings::link(drawing.nodes[size_t(place) - 1].id, drawing.nodes.back().id, u"10G"_s));
    }
    return drawing;
}

DiagramSheet sheetWith(diagram::Diagram drawing)
{
    return {.drawing = std::move(drawing),
            .vaultName = u"Northwind Foods"_s,
            .collection = u"Infrastructure"_s,
            .asOf = QDate(2026, 11, 2),
            .date = QDate(2026, 11, 23)};
}

Bytes pdfOf(const DiagramSheet &sheet)
{
    const auto pdf = toPdf(sheet);
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().text()));
    return *pdf;
}

/// What one of poppler's tools says of \p pdf.
QString told(const Bytes &pdf, const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    process.write(pdf);
    process.closeWriteChannel();
    return process.waitForFinished() && process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput())
                                                                : u"failed: "_s + tool;
}

/// All text without blanks, so that broken lines don't matter.
QString lettersOf(const Bytes &pdf)
{
    return told(pdf, u"pdftotext"_s, {u"-raw"_s, u"-"_s, u"-"_s}).remove(QRegularExpression(u"\\s"_s));
}

} // namespace

void tst_DiagramSheet::thePaperFitsTheDrawing_data()
{
    QTest::addColumn<QSizeF>("drawing");
    QTest::addColumn<QString>("paper");

    QTest::newRow("a few boxes: upright") << QSizeF(300, 200) << u"595\\S* x 84[12]"_s;
    QTest::newRow("wide: turned") << QSizeF(1000, 400) << u"84[12]\\S* x 595"_s;
    QTest::newRow("high: upright") << QSizeF(400, 1000) << u"595\\S* x 84[12]"_s;
    QTest::newRow("large and wide: twice the paper, turned") << QSizeF(2400, 1200) << u"119[01]\\S* x 84[12]"_s;
    QTest::newRow("large and high: twice the paper, upright") << QSizeF(1200, 2400) << u"84[12]\\S* x 119[01]"_s;
    QTest::newRow("as large as a house") << QSizeF(40000, 300) << u"119[01]\\S* x 84[12]"_s;
}

void tst_DiagramSheet::thePaperFitsTheDrawing()
{
    QFETCH(QSizeF, drawing);
    QFETCH(QString, paper);

    const Bytes pdf = pdfOf(sheetWith(drawingOf(drawing)));

    const auto pages = pagesIn(pdf);
    QVERIFY(pages);
    QCOMPARE(*pages, 1);
    const QString info = told(pdf, u"pdfinfo"_s, {u"-"_s});
    QVERIFY2(info.contains(QRegularExpression(u"Page size: +%1\\S* pts"_s.arg(paper))), qPrintable(info));
}

void tst_DiagramSheet::everyTextCanBeFound_data()
{
    QTest::addColumn<QString>("text");

    for (const QString &text : {u"WAN & core"_s, u"Northwind Foods · Infrastructure · as of 2 November 2026"_s,
                 u"Northwind Foods, made on 23 November 2026"_s, u"1 of 1"_s, u"fw-01"_s, u"10.0.0.1"_s, u"site VPN"_s,
                 u"wan1"_s, u"2×10G"_s, u"branch"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_DiagramSheet::everyTextCanBeFound()
{
    QFETCH(QString, text);

    const QString letters = lettersOf(pdfOf(sheetWith(*diagram::laidOut(drawings::twoSites()))));

    QVERIFY2(letters.contains(text.remove(u' ')), qPrintable(letters));
}

void tst_DiagramSheet::nothingLeavesTheMargins_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<QSizeF>("paper");

    QTest::newRow("one box") << 1 << QSizeF(595, 842);
    QTest::newRow("a large grid") << 12 << QSizeF(1190, 842);
}

void tst_DiagramSheet::nothingLeavesTheMargins()
{
    QFETCH(int, side);
    QFETCH(QSizeF, paper);

    const QString boxes = told(pdfOf(sheetWith(gridOf(side))), u"pdftotext"_s, {u"-bbox"_s, u"-"_s, u"-"_s});

    static const QRegularExpression word(
            u"<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">"_s);
    int checked = 0;
    for (auto matches = word.globalMatch(boxes); matches.hasNext(); ++checked) {
        const auto match = matches.next();
        QVERIFY2(match.captured(1).toDouble() >= 63 && match.captured(3).toDouble() <= paper.width() - 47,
                qPrintable(match.captured()));
        QVERIFY2(match.captured(2).toDouble() >= 50 && match.captured(4).toDouble() <= paper.height() - 26,
                qPrintable(match.captured()));
    }
    QVERIFY2(checked > side * side, qPrintable(boxes));
}

void tst_DiagramSheet::aTitleOfAnyLengthLeavesOnePage()
{
    DiagramSheet sheet = sheetWith(drawingOf({1000, 700}));
    sheet.drawing.title = u"Wiederherstellungsprüfungsprotokoll für Frankfurt "_s.repeated(40) + QString(900, u'x');
    sheet.collection = u"Informationstechnikabteilung "_s.repeated(40);

    const Bytes pdf = pdfOf(sheet);

    QCOMPARE(pagesIn(pdf).value_or(0), 1);
    const QString letters = lettersOf(pdf);
    QVERIFY2(letters.contains(u"…"_s) && letters.contains(u"right"_s), qPrintable(letters));
}

void tst_DiagramSheet::onlyLinesAndShippedFontsAreInside()
{
    const Bytes pdf = pdfOf(sheetWith(*diagram::laidOut(drawings::twoSites())));

    QCOMPARE(told(pdf, u"pdfimages"_s, {u"-list"_s, u"-"_s}).split(u'\n', Qt::SkipEmptyParts).mid(2), QStringList());
    const QStringList fonts = told(pdf, u"pdffonts"_s, {u"-"_s}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(fonts.size() >= 2);
    for (const QString &font : fonts)
        QVERIFY2(font.contains(QRegularExpression(u"^(\\w+\\+)?(Inter|JetBrainsMono)-\\w+ .* yes \\w+ +yes "_s)),
                qPrintable(font));
}

void tst_DiagramSheet::aLargeDrawingIsASmallFile()
{
    const Bytes pdf = pdfOf(sheetWith(gridOf(20)));

    QVERIFY2(pdf.size() < 1'000'000, qPrintable(QString::number(pdf.size())));
    QVERIFY(lettersOf(pdf).contains(u"sw-0399"_s));
}

void tst_DiagramSheet::equalSheetsGiveEqualBytes()
{
    const DiagramSheet sheet = sheetWith(*diagram::laidOut(drawings::twoSites()));

    const Bytes first = pdfOf(sheet);
    QHashSeed::resetRandomGlobalSeed();
    const Bytes second = pdfOf(sheet);

    QVERIFY(first == second);
}

void tst_DiagramSheet::theFileDescribesItself()
{
    const QString info = told(pdfOf(sheetWith(drawingOf({300, 200}))), u"pdfinfo"_s, {u"-rawdates"_s, u"-"_s});

    QVERIFY2(info.contains(QRegularExpression(u"Title: +Mill Lane, network\n"_s)), qPrintable(info));
    QVERIFY(info.contains(QRegularExpression(u"CreationDate: +D:20261123000000Z\n"_s)));
    QVERIFY(info.contains(QRegularExpression(u"Metadata Stream: +no\n"_s))); // it would tell the hour of writing
}

void tst_DiagramSheet::aRecordTellsWhatStandsOnItsSheet()
{
    TestVault vault;
    const CollectionId shared = vault->roster().sharedCollection();
    const vault::RecordKey key{shared, u"diagram"_s, crypto::newUlid<RecordId>(vault.clock)};
    QVERIFY(diagram::writeDiagram(*vault, key, drawingOf({300, 200})));
    vault.edit(u"Mill Lane, network"_s, u"as_of"_s, u"2026-11-02"_s);
    const vault::Record record = vault.record(u"Mill Lane, network"_s);

    const DiagramSheet sheet = sheetOf(*vault, record, diagram::readDiagram(record)->diagram);

    QCOMPARE(sheet.drawing.title, u"Mill Lane, network"_s);
    QCOMPARE(sheet.drawing.nodes.size(), size_t(2));
    QCOMPARE(sheet.vaultName, u"Acme"_s);
    QCOMPARE(sheet.collection, vault->roster().collections().value(shared).name);
    QVERIFY(!sheet.collection.isEmpty());
    QCOMPARE(sheet.asOf, QDate(2026, 11, 2));
    QCOMPARE(sheet.date, QDate(2026, 11, 23));
}

void tst_DiagramSheet::whatIsNotDrawnIsRefused()
{
    const auto pdf = toPdf(sheetWith({}));

    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code(), Error::Code::Refused);
    QVERIFY(pdf.error().text().contains(u"nothing is drawn on it"_s));
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    tst_DiagramSheet test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_diagramsheet.moc"
