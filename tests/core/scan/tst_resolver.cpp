// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/resolver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault;
using namespace covault::scan;

class tst_Resolver : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneVendorInManyPlacesIsOneCluster();
    void stateFollowsTheVault_data();
    void stateFollowsTheVault();
    void contradictionNamesFieldAndItems();
    void secretOfTheVaultDoesNotComeOut();
    void accountNumbersAreCompared_data();
    void accountNumbersAreCompared();
    void durationsAreComparedByLength();
    void clusterIdIsStable();
    void nothingFoundIsNothing();
};

static Item vendorAt(const QString &path, const QString &domain, const QString &phone)
{
    Item item{path, u"line 1"_s, u"vendor"_s, {}, {}, 0.9, {}};
    item.add(u"name"_s, u"Acme GmbH"_s);
    item.add(u"website"_s, domain);
    item.add(u"support_phone"_s, phone);
    return item;
}

static Item login(const QString &password)
{
    Item item{u"notes.txt"_s, u"line 3"_s, u"credential"_s, {}, {}, 0.9, {}};
    item.add(u"title"_s, u"Firewall"_s);
    item.add(u"username"_s, u"admin"_s);
    item.addSecret(u"password"_s, password);
    return item;
}

static VaultFact documentedLogin(const QString &password)
{
    return {*RecordId::fromBytes(Bytes(16, 'r')), u"credential"_s, u"Firewall"_s,
            {{u"title"_s, {u"Firewall"_s}}, {u"username"_s, {u"admin"_s}}, {u"password"_s, {password}}},
            {u"password"_s}};
}

void tst_Resolver::oneVendorInManyPlacesIsOneCluster()
{
    std::vector<Item> items;
    for (int i = 0; i < 9; ++i)
        items.push_back(vendorAt(u"mail%1.eml"_s.arg(i), u"acme.example.com"_s, {}));
    items.push_back(login(u"Blume!7"_s));

    const Resolved resolved = resolve(items, {}, {});

    QCOMPARE(resolved.clusters.size(), std::size_t(2));
    QCOMPARE(resolved.clusters[0].items.size(), std::size_t(9));
    QCOMPARE(resolved.clusters[0].title, u"Acme GmbH"_s);
    QCOMPARE(resolved.clusters[0].state, State::New);
    QCOMPARE(resolved.clusterOf[9], std::size_t(1));
}

void tst_Resolver::stateFollowsTheVault_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("documented");
    QTest::addColumn<QString>("state");

    QTest::newRow("the same password") << u"Blume!7"_s << u"Blume!7"_s << u"in-vault"_s;
    QTest::newRow("another password") << u"Blume!7"_s << u"Wiese!8"_s << u"contradicts"_s;
    QTest::newRow("none documented") << u"Blume!7"_s << QString() << u"new"_s;
}

void tst_Resolver::stateFollowsTheVault()
{
    QFETCH(QString, found);
    QFETCH(QString, documented);
    QFETCH(QString, state);
    VaultFact fact = documentedLogin(documented);
    if (documented.isEmpty())
        fact.fields.erase(u"password"_s);

    const Resolved resolved = resolve({login(found)}, {fact}, {});

    QCOMPARE(nameOf(resolved.clusters[0].state), state);
    QCOMPARE(nameOf(resolved.states[0]), state);
    QCOMPARE(resolved.clusters[0].record, fact.record);
}

void tst_Resolver::contradictionNamesFieldAndItems()
{
    const VaultFact fact{*RecordId::fromBytes(Bytes(16, 'v')), u"vendor"_s, u"Acme"_s,
            {{u"name"_s, {u"Acme"_s}}, {u"support_phone"_s, {u"030 901820"_s}}}, {}};
    const std::vector<Item> items = {
            vendorAt(u"a"_s, {}, u"+49 30 901820"_s), vendorAt(u"b"_s, {}, u"+49 30 901821"_s)};

    const Resolved resolved = resolve(items, {fact}, u"DE"_s);

    QCOMPARE(resolved.clusters.size(), std::size_t(1));
    QCOMPARE(resolved.clusters[0].contradictions,
            (std::vector<Contradiction>{{u"support_phone"_s, u"030 901820"_s, false, {1}}}));
    QCOMPARE(resolved.states[0], State::InVault);
    QCOMPARE(resolved.states[1], State::Contradicts);
}

