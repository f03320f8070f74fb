// SPDX-License-Identifier: GPL-3.0-or-later
#include "reason.h"
#include "vault/value.h"

#include <QJsonArray>
#include <QTest>

using namespace covault;
using namespace covault::vault;
using namespace Qt::StringLiterals;
using cbor::Value;

namespace {

/// Knows one member, by name.
class OneMember : public LinkResolver
{
public:
    Result<LinkTarget> resolve(const QString &typed, const Field &) const override
    {
        if (typed == u"Ann"_s)
            return LinkTarget::ofMember(*MemberId::fromBytes(Bytes(16, 'm')));
        return failure(Error::Code::NotFound, u"looking for a person"_s, u"there is no such person"_s);
    }
};

Field fieldOf(FieldType type)
{
    Field field;
    field.id = u"field"_s;
    field.type = type;
    field.secret = isSecretType(type);
    if (type == FieldType::Choice)
        field.choices = {{u"in_use"_s, u"In use"_s}, {u"spare"_s, u"Spare"_s}};
    return field;
}

ValueContext berlin()
{
    static const OneMember members;
    return {u"Europe/Berlin"_s, u"DE"_s, &members};
}

const QString Key =
        u"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU=\n-----END OPENSSH PRIVATE KEY-----"_s;

} // namespace

class tst_Value : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsStoredInOneForm_data();
    void whatIsTypedIsStoredInOneForm();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void nothingTypedIsNoValue();
    void aRefusalNeverRepeatsTheText();
    void aBooleanIsStoredAsOne();
    void aLinkIsWhatItsResolverFinds();
    void anOpenChoiceKeepsOthers();
    void whatIsWorkedOutCannotBeSet();
    void aDateTimeNeedsAZone();
    void jsonHoldsTheValueInItsOwnType_data();
    void jsonHoldsTheValueInItsOwnType();
    void jsonIsReadBack();
    void aSecretIsMaskedUnlessRevealed();
    void peopleReadWords_data();
    void peopleReadWords();
    void anAttachmentIsShownByItsName();
    void anElementIsItsIndexAndSixBytes();
};

