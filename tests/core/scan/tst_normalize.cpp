// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/normalize.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Normalize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spellingsOfOneValueMeet_data();
    void spellingsOfOneValueMeet();
    void differentValuesStayApart_data();
    void differentValuesStayApart();
    void numbersAreReadInEveryGrouping_data();
    void numbersAreReadInEveryGrouping();
};

void tst_Normalize::spellingsOfOneValueMeet_data()
{
    QTest::addColumn<FieldClass>("type");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");

    QTest::newRow("legal form with and without dots")
            << FieldClass::Organisation << u"Acme S.A.R.L."_s << u"ACME SARL"_s;
    QTest::newRow("legal form missing") << FieldClass::Organisation << u"Müller & Söhne GmbH"_s << u"muller sohne"_s;
    QTest::newRow("company abbreviations")
            << FieldClass::Organisation << u"Intl Tech Svcs, Inc."_s << u"International Technology Services"_s;
    QTest::newRow("street types") << FieldClass::Address << u"12 Main Street"_s << u"12 main st."_s;
    QTest::newRow("German street") << FieldClass::Address << u"Lange Straße 5"_s << u"lange str. 5"_s;
    QTest::newRow("phone with and without country")
            << FieldClass::Phone << u"030 901820"_s << u"+49 (0)30 / 90 18 20"_s;
    QTest::newRow("e-mail in capitals") << FieldClass::Email << u"Max@Example.COM"_s << u"max@example.com"_s;
    QTest::newRow("URL and domain") << FieldClass::Domain << u"https://www.shop.example.co.uk/x?y"_s
                                    << u"example.co.uk"_s;
    QTest::newRow("MAC notations") << FieldClass::Mac << u"00-1A-2B-3C-4D-5E"_s << u"001a.2b3c.4d5e"_s;
    QTest::newRow("MAC without zeros") << FieldClass::Mac << u"0:1a:2b:3c:4d:5e"_s << u"001A2B3C4D5E"_s;
    QTest::newRow("phone that nobody has") << FieldClass::Phone << u"030 000"_s << u"0049 (30) 000"_s;
    QTest::newRow("domain in punycode") << FieldClass::Domain << u"https://www.bücher.example/"_s << u"www.xn--bcher-kva.example"_s;
    QTest::newRow("IPv6") << FieldClass::Ip << u"2001:DB8:0::1"_s << u"2001:db8::1"_s;
    QTest::newRow("networks") << FieldClass::Network << u"10.1.20.7/24"_s << u"10.1.20.0/255.255.255.0"_s;
    QTest::newRow("serial with hyphens") << FieldClass::Serial << u"fgt-60f tk1"_s << u"FGT60FTK1"_s;
    QTest::newRow("money with its currency") << FieldClass::Money << u"1.234,50 €"_s << u"EUR 1,234.50"_s;
    QTest::newRow("dates") << FieldClass::Date << u"31.12.2026"_s << u"2026-12-31"_s;
    QTest::newRow("names without accents") << FieldClass::Name << u"René Übel"_s << u"RENE UBEL"_s;
}

void tst_Normalize::spellingsOfOneValueMeet()
{
    QFETCH(FieldClass, type);
    QFETCH(QString, a);
    QFETCH(QString, b);

    QCOMPARE(normalize(type, a, u"DE"_s), normalize(type, b, u"DE"_s));
    QVERIFY(!normalize(type, a, u"DE"_s).isEmpty());
}

void tst_Normalize::differentValuesStayApart_data()
{
    QTest::addColumn<FieldClass>("type");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");

    QTest::newRow("firms") << FieldClass::Organisation << u"Nord AG"_s << u"Süd AG"_s;
    QTest::newRow("phones") << FieldClass::Phone << u"030 901820"_s << u"030 901821"_s;
    QTest::newRow("extensions of a phone") << FieldClass::Phone << u"030 901820 ext. 12"_s << u"030 901820 ext. 13"_s;
    QTest::newRow("networks of the same digits") << FieldClass::Network << u"10.1.20.0/24"_s << u"10.12.0.0/24"_s;
    QTest::newRow("networks of other lengths") << FieldClass::Network << u"10.1.0.0/24"_s << u"10.1.0.0/16"_s;
    QTest::newRow("currencies") << FieldClass::Money << u"5 €"_s << u"5 $"_s;
    QTest::newRow("domains of one suffix") << FieldClass::Domain << u"a.co.uk"_s << u"b.co.uk"_s;
}

void tst_Normalize::differentValuesStayApart()
{
    QFETCH(FieldClass, type);
    QFETCH(QString, a);
    QFETCH(QString, b);

    QVERIFY(normalize(type, a, u"DE"_s) != normalize(type, b, u"DE"_s));
}

void tst_Normalize::numbersAreReadInEveryGrouping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");

    QTest::newRow("plain") << u"38.99"_s << 38.99;
    QTest::newRow("German") << u"1.234,50"_s << 1234.5;
    QTest::newRow("English") << u"$1,234.50"_s << 1234.5;
    QTest::newRow("Swiss") << u"CHF 1'234.50"_s << 1234.5;
    QTest::newRow("French") << u"1 234,5 €"_s << 1234.5;
    QTest::newRow("thousands only") << u"12,000"_s << 12000.0;
    QTest::newRow("millions") << u"1.234.567"_s << 1234567.0;
    QTest::newRow("negative") << u"-3"_s << -3.0;
}

void tst_Normalize::numbersAreReadInEveryGrouping()
{
    QFETCH(QString, text);
    QFETCH(double, number);

    QCOMPARE(numberIn(text).value_or(-1e9), number);
}

QTEST_APPLESS_MAIN(tst_Normalize)
#include "tst_normalize.moc"
