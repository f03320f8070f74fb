// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"
#include "vault/unfitvalues.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_UnfitValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDoesNotFitItsTypeIsKnown();
    void whatWasTypedFits();
    void aRecordOfNoKnownKindHasNone();
};

void tst_UnfitValues::whatDoesNotFitItsTypeIsKnown()
{
    VaultFixture at;
    const RecordKey key = at.add(u"asset"_s, {{"name", u"Switch"_s}, {"addresses", u"192.0.2.1"_s}});
    const Bytes element("elementx");

    must(at.vault().edit({{key, Verb::Edit,
            {{u"addresses"_s, element, cbor::Value::text(u"192.0.2.300"_s)}, {u"default_gateway"_s, {}, cbor::Value::boolean(true)}}, {}}}));

    QVERIFY(unfitValues(at.read(key)) == (std::vector<UnfitValue>{{u"addresses"_s, element}, {u"default_gateway"_s, {}}}));
}

void tst_UnfitValues::whatWasTypedFits()
{
    VaultFixture at;
    const RecordKey key = at.add(u"contract"_s, {{"title", u"Support"_s}, {"type", u"support"_s}, {"start", u"2026-01-01"_s}, {"notice", u"3 months"_s},
            {"cost", u"1200 EUR"_s}, {"seats", u"5"_s}, {"licence_key", u" as given "_s}});
    const RecordKey contact = at.add(u"contact"_s, {{"name", u"Ann"_s}, {"phone", u"030/901820"_s}, {"email", u"ann@Example.COM"_s},
            {"phones", u"label=Desk number=0301"_s}, {"flags", u"primary"_s}});

    QVERIFY(unfitValues(at.read(key)).empty());
    QVERIFY(unfitValues(at.read(contact)).empty());
}

void tst_UnfitValues::aRecordOfNoKnownKindHasNone()
{
    QVERIFY(unfitValues(Record()).empty());
}

QTEST_APPLESS_MAIN(tst_UnfitValues)
#include "tst_unfitvalues.moc"