void tst_Value::whatIsTypedIsStoredInOneForm_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    const auto row = [](FieldType type, const QString &typed, const QString &stored) {
        QTest::addRow("%s as %s", qPrintable(fieldTypeId(type)), qPrintable(stored.left(40).simplified()))
                << type << typed << stored;
    };

    row(FieldType::Text, u"  Core firewall \n"_s, u"Core firewall"_s);
    row(FieldType::Text, u"Cafe\u0301"_s, u"Caf\u00e9"_s);
    row(FieldType::Multiline, u"a\r\nb\rc\n"_s, u"a\nb\nc\n"_s);
    row(FieldType::Secret, u" e\u0301\r\n "_s, u" e\u0301\r\n "_s);
    row(FieldType::Totp, u"jbsw y3dp ehpk 3pxp"_s, u"otpauth://totp/Covault?secret=JBSWY3DPEHPK3PXP"_s);
    row(FieldType::Totp, u"OTPAUTH://totp/x?secret=JBSWY3DPEHPK3PXP&digits=8"_s,
            u"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=8"_s);
    row(FieldType::SshKey, QString(Key).replace(u"\n"_s, u"\r\n"_s), Key + u'\n');
    row(FieldType::Url, u"FW01.Example.COM/Login"_s, u"https://fw01.example.com/Login"_s);
    row(FieldType::Url, u"HTTP://User@Fw01:8443/A?B#C"_s, u"http://User@fw01:8443/A?B#C"_s);
    row(FieldType::Url, u"fw01:8443"_s, u"https://fw01:8443"_s);
    row(FieldType::Url, u"ssh://[2001:DB8:0::1]:22"_s, u"ssh://[2001:db8::1]:22"_s);
    row(FieldType::Url, u"tel:+4930123"_s, u"tel:+4930123"_s);
    row(FieldType::Url, u"file:///share/a"_s, u"file:///share/a"_s);
    row(FieldType::Url, u"https://MÜNCHEN.example"_s, u"https://münchen.example"_s);
    row(FieldType::Email, u" Ann.Lee@Example.COM "_s, u"Ann.Lee@example.com"_s);
    row(FieldType::Email, u"root@localhost"_s, u"root@localhost"_s);
    row(FieldType::Phone, u"+49 (30) 123-0 ext. 7"_s, u"+49 (30) 123-0 ext. 7"_s);
    row(FieldType::Date, u"2028-02-29"_s, u"2028-02-29"_s);
    row(FieldType::DateTime, u"2026-11-23T12:00:00Z"_s, u"2026-11-23T12:00:00Z"_s);
    row(FieldType::DateTime, u"2026-11-23 14:30+02:00"_s, u"2026-11-23T12:30:00Z"_s);
    row(FieldType::DateTime, u"2026-11-23 14:30"_s, u"2026-11-23T13:30:00Z"_s);
    row(FieldType::DateTime, u"2026-07-01T14:30:15"_s, u"2026-07-01T12:30:15Z"_s);
    row(FieldType::Duration, u"PT30M"_s, u"PT30M"_s);
    row(FieldType::Duration, u"p3m"_s, u"P3M"_s);
    row(FieldType::Duration, u"30 min"_s, u"PT30M"_s);
    row(FieldType::Duration, u"4h"_s, u"PT4H"_s);
    row(FieldType::Duration, u"14 days"_s, u"P14D"_s);
    row(FieldType::Duration, u"2 weeks"_s, u"P2W"_s);
    row(FieldType::Duration, u"3 Months"_s, u"P3M"_s);
    row(FieldType::Duration, u"01 year"_s, u"P1Y"_s);
    row(FieldType::Hours, u"24/7"_s, u"24/7"_s);
    row(FieldType::Hours, u"Europe/London mon-fri 8-17:30;sat 9:00-12:00"_s,
            u"Europe/London Mo-Fr 08:00-17:30; Sa 09:00-12:00"_s);
    row(FieldType::Hours, u"Mo,We 08:00-12:00,13:00-24:00"_s, u"Europe/Berlin Mo,We 08:00-12:00,13:00-24:00"_s);
    row(FieldType::Hours, u"Mo-Su 22:00-06:00"_s, u"Europe/Berlin Mo-Su 22:00-06:00"_s);
    row(FieldType::Number, u"+003.50"_s, u"3.5"_s);
    row(FieldType::Number, u"-0.0"_s, u"0"_s);
    row(FieldType::Number, u".5"_s, u"0.5"_s);
    row(FieldType::Number, u"-12"_s, u"-12"_s);
    row(FieldType::Number, u"123456789012345"_s, u"123456789012345"_s);
    row(FieldType::Money, u"1200 EUR"_s, u"1200.00 EUR"_s);
    row(FieldType::Money, u"chf 12.5"_s, u"12.50 CHF"_s);
    row(FieldType::Money, u"0.125 EUR"_s, u"0.125 EUR"_s);
    row(FieldType::Money, u"5000 jpy"_s, u"5000 JPY"_s);
    row(FieldType::Money, u"€7"_s, u"7.00 EUR"_s);
    row(FieldType::Choice, u"in_use"_s, u"in_use"_s);
    row(FieldType::Choice, u"in USE"_s, u"in_use"_s);
    row(FieldType::Ip, u"192.0.2.1"_s, u"192.0.2.1"_s);
    row(FieldType::Ip, u"2001:0DB8:0:0:1:0:0:1"_s, u"2001:db8::1:0:0:1"_s);
    row(FieldType::Ip, u"2001:db8:0:1:1:1:1:1"_s, u"2001:db8:0:1:1:1:1:1"_s);
    row(FieldType::Ip, u"::"_s, u"::"_s);
    row(FieldType::Ip, u"0:0:0:0:0:0:1:2"_s, u"::1:2"_s);
    row(FieldType::Ip, u"[fe80::]"_s, u"fe80::"_s);
    row(FieldType::Ip, u"::FFFF:c000:0201"_s, u"::ffff:192.0.2.1"_s);
    row(FieldType::Cidr, u"192.0.2.77/24"_s, u"192.0.2.0/24"_s);
    row(FieldType::Cidr, u"10.1.2.3 255.255.240.0"_s, u"10.1.0.0/20"_s);
    row(FieldType::Cidr, u"10.1.2.3/255.0.0.0"_s, u"10.0.0.0/8"_s);
    row(FieldType::Cidr, u"2001:DB8:1::7/32"_s, u"2001:db8::/32"_s);
    row(FieldType::Cidr, u"198.51.100.7/0"_s, u"0.0.0.0/0"_s);
    row(FieldType::Mac, u"00-1A-2B-3C-4D-5E"_s, u"00:1a:2b:3c:4d:5e"_s);
    row(FieldType::Mac, u"001a.2b3c.4d5e"_s, u"00:1a:2b:3c:4d:5e"_s);
    row(FieldType::Mac, u"001A2B3C4D5E"_s, u"00:1a:2b:3c:4d:5e"_s);
    row(FieldType::Mac, u"0:1a:2b:3c:4d:5"_s, u"00:1a:2b:3c:4d:05"_s);
    row(FieldType::Address, u"Main St 1\\n 12345 Town \n\n"_s, u"Main St 1\n12345 Town"_s);
}

