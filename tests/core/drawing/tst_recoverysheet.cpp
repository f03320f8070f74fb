// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/qrcode.h"
#include "drawing/recoverysheet.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <ZXing/ReadBarcode.h>

using namespace covault;
using namespace covault::drawing;
using namespace Qt::StringLiterals;

namespace {

const QString Code = u"7Q2-M4N-8ZT-0K1-VXY-Z3R-9WC-5HD-2BG"_s;

RecoverySheet sheet()
{
    return {u"Nordwind Küchen & Söhne"_s, u"Ada Berg"_s, u"nordwind.covault"_s, Code, QDate(2026, 11, 23),
            QLocale(QLocale::English, QLocale::UnitedKingdom)};
}

/// What a camera reads in a picture; empty if there is no square in it.
QString readSquare(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(
            grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
    const auto read = ZXing::ReadBarcode(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode));
    const auto &bytes = read.bytes();
    return read.isValid() ? QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))
                          : QString();
}

/// Runs one of poppler's tools in \p folder and gives what it prints.
QByteArray run(const QString &folder, const QString &tool, const QStringList &options)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(tool, options);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

class tst_RecoverySheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSquareIsReadByAnotherProgram_data();
    void theSquareIsReadByAnotherProgram();
    void aSquareOfNothingOrTooMuchIsRefused_data();
    void aSquareOfNothingOrTooMuchIsRefused();
    void theSheetIsOnePageThatSaysAll();
    void theSquareOnTheSheetIsTheCode();
    void onlyTheUserMayReadTheFile();
    void aPlaceThatCannotBeWrittenIsSaid();
    void aWipedSheetHoldsNoCode();
};

void tst_RecoverySheet::theSquareIsReadByAnotherProgram_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("a recovery code") << Code;
    QTest::newRow("one letter") << u"x"_s;
    QTest::newRow("letters beyond ASCII") << u"Größe ≥ 3 Ωπ"_s;
    QTest::newRow("a long text") << u"covault "_s.repeated(60);
}

void tst_RecoverySheet::theSquareIsReadByAnotherProgram()
{
    QFETCH(QString, text);
    const auto code = QrCode::of(text);
    QVERIFY2(code, qPrintable(code ? QString() : code.error().text()));
    QImage picture(600, 500, QImage::Format_RGB32);
    picture.fill(Qt::white);

    QPainter painter(&picture);
    code->paint(painter, picture.rect(), Qt::black);
    painter.end();

    QCOMPARE(readSquare(picture), text);
}

void tst_RecoverySheet::aSquareOfNothingOrTooMuchIsRefused_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("more than the largest holds") << u"x"_s.repeated(4000);
}

void tst_RecoverySheet::aSquareOfNothingOrTooMuchIsRefused()
{
    QFETCH(QString, text);

    const auto code = QrCode::of(text);

    QVERIFY(!code);
    QCOMPARE(code.error().code(), Error::Code::Refused);
}

void tst_RecoverySheet::theSheetIsOnePageThatSaysAll()
{
    QTemporaryDir folder;
    QVERIFY(savePdf(sheet(), folder.filePath(u"sheet.pdf"_s)));

    const QString info = QString::fromUtf8(run(folder.path(), u"pdfinfo"_s, {u"sheet.pdf"_s}));
    const QString text = QString::fromUtf8(run(folder.path(), u"pdftotext"_s, {u"-layout"_s, u"sheet.pdf"_s, u"-"_s}));

    QVERIFY2(info.contains(QRegularExpression(u"Pages: +1\n"_s)), qPrintable(info));
    QVERIFY2(info.contains(u"A4"_s) && info.contains(u"Nordwind Küchen"_s), qPrintable(info));
    for (const QString &group : Code.split(u'-'))
        QVERIFY2(text.contains(group), qPrintable(text));
    for (const QString &words : {u"Nordwind Küchen & Söhne"_s, u"Ada Berg"_s, u"nordwind.covault"_s,
                 u"23 November 2026"_s, u"Use the recovery sheet"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in "_s + text));
}

void tst_RecoverySheet::theSquareOnTheSheetIsTheCode()
{
    QTemporaryDir folder;
    QVERIFY(savePdf(sheet(), folder.filePath(u"sheet.pdf"_s)));

    run(folder.path(), u"pdftoppm"_s, {u"-r"_s, u"100"_s, u"-png"_s, u"-singlefile"_s, u"sheet.pdf"_s, u"page"_s});

    const QImage page(folder.filePath(u"page.png"_s));
    QVERIFY(!page.isNull());
    QCOMPARE(readSquare(page), Code);
}

void tst_RecoverySheet::onlyTheUserMayReadTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sheet.pdf"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("what was there") > 0);
    before.close();
    QVERIFY(before.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));

    QVERIFY(savePdf(sheet(), path));

    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    QVERIFY(QFileInfo(path).permissions().testFlag(QFile::ReadOwner));
}

void tst_RecoverySheet::aPlaceThatCannotBeWrittenIsSaid()
{
    QTemporaryDir folder;

    const auto saved = savePdf(sheet(), folder.filePath(u"no/such/folder/sheet.pdf"_s));

    QVERIFY(!saved);
    QCOMPARE(saved.error().code(), Error::Code::Io);
    QVERIFY(saved.error().text().startsWith(u"saving the recovery sheet"_s));
    QVERIFY(!saved.error().text().contains(u"7Q2"_s));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void tst_RecoverySheet::aWipedSheetHoldsNoCode()
{
    RecoverySheet wiped = sheet();
    wiped.code = QString(Code.constData(), Code.size()); // a copy of its own

    wiped.wipe();

    QVERIFY(!wiped.code.contains(u'7'));
    QVERIFY(wiped.code.isEmpty());
    static_assert(!std::is_copy_constructible_v<QrCode> && !std::is_copy_assignable_v<QrCode>); // none is left unwiped
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    tst_RecoverySheet test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recoverysheet.moc"