void tst_Resolver::secretOfTheVaultDoesNotComeOut()
{
    const Resolved resolved = resolve({login(u"Blume!7"_s)}, {documentedLogin(u"Wiese!8"_s)}, {});

    QCOMPARE(resolved.clusters[0].contradictions, (std::vector<Contradiction>{{u"password"_s, QString(), true, {0}}}));
}

void tst_Resolver::accountNumbersAreCompared_data()
{
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("documented");
    QTest::addColumn<QString>("state");

    QTest::newRow("the same, spaced") << QStringList{u"NL 30-551"_s} << QStringList{u"NL30551"_s} << u"in-vault"_s;
    QTest::newRow("another than the only one")
            << QStringList{u"NL-90210"_s} << QStringList{u"NL-30551"_s} << u"contradicts"_s;
    QTest::newRow("one more beside the only one")
            << QStringList{u"NL-30551"_s, u"NL-90210"_s} << QStringList{u"NL-30551"_s} << u"new"_s;
    QTest::newRow("one more beside several")
            << QStringList{u"NL-90210"_s} << QStringList{u"NL-30551"_s, u"NL-44120"_s} << u"new"_s;
    QTest::newRow("two digits of one of several swapped")
            << QStringList{u"NL-30515"_s} << QStringList{u"NL-30551"_s, u"NL-44120"_s} << u"contradicts"_s;
    QTest::newRow("one digit of one of several mistyped")
            << QStringList{u"NL-44129"_s} << QStringList{u"NL-30551"_s, u"NL-44120"_s} << u"contradicts"_s;
    QTest::newRow("none documented") << QStringList{u"NL-30551"_s} << QStringList{} << u"new"_s;
}

void tst_Resolver::accountNumbersAreCompared()
{
    QFETCH(QStringList, found);
    QFETCH(QStringList, documented);
    QFETCH(QString, state);
    Item item{u"list.md"_s, u"row 3"_s, u"vendor"_s,
            {{u"name"_s, {u"Nordlicht GmbH"_s}}, {u"account_numbers"_s, found}}, {}, 0.9, {}};
    VaultFact fact{
            *RecordId::fromBytes(Bytes(16, 'v')), u"vendor"_s, u"Nordlicht"_s, {{u"name"_s, {u"Nordlicht"_s}}}, {}};
    if (!documented.isEmpty())
        fact.fields[u"account_numbers"_s] = documented;

    const Resolved resolved = resolve({item}, {fact}, {});

    QCOMPARE(nameOf(resolved.states[0]), state);
    QCOMPARE(resolved.clusters[0].contradictions.size(), std::size_t(state == u"contradicts" ? 1 : 0));
}

void tst_Resolver::durationsAreComparedByLength()
{
    const Item item{u"c.txt"_s, u"line 1"_s, u"contract"_s, {{u"number"_s, {u"W-77"_s}}, {u"notice"_s, {u"P12M"_s}}},
            {}, 0.9, {}};
    const VaultFact fact{*RecordId::fromBytes(Bytes(16, 'c')), u"contract"_s, u"Lift"_s,
            {{u"number"_s, {u"W-77"_s}}, {u"notice"_s, {u"P1Y"_s}}}, {}};

    QCOMPARE(nameOf(resolve({item}, {fact}, {}).states[0]), u"in-vault"_s);
}

void tst_Resolver::clusterIdIsStable()
{
    const std::vector<Item> there = {vendorAt(u"a"_s, u"example.com"_s, {}), vendorAt(u"b"_s, u"example.com"_s, {})};
    const std::vector<Item> back = {there[1], there[0]};
    std::vector<Item> elsewhere = there;
    elsewhere[1].path = u"c"_s;

    QCOMPARE(resolve(there, {}, {}).clusters[0].id, resolve(back, {}, {}).clusters[0].id);
    QVERIFY(resolve(there, {}, {}).clusters[0].id != resolve(elsewhere, {}, {}).clusters[0].id);
    QCOMPARE(resolve(there, {}, {}).clusters[0].id.toString().size(), qsizetype(16));
}

void tst_Resolver::nothingFoundIsNothing()
{
    QVERIFY(resolve({}, {documentedLogin(u"x"_s)}, {}).clusters.empty());
}

QTEST_APPLESS_MAIN(tst_Resolver)
#include "tst_resolver.moc"
