// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/blocking.h"
#include "scan/compare.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Compare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void levelSaysHowFarValuesAgree_data();
    void levelSaysHowFarValuesAgree();
    void jaroWinklerKnowsItsTextbookValues();
    void differentSerialsContradict();
    void soundsAlikeGiveOneKey_data();
    void soundsAlikeGiveOneKey();
    void commonWordsMakeNoCandidates();
};

static Row rowOf(FieldClass type, const QString &value)
{
    return {u"id"_s, {}, {{u"field"_s, {type, {value}}}}};
}

void tst_Compare::levelSaysHowFarValuesAgree_data()
{
    QTest::addColumn<FieldClass>("type");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");

    QTest::newRow("same words") << FieldClass::Text << u"Backup server"_s << u"backup SERVER"_s << 6 << 6;
    QTest::newRow("one word more") << FieldClass::Text << u"Backup server Berlin"_s << u"Backup server"_s << 3 << 5;
    QTest::newRow("strangers") << FieldClass::Text << u"Backup server"_s << u"Coffee machine"_s << 0 << 0;
    QTest::newRow("a slip in a name") << FieldClass::Name << u"Schneider"_s << u"Schnieder"_s << 4 << 5;
    QTest::newRow("initials") << FieldClass::Name << u"V. Poosala"_s << u"Viswanath Poosala"_s << 4 << 5;
    QTest::newRow("a digit of a code") << FieldClass::Identifier << u"7535316"_s << u"7535317"_s << 4 << 4;
    QTest::newRow("other code") << FieldClass::Identifier << u"7535316"_s << u"1234567"_s << 0 << 0;
    QTest::newRow("phone without its area") << FieldClass::Phone << u"3865286"_s << u"773 3865286"_s << 5 << 5;
    QTest::newRow("prices nearby") << FieldClass::Money << u"100"_s << u"101"_s << 4 << 4;
    QTest::newRow("prices far apart") << FieldClass::Money << u"100"_s << u"300"_s << 0 << 0;
    QTest::newRow("day and month swapped") << FieldClass::Date << u"2026-03-04"_s << u"2026-04-03"_s << 4 << 4;
    QTest::newRow("other day") << FieldClass::Date << u"1919-12-08"_s << u"2001-01-27"_s << 0 << 0;
    QTest::newRow("missing") << FieldClass::Text << u"x"_s << QString() << -1 << -1;
}

void tst_Compare::levelSaysHowFarValuesAgree()
{
    QFETCH(FieldClass, type);
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, least);
    QFETCH(int, most);

    const auto rows = Comparable::ofOne({rowOf(type, a), rowOf(type, b)}, {});
    const int level = compare(rows, 0, 1, 0).level;

    QVERIFY2(level >= least && level <= most, qPrintable(u"level %1"_s.arg(level)));
}

void tst_Compare::jaroWinklerKnowsItsTextbookValues()
{
    QVERIFY(qAbs(jaroWinkler(u"martha", u"marhta") - 0.9611) < 0.0001);
    QVERIFY(qAbs(jaroWinkler(u"dixon", u"dicksonx") - 0.8133) < 0.0001);
    QCOMPARE(jaroWinkler(u"abc", u"xyz"), 0.0);
    QCOMPARE(jaroWinkler(u"", u"a"), 0.0);
}

void tst_Compare::differentSerialsContradict()
{
    const auto rows = Comparable::ofOne({rowOf(FieldClass::Serial, u"A1"_s), rowOf(FieldClass::Serial, u"A2"_s),
                                                rowOf(FieldClass::Serial, u"a-1"_s), rowOf(FieldClass::Serial, {})},
            {});

    QVERIFY(contradict(rows, 0, 1));
    QVERIFY(!contradict(rows, 0, 2));
    QVERIFY(!contradict(rows, 0, 3));
}

void tst_Compare::soundsAlikeGiveOneKey_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");

    QTest::newRow("Maier") << u"maier"_s << u"meyer"_s;
    QTest::newRow("Schmidt") << u"schmidt"_s << u"schmitt"_s;
    QTest::newRow("Catherine") << u"catherine"_s << u"katherin"_s;
}

void tst_Compare::soundsAlikeGiveOneKey()
{
    QFETCH(QString, a);
    QFETCH(QString, b);

    QCOMPARE(soundOf(a), soundOf(b));
}

void tst_Compare::commonWordsMakeNoCandidates()
{
    std::vector<Row> rows;
    for (int i = 0; i < 1500; ++i)
        rows.push_back(rowOf(FieldClass::Text, u"printer %1%2"_s.arg(QChar(u'a' + i % 26)).arg(i * 7919)));

    const auto candidates = candidatesOf(Comparable::ofOne(rows, {}));

    QVERIFY2(candidates.size() < 1500 * 60, qPrintable(QString::number(candidates.size())));
    QVERIFY(std::is_sorted(candidates.begin(), candidates.end()));
}

QTEST_APPLESS_MAIN(tst_Compare)
#include "tst_compare.moc"
