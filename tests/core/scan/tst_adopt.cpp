// SPDX-License-Identifier: GPL-3.0-or-later
#include "../interchange/testvault.h"

#include "crypto/random.h"
#include "members/ids.h"
#include "scan/adopt.h"
#include "scan/vaultfacts.h"
#include "vault/defaults.h"
#include "vault/rows.h"

#include <QElapsedTimer>
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
    void aNumberIsNotAddedInAnotherSpelling();
    void whatTheVaultSaysStays();
    void onlyTheFieldsThatAreNamedAreTaken_data();
    void onlyTheFieldsThatAreNamedAreTaken();
    void aClusterThatIsGoneIsNamed();
    void nothingIsMergedIntoWhatNobodySees_data();
    void nothingIsMergedIntoWhatNobodySees();
    void aLongPlanDoesNotListTheVaultForEachRecord();
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

    adopted(vault, second, {{second.resolved.clusters[0].id, Adoption::Action::Merge, {}, QStringList{u"account_numbers"_s}}});

    QCOMPARE(vault.record(u"Nordlicht GmbH"_s).entries(u"account_numbers"_s).size(), std::size_t(2));
    QCOMPARE(nameOf(scanOf(vault, other).resolved.clusters.at(0).state), u"in-vault"_s);
}

void tst_Adopt::aNumberIsNotAddedInAnotherSpelling()
{
    TestVault vault;
    const Report first = scanOf(vault, Vendors);
    adopted(vault, first, adoptAll(first));
    const Report second = scanOf(vault, "Lieferant;Kundennummer\nNordlicht GmbH;NL 30551\n");

    adopted(vault, second, {{second.resolved.clusters.at(0).id, Adoption::Action::Merge, {}, QStringList{u"account_numbers"_s}}});

    QCOMPARE(vault.record(u"Nordlicht GmbH"_s).entries(u"account_numbers"_s).size(), std::size_t(1));
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

void tst_Adopt::onlyTheFieldsThatAreNamedAreTaken_data()
{
    QTest::addColumn<std::optional<QStringList>>("fields");
    QTest::addColumn<QStringList>("taken");

    QTest::newRow("nothing is said: all") << std::optional<QStringList>() << QStringList{u"name"_s, u"account_numbers"_s, u"support_phone"_s};
    QTest::newRow("one") << std::optional(QStringList{u"support_phone"_s}) << QStringList{u"name"_s, u"support_phone"_s};
    QTest::newRow("none: what a record must have") << std::optional(QStringList()) << QStringList{u"name"_s};
}

void tst_Adopt::onlyTheFieldsThatAreNamedAreTaken()
{
    QFETCH(std::optional<QStringList>, fields);
    QFETCH(QStringList, taken);
    TestVault vault;
    const Report report = scanOf(vault, Vendors);

    adopted(vault, report, {{report.resolved.clusters.at(0).id, Adoption::Action::Adopt, {}, fields}});

    const vault::Record record = vault.record(u"Nordlicht GmbH"_s);
    for (const QString &field : {u"name"_s, u"account_numbers"_s, u"support_phone"_s})
        QVERIFY2(record.has(field) == taken.contains(field), qPrintable(field));
}

void tst_Adopt::aClusterThatIsGoneIsNamed()
{
    TestVault vault;
    const Report report = scanOf(vault, Vendors);
    const auto plan = adoptAll(report);

    QCOMPARE(adopted(vault, Report(), plan).left.size(), qsizetype(1));
}

void tst_Adopt::nothingIsMergedIntoWhatNobodySees_data()
{
    QTest::addColumn<QString>("what");

    QTest::newRow("a record in the waste bin") << u"removed"_s;
    QTest::newRow("a setting, which no list shows") << u"hidden"_s;
    QTest::newRow("a record that is not there") << u"none"_s;
}

void tst_Adopt::nothingIsMergedIntoWhatNobodySees()
{
    QFETCH(QString, what);
    TestVault vault;
    const Report first = scanOf(vault, Vendors);
    RecordId into = adopted(vault, first, adoptAll(first)).adopted.at(0).record;
    const Report report = scanOf(vault, "Lieferant;Kundennummer\nNordlicht GmbH;NL-90210\n");
    if (what == u"removed"_s)
        vault.remove(u"Nordlicht GmbH"_s);
    if (what == u"hidden"_s) {
        QVERIFY(vault::setSetting(*vault, u"region"_s, u"DE"_s));
        into = members::settingRecordId(vault->roster().sharedCollection(), u"region"_s);
        QVERIFY(*vault::findRow(vault->replica(), into));
    }
    if (what == u"none"_s)
        into = crypto::newUlid<RecordId>(vault.clock);

    const auto merged = adopt(*vault, report, {{report.resolved.clusters.at(0).id, Adoption::Action::Merge, into, {}}});

    QVERIFY(!merged);
    QCOMPARE(merged.error().code(), Error::Code::NotFound);
}

void tst_Adopt::aLongPlanDoesNotListTheVaultForEachRecord()
{
    constexpr int Records = 6000, Merges = 600;
    TestVault vault;
    const CollectionId shared = vault->roster().sharedCollection();
    std::vector<vault::Wish> wishes;
    Report report;
    std::vector<Adoption> plan;
    for (int i = 0; i < Records; ++i) {
        const vault::RecordKey key{shared, u"vendor"_s, crypto::newUlid<RecordId>(vault.clock)};
        const QString name = u"Vendor %1"_s.arg(i);
        wishes.push_back({key, vault::Verb::Edit, {{u"name"_s, {}, cbor::Value::text(name)}}, {}});
        if (i >= Merges)
            continue;
        const ClusterId id = *ClusterId::fromBytes(crypto::randomBytes(ClusterId::Size));
        report.items.push_back({u"list.csv"_s, u"line %1"_s.arg(i), u"vendor"_s, {{u"name"_s, {name}}, {u"city"_s, {u"Kiel"_s}}}, {}, 1, {}});
        report.resolved.clusters.push_back({id, u"vendor"_s, name, State::New, {std::size_t(i)}, key.id, {}});
        plan.push_back({id, Adoption::Action::Merge, {}, {}});
    }
    QVERIFY(vault->edit(wishes));

    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Merges / 20; ++i)
        QCOMPARE(vault.rows().size(), std::size_t(Records));
    const qint64 listing = timer.restart() * 20;
    const AdoptOutcome outcome = adopted(vault, report, plan);
    const qint64 merging = timer.elapsed();

    QCOMPARE(outcome.adopted.size(), std::size_t(Merges));
    QVERIFY2(merging < listing / 2, qPrintable(u"%1 ms; all lists would take %2 ms"_s.arg(merging).arg(listing)));
}

QTEST_GUILESS_MAIN(tst_Adopt)
#include "tst_adopt.moc"
