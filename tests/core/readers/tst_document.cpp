// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/document.h"

#include "fixtures.h"

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::readers;

class tst_Document : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindsAreRecognised_data();
    void kindsAreRecognised();
    void attachmentsAreReadToo();
    void archivesAreReadDownToALimit();
    void documentsOfOthersAreRead_data();
    void documentsOfOthersAreRead();
    void readingIsGivenUp();
    void nothingIsSkippedSilently_data();
    void nothingIsSkippedSilently();
};

void tst_Document::kindsAreRecognised_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileKind>("kind");

    QTest::newRow("CSV") << u"a.CSV"_s << QByteArray("a,b") << FileKind::Csv;
    QTest::newRow("workbook") << u"a.xlsx"_s << sample(u"51626_contact.xlsx"_s) << FileKind::Xlsx;
    QTest::newRow("workbook without an ending") << u"a"_s << sample(u"51626_contact.xlsx"_s) << FileKind::Xlsx;
    QTest::newRow("encrypted workbook") << u"a.xlsx"_s << sample(u"testEXCEL_protected_passtika.xlsx"_s) << FileKind::OldOffice;
    QTest::newRow("text") << u"notes.txt"_s << QByteArray("Router: 10.0.0.1\nPassword: x\n") << FileKind::Text;
    QTest::newRow("Markdown") << u"a.md"_s << QByteArray("# Title\n") << FileKind::Markdown;
    QTest::newRow("mail") << u"a.eml"_s << QByteArray("Subject: x\n\ny") << FileKind::Mail;
    QTest::newRow("mail by its header") << u"a"_s << QByteArray("Received: by x\n with y\nFrom: a@example.com\n\ny") << FileKind::Mail;
    QTest::newRow("mailbox") << u"inbox"_s << QByteArray("From a@b Mon Nov 23 12:00:00 2026\nFrom: a@b\n\nx") << FileKind::Mailbox;
    QTest::newRow("configuration") << u"sw.cfg"_s << QByteArray("hostname x\ninterface y\n ip address 10.0.0.1 255.0.0.0\n") << FileKind::NetworkConfig;
    QTest::newRow("nmap") << u"scan.xml"_s << QByteArray("<?xml version='1.0'?><nmaprun/>") << FileKind::NmapXml;
    QTest::newRow("draw.io") << u"a.drawio"_s << QByteArray("<mxfile><diagram/></mxfile>") << FileKind::DrawIo;
    QTest::newRow("HTML") << u"a.htm"_s << QByteArray("<!DOCTYPE HTML><body>x") << FileKind::Html;
    QTest::newRow("XML") << u"a.xml"_s << QByteArray("<?xml version='1.0'?><a/>") << FileKind::Xml;
    QTest::newRow("JSON") << u"a"_s << QByteArray("{\n \"a\": 1}") << FileKind::Json;
    QTest::newRow("INI is text") << u"a.ini"_s << QByteArray("[system]\na=1") << FileKind::Text;
    QTest::newRow("ZIP") << u"a.zip"_s << zipOf({{"a.txt", "x"}}) << FileKind::Zip;
    QTest::newRow("PDF") << u"a"_s << QByteArray("%PDF-1.7\n") << FileKind::Pdf;
    QTest::newRow("KeePass") << u"a.kdbx"_s << QByteArray("\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5") << FileKind::PasswordStore;
    QTest::newRow("binary") << u"a.txt"_s << QByteArray("a\0b", 3) << FileKind::Binary;
    QTest::newRow("nothing") << u"a.txt"_s << QByteArray() << FileKind::Empty;
}

void tst_Document::kindsAreRecognised()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(FileKind, kind);

    QCOMPARE(sniff(name, bytes), kind);
    QVERIFY(!nameOf(kind).isEmpty());
}

