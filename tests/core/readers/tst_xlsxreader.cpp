// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/numberformat.h"
#include "readers/xlsxreader.h"

#include "fixtures.h"

using namespace Qt::StringLiterals;
using namespace covault::readers;

class tst_XlsxReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsOfEverySortAreRead();
    void workbooksOfRealProgramsAreRead_data();
    void workbooksOfRealProgramsAreRead();
    void numbersFollowTheirFormat_data();
    void numbersFollowTheirFormat();
    void unreadableWorkbooksSayWhy_data();
    void unreadableWorkbooksSayWhy();
    void aMissingSheetIsListed();
    void aHugeSheetIsCutAndListed();
    void mauledWorkbooksDoNoHarm();
};

/// A workbook of one sheet with that sheet data, and further members instead of the usual ones.
static QByteArray workbook(const QByteArray &sheetData, const QByteArray &workbookProperties = {})
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    return zipOf({
            {"_rels/.rels", R"(<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
            {"xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='rel'><workbookPr " + workbookProperties
                            + "/><sheets><sheet name='Devices' sheetId='1' r:id='rId1'/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
                    R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
                    <Relationship Id="rId2" Type="http://x/sharedStrings" Target="/xl/strings.xml"/>
                    <Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>)"},
            {"xl/strings.xml",
                    "<sst xmlns='" + main + "'><si><t>name</t></si><si><t>since</t></si><si><r><t>fw</t></r><r><t xml:space='preserve'>-1 </t></r><rPh><t>no</t></rPh></si></sst>"},
            {"xl/styles.xml",
                    "<styleSheet xmlns='" + main + "'><numFmts><numFmt numFmtId='170' formatCode='dd\\.mm\\.yyyy'/><numFmt numFmtId='171' formatCode='00000'/></numFmts>"
                    "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='22'/><xf numFmtId='171'/></cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml", "<worksheet xmlns='" + main + "'><sheetData>" + sheetData + "</sheetData></worksheet>"},
    });
}

static QString drawn(const Table &table)
{
    QStringList lines{table.header.join(u'|')};
    for (const Row &row : table.rows)
        lines += QString::number(row.number) + u": "_s + row.cells.join(u'|');
    return lines.join(u'\n');
}

void tst_XlsxReader::cellsOfEverySortAreRead()
{
    const auto read = readXlsx(workbook(
            "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' t='inlineStr'><is><t>ok</t></is></c></row>"
            "<row r='4'><c r='A4' t='s'><v>2</v></c><c r='B4' s='1'><v>45000</v></c><c r='C4' t='b'><v>1</v></c><c r='E4' t='str'><f>A1</f><v>a_x000D_b</v></c></row>"
            "<row><c s='3'><v>1067</v></c><c s='2'><v>45000.5</v></c><c t='e'><v>#N/A</v></c><c><v>0.30000000000000004</v></c></row>"));

    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(read->tables.size(), size_t(1));
    QCOMPARE(read->tables[0].headerRow, 2);
    QCOMPARE(drawn(read->tables[0]), u"name|since|ok\n4: fw-1 |2023-03-15|true||ab\n5: 01067|2023-03-15T12:00:00|#N/A|0.3"_s);
    QVERIFY(read->skipped.empty());
}

void tst_XlsxReader::workbooksOfRealProgramsAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");

    QTest::newRow("contacts") << u"51626_contact.xlsx"_s
                              << u"Sheet1: First Name|Last Name|Company|Address 1|Address 2|City|State|Postal Code|Home|Office|Fax|Mobile|E-Mail Address|XactNet Address\n"
                                 "3: Frank2|McKee|Company Co.|St Peters||Acton|ME|04001||801-555-7712x4563;801-555-9999||999-999-5555|george@nope.com\n"
                                 "5: ||@%#"_s;
    QTest::newRow("dates") << u"testEXCEL_dateFormats.xlsx"_s << u"Munka1: \n1: date\n2: 2018-09-20\n3: 1996-08-10"_s;
    QTest::newRow("several sheets") << u"TablesWithDifferentHeaders.xlsx"_s
                                    << u"IntHeaders: \n1: 12|34\n2: AB|CD\nFloatHeaders: \n1: 12.34|34.56\n2: AB|CD\nNoExplicitHeaders: Column1|Column2\n2: 12|34\n3: AB|CD"_s;
}

void tst_XlsxReader::workbooksOfRealProgramsAreRead()
{
    QFETCH(QString, file);
    const auto read = readXlsx(sample(file));
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QStringList sheets;
    for (const Table &table : read->tables)
        sheets += table.name + u": "_s + drawn(table);
    QTEST(sheets.join(u'\n'), "expected");
}

