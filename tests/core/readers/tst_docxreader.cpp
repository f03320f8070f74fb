// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docxreader.h"

#include "fixtures.h"

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::readers;

namespace {

QByteArray wordOf(const QByteArray &body)
{
    return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body + "</w:body></w:document>";
}

} // namespace

class tst_DocxReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDocumentOfWordIsRead();
    void commentsAreRead();
    void onlyWhatAPersonReadsIsTaken();
    void whatIsNestedTooDeepIsListed();
    void whatIsNoDocumentIsRefused();
    void hostileInputNeverCrashes();
};

void tst_DocxReader::aDocumentOfWordIsRead()
{
    const auto docx = readDocx(sample(u"testWORD.docx"_s));

    QVERIFY(docx);
    const QStringList lines = docx->text.split(u'\n');
    for (const QString &line : {u"Sample Word Document Title"_s, u"This is a sample Microsoft Word Document."_s, u"More of our nested table"_s,
                 u"This is the header for our document"_s, u"This is the footer for our document"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u" is not among: "_s + docx->text));
    QVERIFY(docx->text.indexOf(u"Sample Word"_s) < docx->text.indexOf(u"This is the header"_s));
    QVERIFY(docx->skipped.empty());
}

void tst_DocxReader::commentsAreRead()
{
    const auto docx = readDocx(sample(u"testComment.docx"_s));

    QVERIFY(docx);
    QVERIFY2(docx->text.contains(u"Here is a comment"_s), qPrintable(docx->text));
}

void tst_DocxReader::onlyWhatAPersonReadsIsTaken()
{
    const QByteArray body = "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>kept</w:t><w:tab/><w:t>too</w:t></w:r>"
                            "<w:del><w:r><w:delText>struck</w:delText></w:r></w:del>"
                            "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>"
                            "<w:p><mc:AlternateContent><mc:Choice><w:t>in a box, </w:t></mc:Choice><mc:Fallback><w:t>in a picture</w:t></mc:Fallback></mc:AlternateContent></w:p>"
                            "<w:p><w:r><w:t>next</w:t><w:br/><w:t>line</w:t></w:r></w:p>";

    const auto docx = readDocx(zipOf({{"word/document.xml", wordOf(body)}, {"word/styles.xml", wordOf("<w:t>style</w:t>")}}));

    QVERIFY(docx);
    QCOMPARE(docx->text, u"kept\ttoo\nin a box, \nnext\nline\n"_s);
}

void tst_DocxReader::whatIsNestedTooDeepIsListed()
{
    const QByteArray deep = QByteArray("<w:x>").repeated(300) + "<w:t>below</w:t>" + QByteArray("</w:x>").repeated(300);

    const auto docx = readDocx(zipOf({{"word/document.xml", wordOf("<w:p><w:t>above</w:t></w:p>" + deep)}}));

    QVERIFY(docx);
    QCOMPARE(docx->text, u"above\n"_s);
    QCOMPARE(docx->skipped.at(0).why, u"some of it is nested too deep"_s);
}

void tst_DocxReader::whatIsNoDocumentIsRefused()
{
    const auto docx = readDocx(zipOf({{"word/styles.xml", wordOf({})}}));

    QVERIFY(!docx);
    QCOMPARE(docx.error().why(), u"its text is missing in the file"_s);
}

void tst_DocxReader::hostileInputNeverCrashes()
{
    const int calls = maul(sample(u"testComment.docx"_s), [](const QByteArray &bytes) { static_cast<void>(readDocx(bytes)); });

    QVERIFY(calls > 400);
}

QTEST_APPLESS_MAIN(tst_DocxReader)
#include "tst_docxreader.moc"
