// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/readerprogram.h"

#include "fixtures.h"
#include "readers/limits.h"
#include "readers/readertalk.h"

#include <QBuffer>
#include <QImage>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::readers;

class tst_ReaderPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPageIsAsLargeAsItMayBe();
    void eachPageIsDrawn();
    void aPictureKeepsItsColours_data();
    void aPictureKeepsItsColours();
    void aLargePictureIsMadeToFit();
    void aSmallPictureIsNotEnlarged();
    void whatCannotBeDrawnSaysWhy_data();
    void whatCannotBeDrawnSaysWhy();
    void onlyPagesAndPicturesAreLookedAt_data();
    void onlyPagesAndPicturesAreLookedAt();
    void drawingThatIsStoppedGivesNothing();
    void whatWasNotAskedForIsNoAnswer_data();
    void whatWasNotAskedForIsNoAnswer();
    void whatIsNoQuestionIsRefused_data();
    void whatIsNoQuestionIsRefused();

private:
    static FilePicture drawn(const QByteArray &bytes, const PageWish &page)
    {
        const ReaderProgram reader(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-reader"_s);
        const auto picture = reader.pictureOf(bytes, page);
        return picture && *picture ? **picture : FilePicture{0, 0, {}, 0, picture ? u"nothing"_s : picture.error().text()};
    }
    static QImage imageOf(const FilePicture &picture)
    {
        return QImage(reinterpret_cast<const uchar *>(picture.pixels.constData()), picture.width, picture.height, QImage::Format_RGBA8888).copy();
    }
    static QByteArray fileOf(const QSize &size, QColor colour, const char *format)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!image.save(&buffer, format))
            qFatal("the picture was not made");
        return bytes;
    }
};

void tst_ReaderPictures::aPageIsAsLargeAsItMayBe()
{
    const FilePicture page = drawn(pdfOf({"Hold the reset button"}), {1, 600, 600});

    QCOMPARE(page.why, QString());
    QCOMPARE(std::max(page.width, page.height), 600);
    QCOMPARE(page.pixels.size(), qsizetype(page.width) * page.height * 4);
    const QImage image = imageOf(page);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    bool isWritten = false;
    for (int y = 0; y < image.height() && !isWritten; ++y) {
        for (int x = 0; x < image.width() && !isWritten; ++x)
            isWritten = image.pixelColor(x, y).lightness() < 100;
    }
    QVERIFY2(isWritten, "its words stand on it");
}

void tst_ReaderPictures::eachPageIsDrawn()
{
    const QByteArray file = pdfOf({"Hold the reset button", "Second page"});

    const FilePicture first = drawn(file, {1, 300, 300});
    const FilePicture second = drawn(file, {2, 300, 300});

    QCOMPARE(first.pages, 2);
    QCOMPARE(second.pages, 2);
    QVERIFY(first.width > 0 && second.width > 0);
    QVERIFY(first.pixels != second.pixels);
}

void tst_ReaderPictures::aPictureKeepsItsColours_data()
{
    QTest::addColumn<QByteArray>("file");

    const QSize size(400, 300); // so large that a library works on it in threads
    QTest::newRow("PNG") << fileOf(size, Qt::red, "PNG");
    QTest::newRow("JPEG") << fileOf(size, Qt::red, "JPEG");
}

void tst_ReaderPictures::aPictureKeepsItsColours()
{
    QFETCH(QByteArray, file);

    const FilePicture picture = drawn(file, {1, 400, 400});

    QCOMPARE(picture.why, QString());
    QCOMPARE(QSize(picture.width, picture.height), QSize(400, 300));
    QCOMPARE(picture.pages, 1);
    const QColor middle = imageOf(picture).pixelColor(200, 150);
    QVERIFY2(middle.red() > 250 && middle.green() < 5 && middle.blue() < 5 && middle.alpha() == 255, qPrintable(middle.name()));
}

void tst_ReaderPictures::aLargePictureIsMadeToFit()
{
    const FilePicture picture = drawn(fileOf({2000, 1000}, Qt::blue, "PNG"), {1, 800, 100});

    QCOMPARE(QSize(picture.width, picture.height), QSize(200, 100));
}

void tst_ReaderPictures::aSmallPictureIsNotEnlarged()
{
    const FilePicture picture = drawn(fileOf({16, 8}, Qt::blue, "PNG"), {1, 800, 800});

    QCOMPARE(QSize(picture.width, picture.height), QSize(16, 8));
}

