// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/phones.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;

class tst_Phones : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numberBecomesInternational_data();
    void numberBecomesInternational();
    void findsNumbersWhereTheyStand();
    void digitsAreThoseThatTellNumbersApart_data();
    void digitsAreThoseThatTellNumbersApart();
};

void tst_Phones::numberBecomesInternational_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");

    QTest::newRow("with a plus") << u"+49 (30) 901820"_s << QString() << u"+4930901820"_s;
    QTest::newRow("national, region known") << u"030 901820"_s << u"DE"_s << u"+4930901820"_s;
    QTest::newRow("national, region unknown") << u"030 901820"_s << QString() << QString();
    QTest::newRow("no number") << u"call me"_s << u"DE"_s << QString();
    QTest::newRow("far too short") << u"+49 1"_s << QString() << QString();
}

void tst_Phones::numberBecomesInternational()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    QFETCH(QString, e164);

    QCOMPARE(vault::phones::toE164(text, region), e164);
}

void tst_Phones::findsNumbersWhereTheyStand()
{
    const QString text = u"Für Störungen: +49 30 901820, Büro +44 20 7946 0018"_s;

    const auto found = vault::phones::find(text, {});

    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].e164, u"+4930901820"_s);
    QCOMPARE(text.mid(found[0].start, found[0].length), u"+49 30 901820"_s);
    QCOMPARE(found[1].e164, u"+442079460018"_s);
    QVERIFY(vault::phones::find(u"Order 4711 of 2026-11-24 in 10.0.0.1"_s, u"DE"_s).empty());
}

void tst_Phones::digitsAreThoseThatTellNumbersApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("national");

    QTest::newRow("with a plus") << u"+49 (30) 90-1820"_s << u"4930901820"_s << u"30901820"_s;
    QTest::newRow("with 00") << u"0049 30 901820"_s << u"4930901820"_s << u"30901820"_s;
    QTest::newRow("with the trunk zero in brackets") << u"+49 (0)30 901820"_s << u"4930901820"_s << u"30901820"_s;
    QTest::newRow("national") << u"030/901820"_s << u"30901820"_s << u"30901820"_s;
    QTest::newRow("a country of one digit") << u"+1 212 555 0123"_s << u"12125550123"_s << u"2125550123"_s;
    QTest::newRow("a zero that belongs to it") << u"+39 06 1234567"_s << u"3961234567"_s << u"61234567"_s;
    QTest::newRow("an extension") << u"417"_s << u"417"_s << u"417"_s;
    QTest::newRow("no country of that code") << u"+999 12345"_s << u"99912345"_s << u"99912345"_s;
    QTest::newRow("no number") << u"call me"_s << QString() << QString();
}

void tst_Phones::digitsAreThoseThatTellNumbersApart()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    QFETCH(QString, national);

    QCOMPARE(vault::phones::digits(text), digits);
    QCOMPARE(vault::phones::national(text), national);
}

QTEST_APPLESS_MAIN(tst_Phones)
#include "tst_phones.moc"
