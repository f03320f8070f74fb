// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/textreader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::readers;

class tst_TextReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodingsAreFound_data();
    void encodingsAreFound();
    void binaryIsToldFromText_data();
    void binaryIsToldFromText();
    void htmlBecomesText_data();
    void htmlBecomesText();
    void hostileHtmlTakesNoTime();
};

void tst_TextReader::encodingsAreFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << QByteArray("abc") << u"UTF-8"_s << u"abc"_s;
    QTest::newRow("UTF-8 mark is dropped") << QByteArray("\xef\xbb\xbf\xc3\xa4") << u"UTF-8"_s << u"ä"_s;
    QTest::newRow("UTF-8 that is cut in a character") << QByteArray("\xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa4\xc3\xb6\xc3") << u"UTF-8"_s << u"äöüäö\ufffd"_s;
    QTest::newRow("Windows-1252 euro and quotes") << QByteArray("\x80 \x84\xe4\x93") << u"Windows-1252"_s << u"€ „ä“"_s;
    QTest::newRow("UTF-16 LE without a mark") << QByteArray("a\0b\0c\0d\0e\0", 10) << u"UTF-16 LE"_s << u"abcde"_s;
    QTest::newRow("UTF-16 BE without a mark") << QByteArray("\0a\0b\0c\0d\0e", 10) << u"UTF-16 BE"_s << u"abcde"_s;
    QTest::newRow("nothing") << QByteArray() << u"UTF-8"_s << QString();
}

void tst_TextReader::encodingsAreFound()
{
    QFETCH(QByteArray, bytes);

    const Text text = readText(bytes);

    QTEST(text.encoding, "encoding");
    QTEST(text.text, "text");
}

void tst_TextReader::binaryIsToldFromText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("binary");

    QTest::newRow("text") << QByteArray("one\r\ntwo\tthree\f") << false;
    QTest::newRow("text in Windows-1252") << QByteArray("gr\xfc\xdf") << false;
    QTest::newRow("UTF-16 text") << QByteArray("\xff\xfe" "a\0b\0", 6) << false;
    QTest::newRow("a zero") << QByteArray("text\0more", 9) << true;
    QTest::newRow("control characters") << QByteArray("\1\2\3\4abc\5\6") << true;
    QTest::newRow("nothing") << QByteArray() << false;
}

void tst_TextReader::binaryIsToldFromText()
{
    QFETCH(QByteArray, bytes);
    QTEST(isBinary(bytes), "binary");
}

void tst_TextReader::htmlBecomesText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");

    QTest::newRow("blocks are lines") << u"<p>one</p><div>two<br>three</div>"_s << u"one\n\ntwo\nthree"_s;
    QTest::newRow("cells are apart") << u"<table><tr><td>a</td><td>b</td></tr></table>"_s << u"a\tb"_s;
    QTest::newRow("space runs are one") << u"a \n\t b"_s << u"a b"_s;
    QTest::newRow("entities") << u"&lt;a&gt; &amp; &uuml;&#228;&#x20AC;&nbsp;x &unknown;"_s << u"<a> & üä€ x &unknown;"_s;
    QTest::newRow("scripts and comments are left out") << u"x<script>var a = '<p>';</script><!-- no -->y<style>b{}</style>z"_s << u"xyz"_s;
    QTest::newRow("a tag that never ends") << u"x<p y"_s << u"x"_s;
    QTest::newRow("no tag") << u"1 < 2 & 3"_s << u"1 < 2 & 3"_s;
}

void tst_TextReader::htmlBecomesText()
{
    QFETCH(QString, html);
    QTEST(textOfHtml(html), "text");
}

void tst_TextReader::hostileHtmlTakesNoTime()
{
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(textOfHtml(QString(2'000'000, u'&')).size(), 2'000'000);
    QVERIFY(textOfHtml(u"<!--<p>"_s.repeated(200'000)).isEmpty());

    QVERIFY2(timer.elapsed() < 5000, "time grows with the square of the text"); // it takes 0.1 s
}

QTEST_APPLESS_MAIN(tst_TextReader)
#include "tst_textreader.moc"