void tst_ReaderPictures::whatCannotBeDrawnSaysWhy_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("pages");

    QTest::newRow("a locked PDF") << sample(u"testPDF_locked.pdf"_s) << 1 << u"it is locked with a password"_s << 0;
    QTest::newRow("half a PDF") << QByteArray("%PDF-1.4\nnothing more") << 1 << u"it is damaged"_s << 0;
    QTest::newRow("a page that it has not") << pdfOf({"one"}) << 2 << u"this page is damaged"_s << 1;
    const QByteArray vast = QByteArray::fromHex( // it says that it is 60,000 pixels wide and as high
            "89504e470d0a1a0a0000000d494844520000ea600000ea6008020000000fb0e2150000000c494441"
            "54789c6360a03d00000064000186643c35");
    QTest::newRow("a picture that is vast") << vast << 1 << u"it is damaged, or too large"_s << 0;
    QTest::newRow("the head of a picture") << QByteArray("\x89PNG\r\n\x1a\n") << 1 << u"it is of a format that is not shown here, or damaged"_s << 0;
    QTest::newRow("a text") << QByteArray("the battery lasts") << 1 << u"it has no pages to look at"_s << 0;
}

void tst_ReaderPictures::whatCannotBeDrawnSaysWhy()
{
    QFETCH(QByteArray, file);
    QFETCH(int, page);
    QFETCH(QString, why);
    QFETCH(int, pages);

    const FilePicture picture = drawn(file, {page, 300, 300});

    QCOMPARE(picture.why, why);
    QCOMPARE(picture, (FilePicture{0, 0, {}, pages, why}));
}

void tst_ReaderPictures::onlyPagesAndPicturesAreLookedAt_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("hasPages");

    QTest::newRow("PDF") << pdfOf({"one"}) << true;
    QTest::newRow("PNG") << fileOf({4, 4}, Qt::red, "PNG") << true;
    QTest::newRow("JPEG") << fileOf({4, 4}, Qt::red, "JPEG") << true;
    QTest::newRow("text") << QByteArray("the battery lasts") << false;
    QTest::newRow("drawing in XML, which could name other files") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << false;
    QTest::newRow("workbook") << sample(u"51626_contact.xlsx"_s) << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void tst_ReaderPictures::onlyPagesAndPicturesAreLookedAt()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, hasPages);

    QCOMPARE(readers::hasPages(file), hasPages);
}

void tst_ReaderPictures::drawingThatIsStoppedGivesNothing()
{
    const ReaderProgram reader(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-reader"_s);

    const auto picture = reader.pictureOf(pdfOf({"one"}), {1, 300, 300}, [] { return true; });

    QVERIFY(picture);
    QVERIFY(!*picture);
}

void tst_ReaderPictures::whatWasNotAskedForIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("said");

    const auto answer = [](int width, int height, qsizetype bytes) { return talk::packed(FilePicture{width, height, Bytes(bytes, 'x'), 1, {}}); };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << talk::packed(FileText{u"a"_s, {}});
    QTest::newRow("wider than asked for") << answer(11, 1, 44);
    QTest::newRow("higher than asked for") << answer(1, 11, 44);
    QTest::newRow("fewer bytes than pixels") << answer(10, 10, 399);
    QTest::newRow("more bytes than pixels") << answer(10, 10, 401);
    QTest::newRow("of no width") << answer(0, 10, 0);
    QTest::newRow("neither a picture nor why not") << answer(0, 0, 0);
    QTest::newRow("more pages than are counted") << talk::packed(FilePicture{1, 1, Bytes(4, 'x'), limits::PdfPages + 1, {}});
    QTest::newRow("more behind it") << answer(10, 10, 400) + "x";
}

void tst_ReaderPictures::whatWasNotAskedForIsNoAnswer()
{
    QFETCH(QByteArray, said);

    const auto picture = talk::pictureIn(said, {1, 10, 10});

    QVERIFY(!picture);
    QCOMPARE(picture.error().code(), Error::Code::Damaged);
}

void tst_ReaderPictures::whatIsNoQuestionIsRefused_data()
{
    QTest::addColumn<PageWish>("page");

    QTest::newRow("no page") << PageWish{0, 10, 10};
    QTest::newRow("a page that nobody turns to") << PageWish{limits::PdfPages + 1, 10, 10};
    QTest::newRow("no width") << PageWish{1, 0, 10};
    QTest::newRow("wider than anything is drawn") << PageWish{1, limits::PictureSide + 1, 10};
    QTest::newRow("higher than anything is drawn") << PageWish{1, 10, limits::PictureSide + 1};
}

void tst_ReaderPictures::whatIsNoQuestionIsRefused()
{
    QFETCH(PageWish, page);

    QVERIFY(talk::questionIn(talk::packed(PageWish{1, limits::PictureSide, 1}, "file")));
    QVERIFY(!talk::questionIn(talk::packed(page, "file")));
}

QTEST_GUILESS_MAIN(tst_ReaderPictures)
#include "tst_readerpictures.moc"
