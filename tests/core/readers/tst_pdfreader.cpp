// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/pdfreader.h"

#include "fixtures.h"

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::readers;

class tst_PdfReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAndPagesAreKeptApart();
    void turnedTextIsRead();
    void whatIsBeyondTheLimitsIsListed_data();
    void whatIsBeyondTheLimitsIsListed();
    void readingStopsWithinAPage();
    void whatCannotBeOpenedIsRefused_data();
    void whatCannotBeOpenedIsRefused();
    void hostileInputNeverCrashes();
};

void tst_PdfReader::linesAndPagesAreKeptApart()
{
    const auto pdf = readPdf(pdfOf({"Hold the reset button\nfor twelve seconds", "Second page"}));

    QVERIFY(pdf);
    QCOMPARE(pdf->text, u"Hold the reset button\nfor twelve seconds\fSecond page\f"_s);
    QVERIFY(pdf->skipped.empty());
}

void tst_PdfReader::turnedTextIsRead()
{
    const auto pdf = readPdf(sample(u"testPDF_rotated.pdf"_s));

    QVERIFY(pdf);
    QVERIFY2(pdf->text.contains(u"The Apache Tika project was formally started when the Tika proposal was accepted"_s), qPrintable(pdf->text));
}

void tst_PdfReader::whatIsBeyondTheLimitsIsListed_data()
{
    QTest::addColumn<PdfLimits>("most");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Skipped>("skipped");

    QTest::newRow("pages") << PdfLimits{2, 1000, std::chrono::seconds(60)} << u"one\ftwo\f"_s << Skipped{u"page 3"_s, u"it has more than 2 pages"_s};
    QTest::newRow("characters") << PdfLimits{9, 3, std::chrono::seconds(60)} << u"one\f"_s << Skipped{u"pages 2 to 3"_s, u"it holds more than 3 characters"_s};
    QTest::newRow("time") << PdfLimits{9, 1000, std::chrono::seconds(0)} << QString() << Skipped{u"pages 1 to 3"_s, u"reading it takes too long"_s};
}

void tst_PdfReader::whatIsBeyondTheLimitsIsListed()
{
    QFETCH(PdfLimits, most);
    QFETCH(QString, text);
    QFETCH(Skipped, skipped);

    const auto pdf = readPdf(pdfOf({"one", "two", "three"}), most);

    QVERIFY(pdf);
    QCOMPARE(pdf->text, text);
    QCOMPARE(pdf->skipped.size(), size_t(1));
    QCOMPARE(pdf->skipped[0].what, skipped.what);
    QCOMPARE(pdf->skipped[0].why, skipped.why);
}

void tst_PdfReader::readingStopsWithinAPage()
{
    QByteArray lines;
    for (int i = 0; i < 20'000; ++i)
        lines += "line\n";
    int asked = 0;

    const auto pdf = readPdf(pdfOf({lines, "never read"}), {}, [&asked] { return ++asked > 3; });

    QVERIFY(pdf);
    QVERIFY2(pdf->text.size() < lines.size(), "the whole page was read");
    QVERIFY(!pdf->text.contains(u"never"_s));
    QCOMPARE(pdf->skipped.at(0).what, u"pages 1 to 2"_s);
}

void tst_PdfReader::whatCannotBeOpenedIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");

    QTest::newRow("locked") << sample(u"testPDF_locked.pdf"_s) << u"it is locked with a password"_s;
    QTest::newRow("cut off") << pdfOf({"one"}).first(40) << u"it is damaged"_s;
    QTest::newRow("nothing") << QByteArray() << u"it is damaged"_s;
}

void tst_PdfReader::whatCannotBeOpenedIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);

    const auto pdf = readPdf(bytes);

    QVERIFY(!pdf);
    QCOMPARE(pdf.error().why(), why);
}

void tst_PdfReader::hostileInputNeverCrashes()
{
    const int calls = maul(pdfOf({"Hold the reset button", "two"}), [](const QByteArray &bytes) { static_cast<void>(readPdf(bytes)); });

    QVERIFY(calls > 400);
}

QTEST_APPLESS_MAIN(tst_PdfReader)
#include "tst_pdfreader.moc"
