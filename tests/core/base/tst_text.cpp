// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"
#include "base/text.h"

#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

class tst_Text : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCharacterOfStoredTextIsRead_data();
    void everyCharacterOfStoredTextIsRead();
    void foldingDropsCaseAccentsAndWidth();
    void wordsAreRunsOfLettersAndDigits();
    void distanceCountsEditsAndSwaps_data();
    void distanceCountsEditsAndSwaps();
    void aMomentIsReadOnlyWithItsZone();
};

void tst_Text::everyCharacterOfStoredTextIsRead_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << QString();
    QTest::newRow("plain") << u"Core firewall"_s;
    QTest::newRow("a byte order mark") << QString(QChar::ByteOrderMark);
    QTest::newRow("a byte order mark at the start") << QChar(QChar::ByteOrderMark) + u"Core firewall"_s;
    QTest::newRow("two of them") << QString(2, QChar::ByteOrderMark) + u"Münch"_s;
    QTest::newRow("one in the middle") << u"Core"_s + QChar(QChar::ByteOrderMark) + u"firewall"_s;
    QTest::newRow("beyond 16 bits") << u"🔥wall"_s;
}

void tst_Text::everyCharacterOfStoredTextIsRead()
{
    QFETCH(QString, text);

    QCOMPARE(text::fromUtf8(text.toUtf8()), text);
}

void tst_Text::foldingDropsCaseAccentsAndWidth()
{
    QCOMPARE(text::folded(u"MÜNCH"_s), text::folded(u"münch"_s));
    QCOMPARE(text::folded(u"Straße"_s), u"strasse"_s);
    QCOMPARE(text::folded(u"Core FIREWALL @[`{"_s), u"core firewall @[`{"_s);
    QCOMPARE(text::folded(u"Ａbc"_s), u"abc"_s);
}

void tst_Text::wordsAreRunsOfLettersAndDigits()
{
    QCOMPARE(text::words(u"Core-Firewall (fw01.example), Zürich"_s),
            (QStringList{u"core"_s, u"firewall"_s, u"fw01"_s, u"example"_s, u"zurich"_s}));
}

void tst_Text::distanceCountsEditsAndSwaps_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");

    QTest::newRow("same") << u"router"_s << u"router"_s << 0;
    QTest::newRow("one missing") << u"router"_s << u"roter"_s << 1;
    QTest::newRow("one replaced") << u"router"_s << u"routes"_s << 1;
    QTest::newRow("neighbours swapped") << u"router"_s << u"ruoter"_s << 1;
    QTest::newRow("two edits") << u"firewall"_s << u"firwal"_s << 2;
    QTest::newRow("beyond the limit") << u"firewall"_s << u"router"_s << 3;
}

void tst_Text::distanceCountsEditsAndSwaps()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);

    QCOMPARE(text::distance(a, b, 2), distance);
    QCOMPARE(text::distance(b, a, 2), distance);
}

void tst_Text::aMomentIsReadOnlyWithItsZone()
{
    QCOMPARE(toIso(*momentFromIso(u"2026-11-23T13:00:00+01:00"_s)), u"2026-11-23T12:00:00Z"_s);
    QVERIFY(!momentFromIso(u"2026-11-23T13:00:00"_s));
    QVERIFY(!momentFromIso(u"2026-02-30T13:00:00Z"_s));
}

QTEST_APPLESS_MAIN(tst_Text)
#include "tst_text.moc"
