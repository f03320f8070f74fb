// SPDX-License-Identifier: GPL-3.0-or-later
#include "../interchange/testvault.h"

#include "scan/adopt.h"
#include "scan/vaultfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::scan;
using covault::interchange::testing::TestVault;

class tst_Adopt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAdoptedIsKnownAfterwards();
    void aNumberIsAddedToThoseOfARecord();
    void whatTheVaultSaysStays();
    void aClusterThatIsGoneIsNamed();
};

const Bytes Vendors = "Lieferant;Kundennummer;Hotline\nNordlicht GmbH;NL-30551;+49 30 23125001\n";

/// What a scan of one table finds, compared with the vault.
static Report scanOf(TestVault &vault, const Bytes &table)
{
    Report report;
    report.items = detectIn(u"list.csv"_s, table, {}, report.skipped);
    const auto facts = factsOf(*vault);
    if (!facts)
        qFatal("%s", qPrintable(facts.error().text()));
    report.resolved = resolve(report.items, *facts, u"DE"_s);
    return report;
}

static AdoptOutcome adopted(TestVault &vault, const Report &report, const std::vector<Adoption> &plan)
{
    auto outcome = adopt(*vault, report, plan);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().text()));
    return std::move(*outcome);
}

void tst_Adopt::whatIsAdoptedIsKnownAfterwards()
{
    TestVault vault;
    const Report report = scanOf(vault, Vendors);

    QCOMPARE(adopted(vault, report, adoptAll(report)).adopted.size(), std::size_t(1));

    QCOMPARE(vault.extra(u"Nordlicht GmbH"_s), QStringList());
    QCOMPARE(nameOf(scanOf(vault, Vendors).resolved.clusters.at(0).state), u"in-vault"_s);
}

void tst_Adopt::aNumberIsAddedToThoseOfARecord()
{
    TestVault vault;
    const Report first = scanOf(vault, Vendors);
    adopted(vault, first, adoptAll(first));
    const Bytes other = "Lieferant;Kundennummer\nNordlicht GmbH;NL-90210\n";
    const Report second = scanOf(vault, other);
    QCOMPARE(nameOf(second.resolved.clusters.at(0).state), u"contradicts"_s);

    adopted(vault, second, {{second.resolved.clusters[0].id, Adoption::Action::Merge, {}, {u"account_numbers"_s}}});

    QCOMPARE(vault.record(u"Nordlicht GmbH"_s).entries(u"account_numbers"_s).size(), std::size_t(2));
    QCOMPARE(nameOf(scanOf(vault, other).resolved.clusters.at(0).state), u"in-vault"_s);
}

void tst_Adopt::whatTheVaultSaysStays()
{
    TestVault vault;
    const Report first = scanOf(vault, Vendors);
    adopted(vault, first, adoptAll(first));
    const Report second = scanOf(vault, "Lieferant;Hotline\nNordlicht GmbH;+49 30 23125999\n");

    adopted(vault, second, {{second.resolved.clusters.at(0).id, Adoption::Action::Merge, {}, {}}});

    QVERIFY(vault.shown(u"Nordlicht GmbH"_s, u"support_phone"_s).endsWith(u"001"_s));
}

void tst_Adopt::aClusterThatIsGoneIsNamed()
{
    TestVault vault;
    const Report report = scanOf(vault, Vendors);
    const auto plan = adoptAll(report);

    QCOMPARE(adopted(vault, Report(), plan).left.size(), qsizetype(1));
}

QTEST_GUILESS_MAIN(tst_Adopt)
#include "tst_adopt.moc"