void tst_Value::whatIsTypedIsStoredInOneForm()
{
    QFETCH(FieldType, type);
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    const Field field = fieldOf(type);

    const auto value = parseValue(typed, field, berlin());

    QVERIFY2(value, reasonOf(value).constData());
    QCOMPARE(value->toText(), stored);
    QVERIFY(fits(*value, field));
    QCOMPARE(parseValue(stored, field, {})->toText(), stored);
}

void tst_Value::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    const auto rows = [](FieldType type, const QStringList &all) {
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::addRow("%s, number %lld", qPrintable(fieldTypeId(type)), i) << type << all[i];
    };

    rows(FieldType::Text, {u"a\nb"_s, u"a\u2028b"_s, QString(QChar(0xd800)), u"a%1b"_s.arg(QChar(0))});
    rows(FieldType::Secret, {QString(QChar(0xdc00))});
    rows(FieldType::Totp,
            {u"hello!"_s, u"JBSWY3DP1"_s, u"ABC"_s, u"otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP"_s,
                    u"otpauth://totp/x"_s, u"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&digits=12"_s,
                    u"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&period=0"_s,
                    u"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP&algorithm=MD5"_s});
    rows(FieldType::SshKey,
            {u"ssh-ed25519 AAAA"_s, QString(Key).replace(u"OPENSSH"_s, u"RSA"_s),
                    QString(Key).replace(u"b3Bl"_s, u"AAAA"_s), QString(Key).replace(u"b3Bl"_s, u"!!!!"_s),
                    Key.chopped(5)});
    rows(FieldType::Url,
            {u"two words"_s, u"https://"_s, u"https://a..b"_s, u"https://host:port"_s, u"https://host:70000"_s,
                    u"\\\\server\\share"_s, u"https://[::1"_s, u"javascript:alert(1)"_s});
    rows(FieldType::Email,
            {u"ann"_s, u"@example.com"_s, u"ann@"_s, u"Ann <ann@example.com>"_s, u"a b@example.com"_s,
                    u"a@b@example.com"_s});
    rows(FieldType::Phone, {u"none"_s});
    rows(FieldType::Date, {u"2026-02-29"_s, u"23.11.2026"_s, u"2026-1-1"_s, u"2026-11-23T00:00"_s});
    rows(FieldType::DateTime, {u"2026-11-23"_s, u"14:30"_s, u"2026-11-23T25:00:00Z"_s, u"2027-03-28 02:30"_s});
    rows(FieldType::Duration,
            {u"30"_s, u"30 m"_s, u"1.5 h"_s, u"1 h 30 min"_s, u"P4H"_s, u"PT3D"_s, u"P"_s, u"-3 days"_s,
                    u"999999 days"_s});
    rows(FieldType::Hours,
            {u"always"_s, u"Mo-Fr"_s, u"Mo-Fr 25:00-26:00"_s, u"Mo-Fr 08:00-08:00"_s, u"Mars/Base Mo-Fr 08:00-18:00"_s,
                    u"Xx 08:00-18:00"_s});
    rows(FieldType::Number, {u"3,5"_s, u"1e5"_s, u"."_s, u"1 000"_s, u"1234567890123456"_s, u"0x10"_s, u"٣"_s});
    rows(FieldType::Money,
            {u"1200"_s, u"EUR"_s, u"1,200 EUR"_s, u"$12"_s, u"12 EURO"_s, u". EUR"_s, u"123456789012345 EUR"_s});
    rows(FieldType::Boolean, {u"maybe"_s, u"1"_s});
    rows(FieldType::Choice, {u"broken"_s});
    rows(FieldType::Ip,
            {u"192.0.2"_s, u"192.0.2.256"_s, u"192.0.2.01"_s, u"192.0.2.0/24"_s, u"fe80::1%eth0"_s, u"host"_s,
                    u":::"_s});
    rows(FieldType::Cidr,
            {u"192.0.2.0"_s, u"192.0.2.0/33"_s, u"2001:db8::/129"_s, u"192.0.2.0/255.0.255.0"_s, u"a/24"_s,
                    u"192.0.2.0/-1"_s});
    rows(FieldType::Mac, {u"00:1a:2b:3c:4d"_s, u"00:1a:2b:3c:4d:5g"_s, u"001a2b3c4d5e6f"_s});
    rows(FieldType::Attachment, {u"file.pdf"_s});
    rows(FieldType::Drawing, {u"x"_s});
    rows(FieldType::Table, {u"a=b"_s});
    rows(FieldType::Person, {u"Nobody"_s});
}

