// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sameness.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::vault;
using cbor::Value;

/// Values that mean the same are known as such, and no others.
class tst_Sameness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsMeanTheSame_data();
    void textsMeanTheSame();
    void rowsAreComparedCellByCell_data();
    void rowsAreComparedCellByCell();
    void aSecretIsComparedAsItIs();
    void aDurationHasALength_data();
    void aDurationHasALength();

private:
    static Field fieldOf(FieldType type)
    {
        Field field;
        field.id = fieldTypeId(type);
        field.type = type;
        return field;
    }
};

void tst_Sameness::textsMeanTheSame_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("areSame");
    using Type = FieldType;

    QTest::newRow("phone with its country") << Type::Phone << u"+49 (0)30 901820"_s << u"0049-30-901820"_s << true;
    QTest::newRow("phone of the vault's region") << Type::Phone << u"030/90 18 20"_s << u"+49 30 901820"_s << true;
    QTest::newRow("phone that nobody has") << Type::Phone << u"030 000"_s << u"+49 30 000"_s << true;
    QTest::newRow("phone of another country") << Type::Phone << u"+43 30 901820"_s << u"+49 30 901820"_s << false;
    QTest::newRow("phone with an extension") << Type::Phone << u"030 901820 ext. 7"_s << u"+49 30 901820 x7"_s << true;
    QTest::newRow("phone with another extension") << Type::Phone << u"030 901820 ext. 7"_s << u"030 901820"_s << false;
    QTest::newRow("an extension alone") << Type::Phone << u"4-17"_s << u"417"_s << true;
    QTest::newRow("an extension with a zero") << Type::Phone << u"0417"_s << u"417"_s << false;
    QTest::newRow("two numbers in one") << Type::Phone << u"030 901820 / 030 901821"_s << u"030 901820"_s << false;
    QTest::newRow("host in punycode") << Type::Url << u"https://bücher.example/a"_s << u"https://xn--bcher-kva.example/a"_s << true;
    QTest::newRow("first page of a host") << Type::Url << u"https://192.0.2.1"_s << u"https://192.0.2.1/"_s << true;
    QTest::newRow("usual port") << Type::Url << u"https://a.example:443/"_s << u"https://a.example/"_s << true;
    QTest::newRow("port of the other scheme") << Type::Url << u"http://a.example:443/"_s << u"http://a.example/"_s << false;
    QTest::newRow("another scheme") << Type::Url << u"http://a.example/"_s << u"https://a.example/"_s << false;
    QTest::newRow("another path") << Type::Url << u"https://a.example/a"_s << u"https://a.example/A"_s << false;
    QTest::newRow("mailbox in punycode") << Type::Email << u"ada@bücher.example"_s << u"ada@xn--bcher-kva.example"_s << true;
    QTest::newRow("another mailbox") << Type::Email << u"ada@bücher.example"_s << u"eva@bücher.example"_s << false;
    QTest::newRow("address") << Type::Ip << u"2001:DB8:0::1"_s << u"2001:db8::1"_s << true;
    QTest::newRow("another address") << Type::Ip << u"10.1.1.1"_s << u"10.11.1.1"_s << false;
    QTest::newRow("network") << Type::Cidr << u"10.1.2.7 255.255.255.0"_s << u"10.1.2.0/24"_s << true;
    QTest::newRow("MAC") << Type::Mac << u"001a.2b3c.4d5e"_s << u"00-1A-2B-3C-4D-5E"_s << true;
    QTest::newRow("weeks") << Type::Duration << u"P14D"_s << u"P2W"_s << true;
    QTest::newRow("years") << Type::Duration << u"P12M"_s << u"P1Y"_s << true;
    QTest::newRow("minutes") << Type::Duration << u"PT60M"_s << u"PT1H"_s << true;
    QTest::newRow("minutes are no months") << Type::Duration << u"PT1M"_s << u"P1M"_s << false;
    QTest::newRow("months have no certain length") << Type::Duration << u"P1M"_s << u"P30D"_s << false;
    QTest::newRow("what does not fit its type") << Type::Mac << u"unknown"_s << u"unknown"_s << true;
    QTest::newRow("another that does not") << Type::Mac << u"unknown"_s << u"none"_s << false;
    QTest::newRow("text is compared as it is") << Type::Text << u"030 901820"_s << u"+49 30 901820"_s << false;
}

void tst_Sameness::textsMeanTheSame()
{
    QFETCH(FieldType, type);
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, areSame);

    QCOMPARE(meanTheSame(Value::text(a), Value::text(b), fieldOf(type), u"DE"_s), areSame);
    QCOMPARE(meanTheSame(Value::text(b), Value::text(a), fieldOf(type), u"DE"_s), areSame);
}

void tst_Sameness::rowsAreComparedCellByCell_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("areSame");

    QTest::newRow("another spelling") << u"Desk"_s << u"030/901820"_s << true;
    QTest::newRow("another number") << u"Desk"_s << u"030/901821"_s << false;
    QTest::newRow("another label") << u"desk"_s << u"030/901820"_s << false;
}

void tst_Sameness::rowsAreComparedCellByCell()
{
    QFETCH(QString, label);
    QFETCH(QString, number);
    QFETCH(bool, areSame);
    Field table = fieldOf(FieldType::Table);
    table.columns = {fieldOf(FieldType::Text), fieldOf(FieldType::Phone)};
    table.columns[1].many = true;
    const auto row = [](const QString &name, const QString &phone) {
        return Value::map({{Value::text(u"text"_s), Value::text(name)}, {Value::text(u"phone"_s), Value::array({Value::text(phone)})}});
    };

    QCOMPARE(meanTheSame(row(u"Desk"_s, u"+49 30 901820"_s), row(label, number), table, u"DE"_s), areSame);
}

void tst_Sameness::aSecretIsComparedAsItIs()
{
    Field field = fieldOf(FieldType::Phone);
    field.secret = true;

    QVERIFY(!meanTheSame(Value::text(u"030 901820"_s), Value::text(u"030901820"_s), field, u"DE"_s));
    QVERIFY(meanTheSame(Value::text(u"030 901820"_s), Value::text(u"030 901820"_s), field, u"DE"_s));
}

void tst_Sameness::aDurationHasALength_data()
{
    QTest::addColumn<QString>("duration");
    QTest::addColumn<double>("minutes");

    QTest::newRow("minutes") << u"PT90M"_s << 90.0;
    QTest::newRow("hours") << u"PT4H"_s << 240.0;
    QTest::newRow("days") << u"P1D"_s << 1440.0;
    QTest::newRow("weeks") << u"P2W"_s << 20160.0;
    QTest::newRow("a year of leap years too") << u"P1Y"_s << 525949.2;
    QTest::newRow("none") << u"soon"_s << -1.0;
}

void tst_Sameness::aDurationHasALength()
{
    QFETCH(QString, duration);
    QFETCH(double, minutes);

    QCOMPARE(minutesOf(duration).value_or(-1), minutes);
}

QTEST_APPLESS_MAIN(tst_Sameness)
#include "tst_sameness.moc"
