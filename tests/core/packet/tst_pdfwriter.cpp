// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pdfwriter.h"
#include "samplepacket.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace covault;
using namespace covault::packet;
using namespace Qt::StringLiterals;

class tst_PdfWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theContentsNameThePagesWhereSectionsBegin_data();
    void theContentsNameThePagesWhereSectionsBegin();
    void theListOfDocumentsNamesTheirPages();
    void everyPageSaysWhichOfHowMany();
    void everyTextIsThere_data();
    void everyTextIsThere();
    void twoHundredContactsBreakOverPagesWithTheirHead();
    void aRowHigherThanAPageLosesNothing();
    void aLongWordLosesNothing();
    void nothingLeavesTheMargins();
    void aLongTitleLeavesTheContentsOnTheCover();
    void anEmptyPacketIsACoverAndWhatIsMissing();
    void theOutlineHoldsSectionsAndDocuments();
    void linksLeadToPages();
    void theFileDescribesItself();
    void onlyShippedFontsAreInside();
    void equalPacketsGiveEqualBytes();
    void aDiagramIsPaintedInItsOwnShape();
    void aWideDiagramTurnsThePaper();
};

/// A packet made into a PDF, and what poppler's tools read in it.
class Pdf
{
public:
    explicit Pdf(const Packet &packet)
        : m_rendered(toPdf(packet))
    {
        QFile file(path());
        if (m_rendered && file.open(QIODevice::WriteOnly))
            file.write(m_rendered->bytes);
    }

    const Rendered &rendered() const { return *m_rendered; }

    QString run(const QString &tool, const QStringList &options) const
    {
        QProcess process;
        process.start(tool, QStringList(options).replaceInStrings(u"FILE"_s, path()));
        return process.waitForFinished() && process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput())
                                                                    : u"failed: "_s + tool;
    }

    /// The text of each page, as it stands on it.
    QStringList pages() const
    {
        QStringList pages = run(u"pdftotext"_s, {u"-layout"_s, u"FILE"_s, u"-"_s}).split(u'\f');
        pages.removeLast();
        return pages;
    }

    /// All text without blanks, so that broken lines don't matter.
    QString letters() const
    {
        return run(u"pdftotext"_s, {u"-raw"_s, u"FILE"_s, u"-"_s}).remove(QRegularExpression(u"\\s"_s));
    }

private:
    QString path() const { return m_directory.filePath(u"packet.pdf"_s); }

    QTemporaryDir m_directory;
    Result<Rendered> m_rendered;
};

/// The pages on which a line says exactly \p title, from 1.
static QList<int> pagesHeaded(const QStringList &pages, const QString &title)
{
    const QRegularExpression line(
            u"^\\s*"_s + QRegularExpression::escape(title) + u"\\s*$"_s, QRegularExpression::MultilineOption);
    QList<int> found;
    for (int i = 0; i < pages.size(); ++i) {
        if (line.match(pages[i]).hasMatch())
            found << i + 1;
    }
    return found;
}

