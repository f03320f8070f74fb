// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/columnclass.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_ColumnClass : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnIsWhatItsValuesAre_data();
    void columnIsWhatItsValuesAre();
    void fieldIsWhatItsTypeSays();
};

void tst_ColumnClass::columnIsWhatItsValuesAre_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<FieldClass>("type");

    QTest::newRow("e-mails under any header")
            << u"x"_s << QStringList{u"a@b.example"_s, u"c@d.example"_s} << FieldClass::Email;
    QTest::newRow("addresses of the network")
            << u"x"_s << QStringList{u"10.0.0.1"_s, u"10.0.0.2"_s, u""_s} << FieldClass::Ip;
    QTest::newRow("MACs") << u"x"_s << QStringList{u"00:11:22:33:44:55"_s} << FieldClass::Mac;
    QTest::newRow("dates") << u"x"_s << QStringList{u"2026-01-31"_s, u"31.12.2026"_s} << FieldClass::Date;
    QTest::newRow("years") << u"year"_s << QStringList{u"1998"_s, u"2003"_s} << FieldClass::Date;
    QTest::newRow("prices by header") << u"price"_s << QStringList{u"12.50"_s, u"8"_s} << FieldClass::Money;
    QTest::newRow("quantities") << u"count"_s << QStringList{u"12"_s, u"8"_s, u"12"_s} << FieldClass::Number;
    QTest::newRow("numbers that name") << u"ref"_s << QStringList{u"1804974"_s, u"6089216"_s, u"7535316"_s}
                                       << FieldClass::Identifier;
    QTest::newRow("phones by header") << u"Telefon"_s << QStringList{u"030-1"_s, u"12345678"_s} << FieldClass::Phone;
    QTest::newRow("serials by header") << u"Serial number"_s << QStringList{u"ABC123"_s, u"XYZ"_s}
                                       << FieldClass::Serial;
    QTest::newRow("firms by header") << u"Lieferant"_s << QStringList{u"Acme GmbH"_s, u"Nord AG"_s}
                                     << FieldClass::Organisation;
    QTest::newRow("people by header") << u"last_name"_s << QStringList{u"Meier"_s, u"O'Hara"_s} << FieldClass::Name;
    QTest::newRow("words") << u"title"_s << QStringList{u"Fixing things"_s, u"More things"_s} << FieldClass::Text;
    QTest::newRow("nothing") << u"x"_s << QStringList{u""_s} << FieldClass::Text;
}

void tst_ColumnClass::columnIsWhatItsValuesAre()
{
    QFETCH(QString, header);
    QFETCH(QStringList, values);
    QFETCH(FieldClass, type);

    QCOMPARE(classifyColumn(header, values), type);
}

void tst_ColumnClass::fieldIsWhatItsTypeSays()
{
    QCOMPARE(classOfField(u"after_hours"_s, u"phone"_s), FieldClass::Phone);
    QCOMPARE(classOfField(u"cidr"_s, u"cidr"_s), FieldClass::Network);
    QCOMPARE(classOfField(u"serial"_s, u"text"_s), FieldClass::Serial);
    QCOMPARE(classOfField(u"title"_s, u"text"_s), FieldClass::Text);
}

QTEST_APPLESS_MAIN(tst_ColumnClass)
#include "tst_columnclass.moc"
