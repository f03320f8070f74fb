// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/csvreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::readers;

/// CSV files as they are found: encodings, separators, quotes, headers.
class tst_Tables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreFound_data();
    void cellsAreFound();
    void rowsKeepTheirLineNumbers();
    void whatStandsAboveTheHeaderIsKept();
    void aTableWithoutHeaderKeepsAllRows();
    void guessesAreTold();
    void anOpenQuoteIsACharacter();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void positionsAreForPeople();
};

/// The table as one text: cells apart by '|', the header first, rows by line breaks.
static QString drawn(const Table &table)
{
    QStringList lines{table.header.join(u'|')};
    for (const Row &row : table.rows)
        lines += row.cells.join(u'|');
    return lines.join(u'\n');
}

void tst_Tables::cellsAreFound_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");

    const QString people = u"Name|Ort\nJörg|Köln"_s;
    QTest::newRow("UTF-8") << QByteArray("Name,Ort\nJ\xc3\xb6rg,K\xc3\xb6ln\n") << people;
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbfName,Ort\nJ\xc3\xb6rg,K\xc3\xb6ln\n") << people;
    QTest::newRow("Windows-1252 with semicolons") << QByteArray("Name;Ort\r\nJ\xf6rg;K\xf6ln\r\n") << people;
    QTest::newRow("UTF-16 little-endian, tabs") << QByteArray("\xff\xfeN\0a\0m\0e\0\t\0O\0r\0t\0\n\0J\0\xf6\0r\0g\0\t\0K\0\xf6\0l\0n\0", 38) << people;
    QTest::newRow("UTF-16 big-endian, bars") << QByteArray("\xfe\xff\0N\0a\0m\0e\0|\0O\0r\0t\0\n\0J\0\xf6\0r\0g\0|\0K\0\xf6\0l\0n", 38) << people;
    QTest::newRow("line ends of old Macs") << QByteArray("Name,Ort\rJ\xc3\xb6rg,K\xc3\xb6ln") << people;
    QTest::newRow("a told separator") << QByteArray("sep=;\r\na;b\r\nc,d;e\r\n") << u"a|b\nc,d|e"_s;
    QTest::newRow("quotes hold separators, quotes and lines") << QByteArray("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n") << u"a|b\nx, \"y\"|two\nlines"_s;
    QTest::newRow("rows of different length") << QByteArray("a,b,c\n1x\n1x,2x,3x,4x\n") << u"a|b|c\n1x\n1x|2x|3x|4x"_s;
    QTest::newRow("decimal commas are no separators") << QByteArray("item;price\ncable;1,50\nswitch;99,00\n") << u"item|price\ncable|1,50\nswitch|99,00"_s;
    QTest::newRow("bars inside cells are no separators") << QByteArray("id,tags\nx,a|b|c|d\ny,a|b|c|d\n") << u"id|tags\nx|a|b|c|d\ny|a|b|c|d"_s;
    QTest::newRow("empty rows are dropped") << QByteArray("a,b\n,\n\nx,y\n") << u"a|b\nx|y"_s;
    QTest::newRow("a quote inside a cell is a character") << QByteArray("name,size\nscreen,27\" wide\n") << u"name|size\nscreen|27\" wide"_s;
}

void tst_Tables::cellsAreFound()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);

    const auto table = readCsv(file);

    QVERIFY2(table, table ? "" : qPrintable(table.error().text()));
    QCOMPARE(drawn(*table), expected);
}

void tst_Tables::rowsKeepTheirLineNumbers()
{
    const auto table = readCsv("a,b\r\n\"one\r\ntwo\",x\r\n\r\nlast,y\r\n");

    QVERIFY(table);
    QCOMPARE(table->headerRow, 1);
    QCOMPARE(table->rows.size(), size_t(2));
    QCOMPARE(table->rows[0].number, 2);
    QCOMPARE(table->rows[1].number, 5);
}

void tst_Tables::whatStandsAboveTheHeaderIsKept()
{
    const auto table = readCsv("Device list,as of May\n\nname,ip,site,owner\nfw-1,10.0.0.1,HQ,IT\n");

    QVERIFY(table);
    QCOMPARE(table->headerRow, 3);
    QCOMPARE(table->header, QStringList({u"name"_s, u"ip"_s, u"site"_s, u"owner"_s}));
    QCOMPARE(table->above.size(), size_t(1));
    QCOMPARE(table->above[0].cells.first(), u"Device list"_s);
}

void tst_Tables::aTableWithoutHeaderKeepsAllRows()
{
    const auto table = readCsv("fw-1,10.0.0.1\nfw-2,10.0.0.2\n");

    QVERIFY(table);
    QCOMPARE(table->headerRow, 0);
    QVERIFY(table->header.isEmpty());
    QCOMPARE(table->rows.size(), size_t(2));
    QVERIFY(table->notes.contains(u"no header found, all rows are data"_s));
}

void tst_Tables::guessesAreTold()
{
    const auto table = readCsv("Name;Ort\nJ\xf6rg;K\xf6ln\n");

    QVERIFY(table);
    QCOMPARE(table->notes, QStringList({u"encoding Windows-1252"_s, u"separated by semicolons"_s}));
}

void tst_Tables::anOpenQuoteIsACharacter()
{
    const auto table = readCsv("name,password\nfw,\"abc\nsw,def\n");

    QVERIFY(table);
    QCOMPARE(drawn(*table), u"name|password\nfw|\"abc\nsw|def"_s);
    QVERIFY(table->notes.last().contains(u"line 2"));
}

void tst_Tables::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("why");

    QTest::newRow("nothing") << QByteArray() << u"the file is empty"_s;
    QTest::newRow("only space") << QByteArray(" \n\n ") << u"the file is empty"_s;
    QTest::newRow("binary") << QByteArray("a,b\0\1\2,c", 9) << u"the file is not text"_s;
    QTest::newRow("a row without end") << QByteArray(40'000, ',') + "x" << u"row 1 goes beyond what a table may hold"_s;
}

void tst_Tables::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, why);

    const auto table = readCsv(file);

    QVERIFY(!table);
    QCOMPARE(table.error().why(), why);
}

void tst_Tables::positionsAreForPeople()
{
    const Row row{7, {u"x"_s}};
    Table table;
    QCOMPARE(table.position(row, 1), u"row 7"_s);

    table.source = Table::Source::Sheet;
    table.name = u"Sheet1"_s;
    QCOMPARE(table.position(row, 1), u"Sheet1!B7"_s);
    QCOMPARE(columnName(26), u"AA"_s);
    QCOMPARE(columnName(16'383), u"XFD"_s);
}

QTEST_APPLESS_MAIN(tst_Tables)
#include "tst_tables.moc"
