// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/taking/recordfield.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/core/vault/vaultfixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

using Fields = VaultFixture::Fields;

class tst_RecordField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFieldIsTaken_data();
    void aFieldIsTaken();
    void ofSeveralValuesTheFirstIsTaken();
    void nothingIsTakenOfAnUnknownKind();
};

Q_DECLARE_METATYPE(Takes)
Q_DECLARE_METATYPE(Fields)

void tst_RecordField::aFieldIsTaken_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<Takes>("what");
    QTest::addColumn<QString>("field");

    const QString credential = u"credential"_s;
    const Fields full{{"title", u"Core"_s}, {"username", u"netadmin"_s}, {"password", u"Sommer-2025!"_s},
            {"pin", u"2580"_s}, {"totp", u"otpauth://totp/core?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s},
            {"urls", u"https://fw.example"_s}};
    QTest::newRow("a password") << credential << full << Takes::Password << u"password"_s;
    QTest::newRow("a user name") << credential << full << Takes::UserName << u"username"_s;
    QTest::newRow("a one-time code") << credential << full << Takes::OneTimeCode << u"totp"_s;
    QTest::newRow("an address") << credential << full << Takes::Address << u"urls"_s;
    QTest::newRow("a PIN where there is no password")
            << credential << Fields{{"title", u"Door"_s}, {"pin", u"2580"_s}} << Takes::Password << u"pin"_s;
    QTest::newRow("recovery codes are no password")
            << credential
            << Fields{{"title", u"Mail"_s}, {"recovery_codes", u"alpha"_s}, {"recovery_codes", u"bravo"_s}}
            << Takes::Password << u"none"_s;
    QTest::newRow("a contact's user name, not its title")
            << u"contact"_s << Fields{{"name", u"Eve"_s}, {"job_title", u"Clerk"_s}, {"username", u"eve"_s}}
            << Takes::UserName << u"username"_s;
    QTest::newRow("a vendor's portal") << u"vendor"_s
                                       << Fields{{"name", u"Albion Fibre"_s}, {"portal", u"https://albion.example"_s}}
                                       << Takes::Address << u"portal"_s;
    QTest::newRow("no user name") << u"site"_s << Fields{{"name", u"Mill Lane"_s}} << Takes::UserName << u"none"_s;
}

void tst_RecordField::aFieldIsTaken()
{
    QFETCH(QString, kind);
    QFETCH(Fields, fields);
    QFETCH(Takes, what);
    QFETCH(QString, field);
    VaultFixture fixture;
    const vault::Record record = fixture.read(fixture.add(kind, fields));

    const auto place = findPlace(record, what);

    QCOMPARE(place ? place->field : u"none"_s, field);
    if (place)
        QCOMPARE(place->record, record.key());
}

void tst_RecordField::ofSeveralValuesTheFirstIsTaken()
{
    VaultFixture fixture;
    const vault::Record record = fixture.read(fixture.add(u"credential"_s,
            {{"title", u"Core"_s}, {"urls", u"https://one.example"_s}, {"urls", u"https://two.example"_s}}));

    const auto place = findPlace(record, Takes::Address);

    QVERIFY(place);
    QCOMPARE(place->element, record.entries(u"urls"_s).front().element);
}

void tst_RecordField::nothingIsTakenOfAnUnknownKind()
{
    VaultFixture fixture;
    const vault::RecordKey key = fixture.newKey(u"x_rack"_s);
    must(fixture.vault().edit({{key, vault::Verb::Edit, {{u"password"_s, {}, cbor::Value::text(u"north"_s)}}, {}}}));

    QVERIFY(!findPlace(fixture.read(key), Takes::Password));
}

COVAULT_GUI_MAIN(tst_RecordField)
#include "tst_recordfield.moc"