void tst_XlsxReader::numbersFollowTheirFormat_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("text");

    QTest::newRow("a date") << u"yyyy-mm-dd"_s << u"45000"_s << u"2023-03-15"_s;
    QTest::newRow("the first day of 1900") << u"d/m/yy"_s << u"1"_s << u"1900-01-01"_s;
    QTest::newRow("a month") << u"mmm yy"_s << u"45000"_s << u"2023-03-15"_s;
    QTest::newRow("a date with a time in it") << u"yyyy-mm-dd"_s << u"45000.25"_s << u"2023-03-15T06:00:00"_s;
    QTest::newRow("a time") << u"h:mm AM/PM"_s << u"0.75"_s << u"18:00:00"_s;
    QTest::newRow("elapsed hours") << u"[h]:mm"_s << u"1.5"_s << u"36:00:00"_s;
    QTest::newRow("a locale and colour") << u"[$-407][Red]dd.mm.yyyy;@"_s << u"45000"_s << u"2023-03-15"_s;
    QTest::newRow("words in quotes are no date") << u"0.00\" days\""_s << u"3"_s << u"3"_s;
    QTest::newRow("general") << u"General"_s << u"1234567"_s << u"1234567"_s;
    QTest::newRow("a telephone number keeps its digits") << u"General"_s << u"4989123456789012"_s << u"4989123456789012"_s;
    QTest::newRow("leading zeros") << u"00000"_s << u"1067"_s << u"01067"_s;
    QTest::newRow("a fraction") << u"0.00"_s << u"1.1000000000000001"_s << u"1.1"_s;
    QTest::newRow("a negative date is a number") << u"yyyy"_s << u"-1"_s << u"-1"_s;
    QTest::newRow("no number") << u"yyyy"_s << u"x"_s << u"x"_s;
}

void tst_XlsxReader::numbersFollowTheirFormat()
{
    QFETCH(QString, code);
    QFETCH(QString, number);

    QTEST(formatted(number, NumberFormat::fromCode(code), DayCount::Since1900), "text");
    QCOMPARE(formatted(u"1"_s, NumberFormat::builtIn(14), DayCount::Since1904), u"1904-01-02"_s);
}

void tst_XlsxReader::unreadableWorkbooksSayWhy_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("why");

    QTest::newRow("encrypted") << sample(u"testEXCEL_protected_passtika.xlsx"_s) << u"it is encrypted with a password"_s;
    QTest::newRow("before 2007") << sample(u"testEXCEL_95.xls"_s) << u"it is in the format of Excel before 2007"_s;
    QTest::newRow("no ZIP file") << QByteArray("something") << u"it is no ZIP file"_s;
    QTest::newRow("another ZIP file") << zipOf({{"a.txt", "1"}}) << u"the list of its sheets is missing"_s;
}

void tst_XlsxReader::unreadableWorkbooksSayWhy()
{
    QFETCH(QByteArray, file);
    const auto read = readXlsx(file);

    QVERIFY(!read);
    QTEST(read.error().why(), "why");
}

void tst_XlsxReader::aMissingSheetIsListed()
{
    const auto read = readXlsx(zipOf({{"xl/workbook.xml", "<workbook><sheets><sheet name='Gone' r:id='x'/></sheets></workbook>"}}));

    QVERIFY(read);
    QCOMPARE(read->skipped, std::vector<Skipped>({{u"sheet Gone"_s, u"its part is missing in the file"_s}}));
}

void tst_XlsxReader::aHugeSheetIsCutAndListed()
{
    QByteArray rows;
    for (int row = 1; row <= 1500; ++row)
        rows += "<row r='" + QByteArray::number(row) + "'><c r='XFD" + QByteArray::number(row) + "'><v>1</v></c></row>";

    const auto read = readXlsx(workbook(rows));

    QVERIFY(read);
    QCOMPARE(read->skipped.size(), size_t(1));
    QVERIFY2(read->skipped[0].why.contains(u"more cells than are read"), qPrintable(read->skipped[0].why));
}

void tst_XlsxReader::mauledWorkbooksDoNoHarm()
{
    int wrong = 0;
    const int calls = maul(workbook("<row><c><v>1</v></c><c t='s'><v>9</v></c></row>"), [&](const QByteArray &bytes) {
        const auto read = readXlsx(bytes);
        wrong += !read || !read->skipped.empty() ? 1 : 0;
    });
    QVERIFY(calls > 400);
    QVERIFY(wrong > calls / 4);
}

QTEST_APPLESS_MAIN(tst_XlsxReader)
#include "tst_xlsxreader.moc"