void tst_Value::whatDoesNotFitIsRefused()
{
    QFETCH(FieldType, type);
    QFETCH(QString, typed);

    const auto value = parseValue(typed, fieldOf(type), berlin());

    QVERIFY(!value);
    QVERIFY(value.error().what().contains(u"setting 'field'"_s));
    QVERIFY(!value.error().why().isEmpty());
    if (isTextType(type) && typed.isValidUtf16()) // half a character can't even be encoded
        QVERIFY(!fits(Value::text(typed), fieldOf(type)));
}

void tst_Value::nothingTypedIsNoValue()
{
    for (const QString &id : fieldTypeIds()) {
        const Field field = fieldOf(*findFieldType(id));
        if (field.type != FieldType::Secret && field.type != FieldType::Multiline && field.type != FieldType::SshKey)
            QVERIFY2(parseValue(u"  "_s, field, berlin())->isNull(), qPrintable(id));
        QVERIFY2(parseValue({}, field, berlin())->isNull(), qPrintable(id));
    }
}

void tst_Value::aRefusalNeverRepeatsTheText()
{
    const QString secret = u"Hunter2-Hunter2"_s;
    int refused = 0;

    for (const QString &id : fieldTypeIds()) {
        const auto value = parseValue(secret, fieldOf(*findFieldType(id)), {});
        if (!value && ++refused)
            QVERIFY2(!value.error().text().contains(u"hunter"_s, Qt::CaseInsensitive), qPrintable(id));
    }

    QVERIFY(refused >= 12);
}

void tst_Value::aBooleanIsStoredAsOne()
{
    const Field field = fieldOf(FieldType::Boolean);

    QCOMPARE(*parseValue(u"Yes"_s, field, {}), Value::boolean(true));
    QCOMPARE(*parseValue(u"true"_s, field, {}), Value::boolean(true));
    QCOMPARE(*parseValue(u"no"_s, field, {}), Value::boolean(false));
    QCOMPARE(*parseValue(u"false"_s, field, {}), Value::boolean(false));
    QVERIFY(!fits(Value::text(u"yes"_s), field));
}

void tst_Value::aLinkIsWhatItsResolverFinds()
{
    const Field field = fieldOf(FieldType::Person);

    const auto value = parseValue(u" Ann "_s, field, berlin());

    QVERIFY2(value, reasonOf(value).constData());
    QCOMPARE(LinkTarget::decode(*value)->member, *MemberId::fromBytes(Bytes(16, 'm')));
    QVERIFY(fits(*value, field));
    QVERIFY(!fits(*value, fieldOf(FieldType::Party)));
    QVERIFY(!parseValue(u"Ann"_s, field, {}));
    QVERIFY(!LinkTarget::decode(Value::array({Value::unsignedInteger(1), Value::bytes(Bytes(15, 'm'))})));
    QVERIFY(!LinkTarget::decode(Value::array({Value::unsignedInteger(7), Value::bytes(Bytes(16, 'm'))})));
}

void tst_Value::anOpenChoiceKeepsOthers()
{
    Field field = fieldOf(FieldType::Choice);
    field.open = true;

    QCOMPARE(parseValue(u" On loan "_s, field, {})->toText(), u"On loan"_s);
    QCOMPARE(parseValue(u"Spare"_s, field, {})->toText(), u"spare"_s);
}

void tst_Value::whatIsWorkedOutCannotBeSet()
{
    Field field = fieldOf(FieldType::Date);
    field.derived = Field::Derived::Always;
    QVERIFY(!parseValue(u"2026-11-23"_s, field, {}));

    field.derived = Field::Derived::UnlessGiven;
    QVERIFY(parseValue(u"2026-11-23"_s, field, {}));
}

void tst_Value::aDateTimeNeedsAZone()
{
    QVERIFY(!parseValue(u"2026-11-23 14:30"_s, fieldOf(FieldType::DateTime), {}));
    QVERIFY(!parseValue(u"2026-11-23 14:30"_s, fieldOf(FieldType::DateTime), {u"Mars/Base"_s, {}, nullptr}));
    QVERIFY(!parseValue(u"Mo-Fr 08:00-18:00"_s, fieldOf(FieldType::Hours), {}));
}