/// The first number at the end of a line from \p title on; a row can have more than one line.
static int pageBehind(const QString &text, const QString &title)
{
    const QRegularExpression row(u"^[ \\d]*"_s + QRegularExpression::escape(title) + u"\\b.*?\\s(\\d+)$"_s,
            QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    return row.match(text).captured(1).toInt();
}

void tst_PdfWriter::theContentsNameThePagesWhereSectionsBegin_data()
{
    QTest::addColumn<int>("contacts");

    QTest::newRow("a section of a page") << 3;
    QTest::newRow("a section of many pages") << 150;
}

void tst_PdfWriter::theContentsNameThePagesWhereSectionsBegin()
{
    QFETCH(int, contacts);
    Packet packet = sample::full();
    packet.contacts = sample::contacts(contacts);
    const Pdf pdf(packet);

    const QStringList pages = pdf.pages();

    QCOMPARE(pages.size(), pdf.rendered().pages);
    QCOMPARE(pdf.rendered().sections.size(), 8);
    for (const QString &section : pdf.rendered().sections)
        QCOMPARE(pagesHeaded(pages, section), QList<int>{pageBehind(pages.front(), section)});
}

void tst_PdfWriter::theListOfDocumentsNamesTheirPages()
{
    Packet packet = sample::full();
    packet.documents[0].body = u"A line of a long runbook.\n\n"_s.repeated(120);
    const QStringList pages = Pdf(packet).pages();
    const QString list = pages[pagesHeaded(pages, u"Runbooks and documents"_s).value(0) - 1];

    for (const Document &document : packet.documents)
        QCOMPARE(pagesHeaded(pages, document.title).last(), pageBehind(list, document.title));
}

void tst_PdfWriter::everyPageSaysWhichOfHowMany()
{
    const QStringList pages = Pdf(sample::full()).pages();

    QVERIFY(pages.size() >= 9);
    for (int i = 0; i < pages.size(); ++i)
        QVERIFY2(pages[i].contains(u"%1 of %2"_s.arg(i + 1).arg(pages.size())), qPrintable(pages[i]));
}

void tst_PdfWriter::everyTextIsThere_data()
{
    QTest::addColumn<QString>("text");

    for (const QString &text : {u"No secrets inside."_s, u"Packet for a new internal technician"_s,
                 u"21 February 2027; after that ask for a new one"_s, u"140 people, 96 computers"_s,
                 u"Northwind IT, weekdays 8–18"_s, u"account HT-558120"_s, u"Sam Okafor keeps a second list"_s,
                 u"+44 7700 900 102"_s, u"ana.ortiz@northwind.example"_s, u"Decide what is kept and how long"_s,
                 u"changed since signed"_s, u"one side signed"_s, u"nobody named"_s, u"2 Dock Road, Fenwick"_s,
                 u"As of 2 November 2026"_s, u"Where-Object { $_.LastWriteTime -gt"_s,
                 u"Baxter (https://support.baxter.example/new)"_s, u"it may be ransomware"_s, u"accounts, AP01"_s,
                 u"noted it in the logbook"_s, u"LabelSpool"_s, u"https://portal.halden.example/customers/northwind"_s,
                 u"ends 31 March 2027"_s, u"No restore was tested for 210 days"_s, u"74 % of the records"_s,
                 u"kept for the finance collection"_s, u"All numbers checked 20 November 2026 by Ana Ortiz"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_PdfWriter::everyTextIsThere()
{
    QFETCH(QString, text);
    static const QString letters = Pdf(sample::full()).letters();

    QVERIFY(letters.contains(text.remove(QRegularExpression(u"\\s"_s))));
}

void tst_PdfWriter::twoHundredContactsBreakOverPagesWithTheirHead()
{
    Packet packet = sample::empty();
    packet.contacts = sample::contacts(200);
    const QStringList pages = Pdf(packet).pages();

    QStringList seen;
    int pagesWithContacts = 0;
    for (const QString &page : pages) {
        const QStringList before = seen;
        for (auto matches = QRegularExpression(u"Person \\d{3}"_s).globalMatch(page); matches.hasNext();)
            seen << matches.next().captured();
        if (seen == before)
            continue;
        ++pagesWithContacts;
        QCOMPARE(page.count(u"Number and e-mail"_s), 1);
    }

    QVERIFY(pagesWithContacts > 5);
    QCOMPARE(seen.size(), 200);
    QCOMPARE(seen.first(), u"Person 001"_s);
    QCOMPARE(seen.last(), u"Person 200"_s);
}

void tst_PdfWriter::aRowHigherThanAPageLosesNothing()
{
    Packet packet = sample::empty();
    packet.contacts = sample::contacts(2);
    for (int i = 0; i < 120; ++i)
        packet.contacts[1].phones << u"+44 1632 961 %1"_s.arg(i, 3, 10, QChar(u'0'));
    const QString letters = Pdf(packet).letters();

    for (int i = 0; i < 120; ++i)
        QCOMPARE(letters.count(u"+441632961%1"_s.arg(i, 3, 10, QChar(u'0'))), 1);
}

void tst_PdfWriter::aLongWordLosesNothing()
{
    QString word;
    for (int i = 0; i < 400; ++i)
        word += QChar(u'a' + i % 26);
    Packet packet = sample::empty();
    packet.overview = word + u"\n\n```\n"_s + word.toUpper() + u"\n```\n"_s;
    packet.listings = {{u"List"_s, {}, {u"Column"_s}, {{word}}}};

    const QString letters = Pdf(packet).letters();

    QCOMPARE(letters.count(word), 2);
    QCOMPARE(letters.count(word.toUpper()), 1);
}

void tst_PdfWriter::nothingLeavesTheMargins()
{
    Packet packet = sample::full();
    packet.title =
            u"Willkommen in der Informationstechnikabteilung,\nMaximilian-Alexander Freiherr von Hohenstein-Rechberg"_s;
    packet.internalName = u"Informationstechnik der Lebensmittelhandelsgesellschaft"_s;
    packet.providerName = u"Systemhausverwaltungsgenossenschaft"_s;
    packet.duties[0].duty =
            u"Betriebssystemaktualisierungen der Arbeitsplatzrechner einspielen und Wiederherstellungsprüfungen dokumentieren"_s;
    packet.duties[0].responsible = u"Donaudampfschifffahrtsgesellschaftskapitänswitwe"_s;
    packet.vendors[0].portal = u"https://kundenportal.telekommunikationsgesellschaft.example/"_s + QString(200, u'x');
    packet.firstCalls[0].label = u"Informationstechnikbereitschaftsdienst, Montag bis Freitag von 8 bis 18 Uhr"_s;
    packet.documents[0].title =
            u"Wiederherstellungsprüfungsprotokollierungsanweisung für Datensicherungsverantwortliche"_s;
    const QString boxes = Pdf(packet).run(u"pdftotext"_s, {u"-bbox"_s, u"FILE"_s, u"-"_s});

    static const QRegularExpression word(
            u"<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">"_s);
    int checked = 0;
    for (auto matches = word.globalMatch(boxes); matches.hasNext(); ++checked) {
        const auto match = matches.next();
        QVERIFY2(match.captured(1).toDouble() >= 63 && match.captured(3).toDouble() <= 595 - 47,
                qPrintable(match.captured()));
        QVERIFY2(match.captured(2).toDouble() >= 28 && match.captured(4).toDouble() <= 842 - 26,
                qPrintable(match.captured()));
    }
    QVERIFY(checked > 500);
}

void tst_PdfWriter::aLongTitleLeavesTheContentsOnTheCover()
{
    Packet packet = sample::full();
    packet.title =
            u"Willkommen in der Informationstechnikabteilung,\nMaximilian-Alexander Freiherr von Hohenstein-Rechberg"_s;

    const QString cover = Pdf(packet).pages().front();

    QVERIFY2(cover.contains(u"Informationstechnikabteilung,"_s), qPrintable(cover));
    QVERIFY2(cover.contains(u"What to rely on"_s), qPrintable(cover));
}

void tst_PdfWriter::anEmptyPacketIsACoverAndWhatIsMissing()
{
    const Pdf pdf(sample::empty());

    QCOMPARE(pdf.rendered().pages, 2);
    QCOMPARE(pdf.rendered().sections, QStringList{u"What to rely on"_s});
    QCOMPARE(pdf.rendered().omitted.size(), size_t(6));
    QVERIFY(pdf.letters().contains(u"noneiswritten"_s));
}

void tst_PdfWriter::theOutlineHoldsSectionsAndDocuments()
{
    const Pdf pdf(sample::full());
    const QString outline =
            pdf.run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, u"FILE"_s}).section(u"<outline>"_s, 1);

    QStringList titles;
    for (auto matches = QRegularExpression(u"<item page=\"(\\d+)\">([^<]*)</item>"_s).globalMatch(outline);
            matches.hasNext();) {
        const auto match = matches.next();
        titles << match.captured(2);
        QVERIFY2(pdf.pages()[match.captured(1).toInt() - 1].contains(match.captured(2).section(u' ', -1)),
                qPrintable(match.captured()));
    }

    QCOMPARE(titles,
            (QStringList{u"Start here, Maya Lindgren"_s, u"Northwind Foods on one page"_s, u"Who to call"_s,
                    u"Who does what"_s, u"Sites"_s, u"Diagrams"_s, u"Mill Lane, network"_s, u"Runbooks and documents"_s,
                    u"Restore a file from last night"_s, u"Label printers do not print"_s, u"Vendors"_s,
                    u"What to rely on"_s}));
}

void tst_PdfWriter::linksLeadToPages()
{
    const Pdf pdf(sample::full());
    const QString xml = pdf.run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, u"FILE"_s});
    const int page = pageBehind(pdf.pages().front(), u"Vendors"_s);

    QVERIFY2(QRegularExpression(u"<a href=\"[^\"]*#%1\">[^\\n]*Vendors"_s.arg(page)).match(xml).hasMatch(),
            qPrintable(xml.left(6000)));
    QVERIFY(xml.contains(u"mailto:faults@halden.example"_s));
    QVERIFY(xml.contains(u"https://support.baxter.example/new"_s));
}

void tst_PdfWriter::theFileDescribesItself()
{
    const QString info = Pdf(sample::full()).run(u"pdfinfo"_s, {u"-rawdates"_s, u"FILE"_s});

    QVERIFY2(info.contains(QRegularExpression(u"Title: +Start here, Maya Lindgren\n"_s)), qPrintable(info));
    QVERIFY(info.contains(QRegularExpression(u"Author: +Ana Ortiz\n"_s)));
    QVERIFY(info.contains(QRegularExpression(u"Subject: +Packet for a new internal technician\n"_s)));
    QVERIFY(info.contains(QRegularExpression(u"CreationDate: +D:20261123000000Z\n"_s)));
    QVERIFY(info.contains(QRegularExpression(u"ModDate: +D:20261123000000Z\n"_s)));
    QVERIFY(info.contains(QRegularExpression(u"Metadata Stream: +no\n"_s))); // it would tell the hour of writing
    QVERIFY(info.contains(QRegularExpression(u"Page size: +595\\S* x 842\\S* pts \\(A4\\)"_s)));
}

void tst_PdfWriter::onlyShippedFontsAreInside()
{
    const QStringList lines =
            Pdf(sample::full()).run(u"pdffonts"_s, {u"FILE"_s}).split(u'\n', Qt::SkipEmptyParts).mid(2);

    QVERIFY(lines.size() >= 4);
    for (const QString &line : lines)
        QVERIFY2(line.contains(QRegularExpression(u"^(\\w+\\+)?(Inter|JetBrainsMono)-\\w+ .* yes \\w+ +yes "_s)),
                qPrintable(line));
}

void tst_PdfWriter::equalPacketsGiveEqualBytes()
{
    const auto first = toPdf(sample::full());
    QHashSeed::resetRandomGlobalSeed();
    const auto second = toPdf(sample::full());

    QVERIFY(first && second);
    QVERIFY(first->bytes == second->bytes);
}

void tst_PdfWriter::aDiagramIsPaintedInItsOwnShape()
{
    QRectF given;
    Packet packet = sample::full();
    packet.diagrams[0].size = QSizeF(300, 900);
    packet.diagrams[0].paint = [&](QPainter &, const QRectF &area) { given = area; };

    QVERIFY(toPdf(packet));

    QCOMPARE(given.height() / given.width(), 3.0);
    QVERIFY(given.height() > 500 && given.height() < 720);
}

void tst_PdfWriter::aWideDiagramTurnsThePaper()
{
    QRectF given;
    Packet packet = sample::full();
    packet.diagrams[0].size = QSizeF(1200, 500);
    packet.diagrams[0].paint = [&](QPainter &, const QRectF &area) { given = area; };
    const Pdf pdf(packet);
    const int page = pageBehind(pdf.pages().front(), u"Diagrams"_s);

    const QString sizes = pdf.run(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"99"_s, u"FILE"_s});

    QVERIFY2(sizes.contains(QRegularExpression(u"Page +%1 size: +842\\S* x 595"_s.arg(page))), qPrintable(sizes));
    QVERIFY2(sizes.contains(QRegularExpression(u"Page +%1 size: +595\\S* x 842"_s.arg(page + 1))), qPrintable(sizes));
    QVERIFY(given.width() > 700);
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    tst_PdfWriter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pdfwriter.moc"
