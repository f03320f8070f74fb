// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/titleorder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::vault;

class tst_TitleOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandInTheOrderOfTheirKeys_data();
    void rowsStandInTheOrderOfTheirKeys();
    void equalKeysStandInTheOrderOfTheirNumbers();
};

void tst_TitleOrder::rowsStandInTheOrderOfTheirKeys_data()
{
    QTest::addColumn<QList<QByteArray>>("keys");

    QTest::newRow("none") << QList<QByteArray>();
    QTest::newRow("short ones and an empty one") << QList<QByteArray>{"b", "", "a", "ab"};
    QTest::newRow("that differ behind the eighth byte") << QList<QByteArray>{"firewall b", "firewall", "firewall a", "firewall "};
    QTest::newRow("that differ behind the sixteenth byte") << QList<QByteArray>{"backup server two c", "backup server two", "backup server two b", "backup server one"};
    QTest::newRow("in order already") << QList<QByteArray>{"a", "b", "c"};
    QTest::newRow("of which some change places") << QList<QByteArray>{"b", "a", "c", "f", "d", "e"};
    QTest::newRow("that are not plain") << QList<QByteArray>{"\xc3\xa9", "z", "\xf0\x9f\x94\x91", "\xef\xbf\xbd"};
    QTest::newRow("with a zero byte") << QList<QByteArray>{QByteArray("a\0b", 3), QByteArray("a", 1), QByteArray("a\0", 2)};
}

void tst_TitleOrder::rowsStandInTheOrderOfTheirKeys()
{
    QFETCH(QList<QByteArray>, keys);
    TitleOrder order;
    for (const QByteArray &key : keys)
        order.add(key, 1);

    std::vector<QByteArray> sorted(keys.begin(), keys.end());
    order.arrange(sorted);

    std::vector<QByteArray> wanted(keys.begin(), keys.end());
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(sorted, wanted);
}

void tst_TitleOrder::equalKeysStandInTheOrderOfTheirNumbers()
{
    TitleOrder order;
    order.add("server", 7);
    order.add("server", 3);

    std::vector<QString> rows = {u"the later"_s, u"the earlier"_s};
    order.arrange(rows);

    QCOMPARE(rows, (std::vector<QString>{u"the earlier"_s, u"the later"_s}));
}

QTEST_APPLESS_MAIN(tst_TitleOrder)
#include "tst_titleorder.moc"