void tst_Value::jsonHoldsTheValueInItsOwnType_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("json");

    QTest::newRow("text") << FieldType::Text << u"a"_s << QJsonValue(u"a"_s);
    QTest::newRow("number") << FieldType::Number << u"3.5"_s << QJsonValue(3.5);
    QTest::newRow("boolean") << FieldType::Boolean << u"yes"_s << QJsonValue(true);
    QTest::newRow("money") << FieldType::Money << u"7 EUR"_s << QJsonValue(u"7.00 EUR"_s);
    QTest::newRow("person") << FieldType::Person << u"Ann"_s
                            << QJsonValue(MemberId::fromBytes(Bytes(16, 'm'))->toString());
    QTest::newRow("duration") << FieldType::Duration << u"4 h"_s << QJsonValue(u"PT4H"_s);
}

void tst_Value::jsonHoldsTheValueInItsOwnType()
{
    QFETCH(FieldType, type);
    QFETCH(QString, typed);
    QFETCH(QJsonValue, json);
    const Field field = fieldOf(type);

    const auto value = parseValue(typed, field, berlin());

    QCOMPARE(toJson(*value, field, Reveal::No), json);
    if (type != FieldType::Person)
        QCOMPARE(*fromJson(json, field, berlin()), *value);
}

void tst_Value::jsonIsReadBack()
{
    const Field number = fieldOf(FieldType::Number);

    QCOMPARE(fromJson(123456789012345.0, number, {})->toText(), u"123456789012345"_s);
    QCOMPARE(fromJson(0.0001, number, {})->toText(), u"0.0001"_s);
    QVERIFY(!fromJson(1e20, number, {}));
    QVERIFY(!fromJson(QJsonArray(), number, {}));
    QVERIFY(!fromJson(true, fieldOf(FieldType::Date), {}));
    QVERIFY(fromJson(QJsonValue::Null, number, {})->isNull());
}

void tst_Value::aSecretIsMaskedUnlessRevealed()
{
    const Field field = fieldOf(FieldType::Secret);
    const Value value = Value::text(u"s3cret"_s);

    QCOMPARE(toJson(value, field, Reveal::No), QJsonValue(MaskedText));
    QCOMPARE(toJson(value, field, Reveal::Yes), QJsonValue(u"s3cret"_s));
    QCOMPARE(toText(value, field, Reveal::No), MaskedText);
    QCOMPARE(toText(value, field, Reveal::Yes), u"s3cret"_s);
    QCOMPARE(toJson(Value(), field, Reveal::No), QJsonValue(QJsonValue::Null));
}

void tst_Value::peopleReadWords_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");

    QTest::newRow("choice") << FieldType::Choice << u"in_use"_s << u"In use"_s;
    QTest::newRow("minutes") << FieldType::Duration << u"PT30M"_s << u"30 min"_s;
    QTest::newRow("one month") << FieldType::Duration << u"P1M"_s << u"1 month"_s;
    QTest::newRow("weeks") << FieldType::Duration << u"P2W"_s << u"2 weeks"_s;
    QTest::newRow("time of the vault") << FieldType::DateTime << u"2026-11-23T12:00:00Z"_s << u"2026-11-23 13:00"_s;
    QTest::newRow("boolean") << FieldType::Boolean << u"false"_s << u"no"_s;
    QTest::newRow("person") << FieldType::Person << u"Ann"_s << u"Ann Lee"_s;
}

void tst_Value::peopleReadWords()
{
    QFETCH(FieldType, type);
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const auto nameOf = [](const LinkTarget &) { return u"Ann Lee"_s; };

    QCOMPARE(toText(*parseValue(typed, fieldOf(type), berlin()), fieldOf(type), Reveal::No, nameOf, u"Europe/Berlin"_s),
            read);
}

void tst_Value::anAttachmentIsShownByItsName()
{
    const Field field = fieldOf(FieldType::Attachment);
    const Value value = Value::map({{Value::unsignedInteger(0), Value::text(u"plan.pdf"_s)},
            {Value::unsignedInteger(1), Value::text(u"application/pdf"_s)},
            {Value::unsignedInteger(2), Value::unsignedInteger(12)}, {Value::unsignedInteger(3), Value::bytes("\x01")},
            {Value::unsignedInteger(4), Value::array({})}});

    QVERIFY(fits(value, field));
    QCOMPARE(toText(value, field, Reveal::No), u"plan.pdf"_s);
    QCOMPARE(toJson(value, field, Reveal::No).toObject(),
            (QJsonObject{{u"name"_s, u"plan.pdf"_s}, {u"bytes"_s, 12}, {u"type"_s, u"application/pdf"_s},
                    {u"sha256"_s, u"01"_s}}));
}

void tst_Value::anElementIsItsIndexAndSixBytes()
{
    QCOMPARE(newElement(258, "abcdef"),
            Bytes("\x01\x02"
                  "abcdef"));
}

QTEST_APPLESS_MAIN(tst_Value)
#include "tst_value.moc"
