// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/durations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Durations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseUnderstandsWhatPeopleWrite_data();
    void parseUnderstandsWhatPeopleWrite();
    void equalLengthsCompareAlike();
};

void tst_Durations::parseUnderstandsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");

    QTest::newRow("English") << u"90 days"_s << u"P90D"_s;
    QTest::newRow("a word for the number") << u"three months"_s << u"P3M"_s;
    QTest::newRow("number repeated in brackets") << u"thirty (30) days"_s << u"P30D"_s;
    QTest::newRow("German, bent") << u"zwei Monaten"_s << u"P2M"_s;
    QTest::newRow("German with umlaut") << u"zwölf Monate"_s << u"P12M"_s;
    QTest::newRow("French") << u"trois mois"_s << u"P3M"_s;
    QTest::newRow("Spanish") << u"15 días"_s << u"P15D"_s;
    QTest::newRow("Italian") << u"sei mesi"_s << u"P6M"_s;
    QTest::newRow("Dutch") << u"1 jaar"_s << u"P1Y"_s;
    QTest::newRow("weeks") << u"6 Wochen"_s << u"P6W"_s;
    QTest::newRow("ISO already") << u"P2W"_s << u"P2W"_s;
    QTest::newRow("with what it counts to") << u"3 Monate zum Quartalsende"_s << u"P3M"_s;
    QTest::newRow("no number") << u"some days"_s << QString();
    QTest::newRow("no unit") << u"30"_s << QString();
    QTest::newRow("a day") << u"31.12.2026"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Durations::parseUnderstandsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);

    QCOMPARE(durations::parse(text), iso);
}

void tst_Durations::equalLengthsCompareAlike()
{
    QCOMPARE(durations::comparable(u"P1Y"_s), durations::comparable(u"P12M"_s));
    QCOMPARE(durations::comparable(u"2 weeks"_s), durations::comparable(u"P14D"_s));
    QVERIFY(durations::comparable(u"P1M"_s) != durations::comparable(u"P30D"_s));
    QCOMPARE(durations::comparable(u"soon"_s), QString());
}

QTEST_APPLESS_MAIN(tst_Durations)
#include "tst_durations.moc"