void tst_Document::attachmentsAreReadToo()
{
    const QByteArray mail = "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nsee list\n"
                            "--b\nContent-Type: text/csv; name=list.csv\n\nname,ip\nfw,10.0.0.1\n--b--\n";

    const auto document = read(u"a.eml"_s, mail);

    QVERIFY(document);
    QCOMPARE(document->text, u"see list"_s);
    QCOMPARE(document->parts.size(), size_t(1));
    QCOMPARE(document->parts[0].name, u"list.csv"_s);
    QCOMPARE(document->parts[0].document.tables.at(0).rows.at(0).cells, QStringList({u"fw"_s, u"10.0.0.1"_s}));
    QVERIFY(document->mail->attachments[0].bytes.isEmpty());
}

void tst_Document::archivesAreReadDownToALimit()
{
    QByteArray zip = zipOf({{"deep.txt", "x"}});
    for (int i = 0; i < 4; ++i)
        zip = zipOf({{"inner.zip", zip}, {"note.txt", "at level " + QByteArray::number(i)}});

    const auto document = read(u"a.zip"_s, zip);

    QVERIFY(document);
    const Document *level = &*document;
    int depth = 0;
    for (; !level->parts.empty(); ++depth)
        level = &level->parts[0].document;
    QCOMPARE(depth, 3);
    QCOMPARE(level->skipped.at(0).why, u"it is nested deeper than 3 files"_s);
}

void tst_Document::documentsOfOthersAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileKind>("kind");
    QTest::addColumn<QString>("text");

    QTest::newRow("PDF") << u"manual.pdf"_s << pdfOf({"Hold the reset button"}) << FileKind::Pdf << u"Hold the reset button"_s;
    QTest::newRow("Word") << u"plan.docx"_s << sample(u"testWORD.docx"_s) << FileKind::WordDocument << u"More of our nested table"_s;
}

void tst_Document::documentsOfOthersAreRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(FileKind, kind);
    QFETCH(QString, text);

    const auto document = read(name, bytes);

    QVERIFY(document);
    QCOMPARE(document->kind, kind);
    QVERIFY2(document->text.contains(text), qPrintable(document->text));
    QVERIFY(document->skipped.empty());
}

void tst_Document::readingIsGivenUp()
{
    const QByteArray zip = zipOf({{"a.txt", "first"}, {"b.txt", "second"}});
    int asked = 0;

    const auto document = read(u"a.zip"_s, zip, [&asked] { return ++asked > 2; });

    QVERIFY(document);
    QCOMPARE(document->parts.size(), size_t(1));
    QCOMPARE(document->skipped.at(0).what, u"b.txt"_s);
    QVERIFY(document->skipped.at(0).why.contains(u"it was stopped"_s));
}

void tst_Document::nothingIsSkippedSilently_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");

    QTest::newRow("empty") << u"a.txt"_s << QByteArray() << u"it is empty"_s;
    QTest::newRow("picture") << u"a.png"_s << QByteArray("\x89PNG") << u"files of this kind can't be read: picture"_s;
    QTest::newRow("a page without text") << u"a.pdf"_s << pdfOf({""}) << u"there is no text on them"_s;
    QTest::newRow("a locked PDF in an archive") << u"a.zip"_s << zipOf({{"a.pdf", sample(u"testPDF_locked.pdf"_s)}}) << u"the PDF can't be read: it is locked with a password"_s;
    QTest::newRow("encrypted workbook") << u"a.xlsx"_s << sample(u"testEXCEL_protected_passtika.xlsx"_s) << u"it is encrypted with a password"_s;
    QTest::newRow("a damaged member") << u"a.zip"_s << zipOf({{"a.xlsx", "PK\x03\x04 no"}}) << u"the workbook can't be read"_s;
    QTest::newRow("a stopped scan") << u"a.xml"_s << QByteArray("<nmaprun><host>") << u"the scan was stopped"_s;
}

void tst_Document::nothingIsSkippedSilently()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);

    const auto document = read(name, bytes);

    QVERIFY(document);
    QCOMPARE(document->skipped.size(), size_t(1));
    QVERIFY2(document->skipped[0].why.startsWith(why), qPrintable(document->skipped[0].why));
}

QTEST_APPLESS_MAIN(tst_Document)
#include "tst_document.moc"
