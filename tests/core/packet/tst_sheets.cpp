// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pdfpages.h"
#include "packet/pdfwriter.h"
#include "packet/sheets.h"
#include "samplepacket.h"

#include <QGuiApplication>
#include <QTest>

using namespace covault;
using namespace covault::packet;
using namespace Qt::StringLiterals;

class tst_Sheets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAreAsManyAsInThePdf();
    void everySectionOfThePdfHasItsPage();
    void aSheetIsPaintedAsWideAsWished();
    void noSheetIsWhite();
};

namespace {

Sheets sheets()
{
    auto sheets = Sheets::layOut(sample::full());
    if (!sheets)
        qFatal("%s", qPrintable(sheets.error().text()));
    return std::move(*sheets);
}

bool isWhite(const QImage &image)
{
    QImage white(image.size(), image.format());
    white.fill(Qt::white);
    return image == white;
}

} // namespace

void tst_Sheets::thereAreAsManyAsInThePdf()
{
    const auto pdf = toPdf(sample::full());
    QVERIFY(pdf);

    QCOMPARE(sheets().count(), *pagesIn(pdf->bytes));
}

void tst_Sheets::everySectionOfThePdfHasItsPage()
{
    const auto pdf = toPdf(sample::full());
    QVERIFY(pdf);

    const Sheets all = sheets();
    QStringList titles;
    int last = 0;
    for (const Sheets::Start &start : all.sections()) {
        titles += start.title;
        QVERIFY(start.page > last);
        last = start.page;
    }

    QCOMPARE(titles, pdf->sections);
}

void tst_Sheets::aSheetIsPaintedAsWideAsWished()
{
    const Sheets all = sheets();

    const QImage image = all.image(0, 300);

    QCOMPARE(image.width(), 300);
    QCOMPARE(image.height(), qRound(300 * all.size(0).height() / all.size(0).width()));
}

void tst_Sheets::noSheetIsWhite()
{
    const Sheets all = sheets();
    QVERIFY(all.count() > 3);

    for (int page = 0; page < all.count(); ++page)
        QVERIFY2(!isWhite(all.image(page, 200)), qPrintable(QString::number(page)));
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    tst_Sheets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sheets.moc"
