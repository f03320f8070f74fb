// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/phones.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Phones : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numberBecomesInternational_data();
    void numberBecomesInternational();
    void findsNumbersWhereTheyStand();
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

    QCOMPARE(phones::toE164(text, region), e164);
}

void tst_Phones::findsNumbersWhereTheyStand()
{
    const QString text = u"Für Störungen: +49 30 901820, Büro +44 20 7946 0018"_s;

    const auto found = phones::find(text, {});

    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(found[0].e164, u"+4930901820"_s);
    QCOMPARE(text.mid(found[0].start, found[0].length), u"+49 30 901820"_s);
    QCOMPARE(found[1].e164, u"+442079460018"_s);
    QVERIFY(phones::find(u"Order 4711 of 2026-11-24 in 10.0.0.1"_s, u"DE"_s).empty());
}

QTEST_APPLESS_MAIN(tst_Phones)
#include "tst_phones.moc"
