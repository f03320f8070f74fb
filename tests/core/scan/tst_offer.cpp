// SPDX-License-Identifier: GPL-3.0-or-later
#include "../interchange/testvault.h"
#include "scan/offer.h"
#include "scan/vaultfacts.h"
#include "vault/value.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::scan;
using covault::interchange::testing::TestVault;

namespace {

using Fields = std::map<QString, QStringList>;

/// A scan that found one vendor at two places.
Report foundVendor(const Fields &first, const Fields &second = {}, const std::set<QString> &secrets = {})
{
    Report report;
    for (const Fields &fields : {first, second}) {
        if (!fields.empty())
            report.items.push_back({u"list.csv"_s, u"line 1"_s, u"vendor"_s, fields, secrets, 1, {}});
    }
    return report;
}

/// "Adds phone: 1, 2 | "; what the vault says stands behind the line.
QStringList offers(Report report, const std::vector<VaultFact> &facts = {})
{
    TestVault vault;
    report.resolved = resolve(report.items, facts, u"DE"_s);
    const auto all = offersOf(report, report.resolved.clusters.at(0), *vault->kinds().find(u"vendor"_s),
            facts.empty() ? nullptr : &facts.front(), u"DE"_s);
    static const QStringList sorts = {u"Adds"_s, u"Same"_s, u"Differs"_s};
    QStringList lines;
    for (const Offer &offer : all) {
        lines += u"%1%2 %3: %4 | %5"_s.arg(sorts[int(offer.sort)], offer.canTake ? u"+"_s : QString(), offer.field,
                offer.found.join(u", "_s), offer.documented.join(u", "_s));
    }
    return lines;
}

VaultFact vendor(const Fields &fields, const std::set<QString> &secrets = {})
{
    return {*RecordId::fromBytes(Bytes(16, 'r')), u"vendor"_s, u"Halden"_s, fields, secrets};
}

} // namespace

class tst_Offer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNewIsAddedInTheOrderOfTheKind();
    void eachValueIsOfferedOnce();
    void whatTheVaultSaysAlreadyIsNotTaken();
    void whatTheVaultSaysOtherwiseStays();
    void aSecretIsMaskedOnBothSides();
};

void tst_Offer::whatIsNewIsAddedInTheOrderOfTheKind()
{
    QCOMPARE(offers(foundVendor({{u"portal"_s, {u"https://halden.example"_s}}, {u"name"_s, {u"Halden"_s}},
                     {u"zodiac"_s, {u"lion"_s}}})),
            QStringList({u"Adds+ name: Halden | "_s, u"Adds+ portal: https://halden.example | "_s,
                    u"Adds+ zodiac: lion | "_s}));
}

void tst_Offer::eachValueIsOfferedOnce()
{
    QCOMPARE(offers(foundVendor({{u"name"_s, {u"Halden"_s}}}, {{u"name"_s, {u"Halden"_s}}})),
            QStringList({u"Adds+ name: Halden | "_s}));
}

void tst_Offer::whatTheVaultSaysAlreadyIsNotTaken()
{
    QCOMPARE(offers(foundVendor({{u"name"_s, {u"HALDEN "_s}}}), {vendor({{u"name"_s, {u"Halden"_s}}})}),
            QStringList({u"Same name: HALDEN  | Halden"_s}));
}

void tst_Offer::whatTheVaultSaysOtherwiseStays()
{
    const Report report = foundVendor({{u"name"_s, {u"Halden"_s}}, {u"portal"_s, {u"https://new.example"_s}}});

    QCOMPARE(offers(report, {vendor({{u"name"_s, {u"Halden"_s}}, {u"portal"_s, {u"https://old.example"_s}}})}),
            QStringList(
                    {u"Same name: Halden | Halden"_s, u"Differs portal: https://new.example | https://old.example"_s}));
}

void tst_Offer::aSecretIsMaskedOnBothSides()
{
    const Report report =
            foundVendor({{u"name"_s, {u"Halden"_s}}, {u"verification"_s, {u"4711"_s}}}, {}, {u"verification"_s});

    const QStringList lines = offers(
            report, {vendor({{u"name"_s, {u"Halden"_s}}, {u"verification"_s, {u"0815"_s}}}, {u"verification"_s})});

    QVERIFY(!lines.join(u' ').contains(u"4711"_s));
    QVERIFY(!lines.join(u' ').contains(u"0815"_s));
    QVERIFY(lines.back().contains(vault::MaskedText));
}

QTEST_GUILESS_MAIN(tst_Offer)
#include "tst_offer.moc"
