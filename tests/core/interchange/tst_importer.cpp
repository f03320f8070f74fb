// SPDX-License-Identifier: GPL-3.0-or-later
#include "testvault.h"
#include "crypto/random.h"
#include "vault/defaults.h"
#include "vault/log.h"
#include "vault/undoing.h"
#include "vault/value.h"

using namespace covault;
using namespace covault::interchange;
using namespace covault::interchange::testing;
using namespace Qt::StringLiterals;

class tst_Importer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDemosSamplesComeInWhole();
    void aSecondImportDoublesNothing_data();
    void aSecondImportDoublesNothing();
    void anImportIsOneActWithItsCause();
    void aDryRunWritesNothing();
    void whereARecordWasSeenIsNoted();
    void newsOfTheSourceAreTaken();
    void whatPeopleChangedStays();
    void anotherSpellingIsNoNews_data();
    void anotherSpellingIsNoNews();
    void aNumberThatASourceSpellsAnewIsStillItsOwn();
    void timesAreThoseOfTheVaultsZone();
    void whatPeopleRemovedStaysRemoved();
    void aRenamedThingIsFoundByItsNumbers();
    void anotherSerialIsAnotherThing();
    void severalCandidatesAreAskedNotGuessed();
    void rowsOfOneNameAreKeptApart();
    void linksAreFoundInTheFileAndInTheVault();
    void whatDoesNotFitIsKeptInExtra();
    void nothingLargeIsLost();
    void anUnknownCollectionIsNotShared();
    void twoRecordsOfOneIdAreNotMerged_data();
    void twoRecordsOfOneIdAreNotMerged();
    void whatWasUndoneComesAgainAsOftenAsItIsUndone();
    void whatPeopleRemovedAfterAllStaysRemoved();
    void aLoginWithoutATitleIsCalledAfterWhatItOpens();
};

const Bytes Devices =
        "Name,Serial number,MAC,IP address,Site\nsw1,X1,00:00:5e:00:53:01,10.0.0.1,Berlin\nsw2,X2,,10.0.0.2,Berlin\n";

void tst_Importer::theDemosSamplesComeInWhole()
{
    TestVault vault;
    QStringList seen, warnings;
    for (const QString &name : {u"vault.json"_s, u"bitwarden.json"_s, u"keepassxc.csv"_s, u"browser.csv"_s,
                 u"contacts.csv"_s, u"assets.xlsx"_s}) {
        const ImportOutcome outcome = vault.bring(sample(name), name);
        seen += name + u' ' + counts(outcome) + u' ' + outcome.unmapped.join(u'+') + u' '
                + QString::number(outcome.ambiguous.size());
        warnings += written(outcome.warnings);
    }

    QCOMPARE(seen,
            (QStringList{u"vault.json 90/0/0  0"_s, u"bitwarden.json 45/0/0  0"_s, u"keepassxc.csv 10/0/0  0"_s,
                    u"browser.csv 8/0/0  0"_s, u"contacts.csv 60/0/0  0"_s,
                    u"assets.xlsx 40/0/0 Cost centre+Depreciation (months) 0"_s}));
    // The samples speak of a provider, which this vault does not have; one purchase date is a word.
    erase_if(warnings, [](const QString &warning) { return warning.contains(u"nothing of this name"_s); });
    QCOMPARE(warnings,
            QStringList{u"assets.xlsx, Assets!27: Purchase date: it is no date; it is kept as an extra field"_s});
    QCOMPARE(vault.shown(u"Julia Ahrens"_s, u"site"_s), u"Werk Berlin"_s);
}

void tst_Importer::aSecondImportDoublesNothing_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("our own export") << u"vault.json"_s;
    QTest::newRow("Bitwarden") << u"bitwarden.json"_s;
    QTest::newRow("KeePassXC") << u"keepassxc.csv"_s;
    QTest::newRow("a browser") << u"browser.csv"_s;
    QTest::newRow("people") << u"contacts.csv"_s;
    QTest::newRow("devices") << u"assets.xlsx"_s;
}

void tst_Importer::aSecondImportDoublesNothing()
{
    QFETCH(QString, name);
    TestVault vault;
    const ImportOutcome first = vault.bring(sample(name), name);

    const ImportOutcome second = vault.bring(sample(name), name);

    QCOMPARE(counts(second), u"0/0/%1"_s.arg(first.created));
    QVERIFY(!second.act);
    QCOMPARE(qint64(vault.rows().size()), first.created);
}

void tst_Importer::anImportIsOneActWithItsCause()
{
    TestVault vault;

    const ImportOutcome outcome = vault.bring(Devices, u"assets.csv"_s);

    QVERIFY(outcome.act);
    int checked = 0;
    for (const vault::RecordRow &row : vault.rows()) {
        const auto changes = *vault::Log(vault->replica()).changesOf(row.n);
        for (const vault::KnownChange &known : changes) {
            QCOMPARE(known.change.act, outcome.act);
            QCOMPARE(known.change.detail.cause.value_or(QString()), u"import"_s);
            QCOMPARE(known.change.detail.source.value_or(QString()), u"assets"_s);
            ++checked;
        }
    }
    QCOMPARE(checked, 2);
}

void tst_Importer::aDryRunWritesNothing()
{
    TestVault vault;
    ImportOptions options;
    options.isDryRun = true;

    const ImportOutcome outcome = vault.bring(Devices, u"assets.csv"_s, options);

    QCOMPARE(counts(outcome), u"2/0/0"_s);
    QVERIFY(!outcome.act);
    QCOMPARE(vault.titles(), QStringList());
}

void tst_Importer::whereARecordWasSeenIsNoted()
{
    TestVault vault;
    vault.bring(Devices, u"assets.csv"_s);
    vault.clock.set(*momentFromIso(u"2026-12-24T12:00:00Z"_s));

    const ImportOutcome later = vault.bring(Devices, u"assets 2026-12.csv"_s);

    QCOMPARE(counts(later), u"0/0/2"_s);
    const auto seen = vault.record(u"sw1"_s).entries(u"seen"_s);
    QCOMPARE(seen.size(), size_t(1));
    QCOMPARE(seen.front().element, Bytes("source:assets"));
    QCOMPARE(seen.front().value.at(u"at"_s).toText(), u"2026-12-24"_s);
    QCOMPARE(seen.front().value.at(u"key"_s).toText(), u"serial:x1"_s);
    QCOMPARE(seen.front().value.at(u"where"_s).toText(), u"assets 2026-12.csv, row 2"_s);
}

void tst_Importer::newsOfTheSourceAreTaken()
{
    TestVault vault;
    vault.bring("Name,Serial number,MAC,Model,Owner note,IP "
                "address\nsw1,X1,00:00:5e:00:53:01,A,old,\"10.0.0.1,10.0.0.9\"\n",
            u"assets.csv"_s);

    const ImportOutcome outcome = vault.bring("Name,Serial number,MAC,Model,Owner note,IP "
                                              "address\nsw1,X1,00:00:5e:00:53:01,B,new,\"10.0.0.1,10.0.0.2\"\n",
            u"assets.csv"_s);

    QCOMPARE(counts(outcome), u"0/1/0"_s);
    QCOMPARE(vault.shown(u"sw1"_s, u"model"_s), u"B"_s);
    QCOMPARE(vault.shown(u"sw1"_s, u"addresses"_s), u"10.0.0.1 | 10.0.0.2"_s);
    QCOMPARE(vault.extra(u"sw1"_s), QStringList{u"Owner note=new"_s});
}

void tst_Importer::whatPeopleChangedStays()
{
    TestVault vault;
    vault.bring("Name,Serial number,MAC,Model\nsw1,X1,00:00:5e:00:53:01,A\n", u"assets.csv"_s);
    vault.edit(u"sw1"_s, u"model"_s, u"typed"_s);

    const ImportOutcome same =
            vault.bring("Name,Serial number,MAC,Model\nsw1,X1,00:00:5e:00:53:01,A\n", u"assets.csv"_s);
    const ImportOutcome other =
            vault.bring("Name,Serial number,MAC,Model\nsw1,X1,00:00:5e:00:53:01,B\n", u"assets.csv"_s);

    QCOMPARE(counts(same), u"0/0/1"_s);
    QCOMPARE(written(same.warnings), QStringList());
    QCOMPARE(counts(other), u"0/0/1"_s);
    QCOMPARE(written(other.warnings),
            QStringList{u"assets.csv, row 2: the vault has other values and keeps them: Model"_s});
    QCOMPARE(vault.shown(u"sw1"_s, u"model"_s), u"typed"_s);
}

void tst_Importer::anotherSpellingIsNoNews_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("inVault");
    QTest::addColumn<QString>("inFile");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("phone of the vault's region") << u"Phone"_s << u"+49 30 901820"_s << u"030/90 18 20"_s << true;
    QTest::newRow("another phone") << u"Phone"_s << u"+49 30 901820"_s << u"030/90 18 21"_s << false;
    QTest::newRow("host in punycode") << u"Email"_s << u"ann@bücher.example"_s << u"ann@xn--bcher-kva.example"_s << true;
}

void tst_Importer::anotherSpellingIsNoNews()
{
    QFETCH(QString, field);
    QFETCH(QString, inVault);
    QFETCH(QString, inFile);
    QFETCH(bool, isSame);
    TestVault vault;
    vault.bring("Name,Job title\nAnn Lee,Head\n", u"contacts.csv"_s);
    vault.edit(u"Ann Lee"_s, field.toLower(), inVault);

    const ImportOutcome outcome = vault.bring(u"Name,Job title,%1\nAnn Lee,Head,%2\n"_s.arg(field, inFile).toUtf8(), u"people.csv"_s);

    QCOMPARE(counts(outcome), u"0/0/1"_s);
    QCOMPARE(written(outcome.warnings).size(), isSame ? 0 : 1);
    QCOMPARE(vault.shown(u"Ann Lee"_s, field.toLower()), inVault);
}

// So it neither replaces what stands there nor says that people changed it.
void tst_Importer::aNumberThatASourceSpellsAnewIsStillItsOwn()
{
    TestVault vault;
    vault.bring("Name,Email,Phone,Mobile\nAnn Lee,a@b.example,+49 30 901820,+49 171 5550101\n", u"contacts.csv"_s);
    vault.edit(u"Ann Lee"_s, u"mobile"_s, u"+49 171 5550102"_s);

    const ImportOutcome outcome =
            vault.bring("Name,Email,Phone,Mobile\nAnn Lee,a@b.example,030/901820,0171/5550101\n", u"contacts.csv"_s);

    QCOMPARE(counts(outcome), u"0/0/1"_s);
    QCOMPARE(written(outcome.warnings), QStringList());
    QCOMPARE(vault.shown(u"Ann Lee"_s, u"phone"_s), u"+49 30 901820"_s);
    QCOMPARE(vault.shown(u"Ann Lee"_s, u"mobile"_s), u"+49 171 5550102"_s);
}

void tst_Importer::timesAreThoseOfTheVaultsZone()
{
    TestVault vault;
    const auto set = vault::setSetting(*vault, u"time_zone"_s, u"Europe/Berlin"_s);
    QVERIFY(set);

    vault.bring(read("What,When\nFirewall updated,2026-11-23 13:00\n", {u"log.csv"_s, {}, u"event"_s}));

    QCOMPARE(vault.record(u"Firewall updated"_s).text(u"when"_s), u"2026-11-23T12:00:00Z"_s);
}

void tst_Importer::whatPeopleRemovedStaysRemoved()
{
    TestVault vault;
    vault.bring(Devices, u"assets.csv"_s);
    vault.edit(u"sw1"_s, u"serial"_s, std::nullopt);
    vault.remove(u"sw2"_s);

    const ImportOutcome outcome = vault.bring(Devices, u"assets.csv"_s);

    QCOMPARE(counts(outcome), u"0/0/2"_s);
    QCOMPARE(vault.titles(), QStringList{u"sw1"_s});
    QVERIFY(!vault.record(u"sw1"_s).has(u"serial"_s));
    QVERIFY(written(outcome.warnings)
                    .contains(u"assets.csv, row 3: lies in the vault's waste bin; it was left there"_s));
}

void tst_Importer::aRenamedThingIsFoundByItsNumbers()
{
    TestVault vault;
    vault.bring(Devices, u"assets.csv"_s);

    const ImportOutcome outcome =
            vault.bring("Name,MAC,OS\nswitch-berlin,00-00-5E-00-53-01,JunOS\n", u"monitoring.csv"_s);

    QCOMPARE(counts(outcome), u"0/1/0"_s);
    QCOMPARE(vault.shown(u"sw1"_s, u"os"_s), u"JunOS"_s);
    QCOMPARE(written(outcome.warnings),
            QStringList{u"monitoring.csv, row 2: the vault has other values and keeps them: Name"_s});
}

void tst_Importer::anotherSerialIsAnotherThing()
{
    TestVault vault;
    vault.bring(Devices, u"assets.csv"_s);

    const ImportOutcome outcome =
            vault.bring("Name,Serial number,MAC\nsw1,X9,00:00:5e:00:53:09\n", u"purchasing.csv"_s);

    QCOMPARE(counts(outcome), u"1/0/0"_s);
    QCOMPARE(outcome.warnings.size(), size_t(1));
}

void tst_Importer::severalCandidatesAreAskedNotGuessed()
{
    TestVault vault;
    vault.bring("Name,Email\nAnn Lee,a1@b.example\nAnn Lee,a2@b.example\n", u"contacts.csv"_s);

    const ImportOutcome outcome = vault.bring("Name,Mobile,Department\nAnn Lee,+49 171 1,IT\n", u"people.csv"_s);

    QCOMPARE(counts(outcome), u"0/0/1"_s);
    QCOMPARE(outcome.ambiguous.size(), size_t(1));
    QCOMPARE(outcome.ambiguous.front().where, u"people.csv, row 2"_s);
    QCOMPARE(outcome.ambiguous.front().records.size(), size_t(2));
}

void tst_Importer::rowsOfOneNameAreKeptApart()
{
    TestVault vault;
    const Bytes table = "url,username,password,name\nhttps://a.example/,me,one,A\nhttps://a.example/,me,two,A\nhttps://"
                        "a.example/,me,one,A\n";

    const ImportOutcome first = vault.bring(table, u"x.csv"_s);
    const ImportOutcome second = vault.bring(table, u"x.csv"_s);

    QCOMPARE(counts(first), u"2/0/1"_s);
    QCOMPARE(counts(second), u"0/0/3"_s);
    QCOMPARE(written(first.warnings), QStringList{u"x.csv, row 4: says the same as row 2; it was left out"_s});
}

void tst_Importer::linksAreFoundInTheFileAndInTheVault()
{
    TestVault vault;
    vault.bring("Site,Time zone,Address\nBerlin,Europe/Berlin,Weg 1\n", u"sites.csv"_s);

    const ImportOutcome outcome =
            vault.bring("Name,Serial,MAC,Site,Runs on,Owner,Assigned to\nhost,1,00:00:5e:00:53:01,berlin,,Ada Berg,\n"
                        "vm,2,00:00:5e:00:53:02,Paris,host,,Nobody\n",
                    u"assets.csv"_s);

    QCOMPARE(vault.shown(u"host"_s, u"site"_s), u"Berlin"_s);
    QCOMPARE(vault.shown(u"host"_s, u"owner"_s), u"Ada Berg"_s);
    QCOMPARE(vault.shown(u"vm"_s, u"runs_on"_s), u"host"_s);
    QCOMPARE(vault.extra(u"vm"_s), (QStringList{u"Site=Paris"_s, u"Assigned to=Nobody"_s}));
    QCOMPARE(outcome.warnings.size(), size_t(2));
}

void tst_Importer::whatDoesNotFitIsKeptInExtra()
{
    TestVault vault;

    const ImportOutcome outcome = vault.bring(
            "Name,Serial,IP address,Purchase date,Height U\nfw,1,\"10.0.0.1,10.0.0.300\",soon,two\n", u"assets.csv"_s);

    QCOMPARE(vault.shown(u"fw"_s, u"addresses"_s), u"10.0.0.1"_s);
    QCOMPARE(vault.extra(u"fw"_s),
            (QStringList{u"IP address=10.0.0.300"_s, u"Purchase date=soon"_s, u"Height U=two"_s}));
    QCOMPARE(outcome.warnings.size(), size_t(3));
}

void tst_Importer::nothingLargeIsLost()
{
    TestVault vault;
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"asset"_s, {}, {}, {{u"name"_s, u"fw"_s}, {u"notes"_s, QString(3'000'000, u'x')}}});

    const ImportOutcome outcome = vault.bring(file);

    QCOMPARE(outcome.warnings.size(), size_t(1));
    QVERIFY(!vault.record(u"fw"_s).has(u"notes"_s));
    const auto attached = vault.record(u"fw"_s).entries(u"attachments"_s);
    QCOMPARE(attached.size(), size_t(1));
    QCOMPARE(attached.front().value.at(0).toText(), u"notes.txt"_s);
    QCOMPARE(attached.front().value.at(2).toUnsigned(), quint64(3'000'000));
}

void tst_Importer::anUnknownCollectionIsNotShared()
{
    TestVault vault;
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"asset"_s, {}, u"Board only"_s, {{u"name"_s, u"safe"_s}}});

    const ImportOutcome outcome = vault.bring(file);

    const auto collection = vault->roster().findCollection(vault.record(u"safe"_s).key().collection);
    QCOMPARE(collection->sort, members::Collection::Sort::Own);
    QCOMPARE(outcome.warnings.size(), size_t(1));
}

void tst_Importer::twoRecordsOfOneIdAreNotMerged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("there");

    QTest::newRow("neither is there") << QString() << u"2/0/0, 0 ambiguous"_s << QStringList{u"door"_s, u"gate"_s};
    QTest::newRow("one is there") << u"there"_s << u"0/0/2, 1 ambiguous"_s << QStringList{u"door"_s};
    QTest::newRow("one was undone") << u"undone"_s << u"1/0/1, 1 ambiguous"_s << QStringList{u"door"_s};
}

void tst_Importer::twoRecordsOfOneIdAreNotMerged()
{
    QFETCH(QString, before);
    QFETCH(QString, outcome);
    TestVault vault;
    const RecordId id = *RecordId::parse(u"01J0000000000000000000000A"_s);
    IncomingFile file{u"x"_s, u"test"_s, u"test"_s};
    file.records.push_back({u"asset"_s, id, {}, {{u"name"_s, u"door"_s}}});
    const auto first = before.isEmpty() ? ImportOutcome() : vault.bring(file);
    if (before == u"undone"_s)
        QVERIFY(vault::undo(*vault, *first.act));
    file.records.push_back({u"asset"_s, id, {}, {{u"name"_s, u"gate"_s}}});

    const ImportOutcome both = vault.bring(file);

    QCOMPARE(u"%1, %2 ambiguous"_s.arg(counts(both)).arg(both.ambiguous.size()), outcome);
    QTEST(vault.titles(), "there");
}

void tst_Importer::whatWasUndoneComesAgainAsOftenAsItIsUndone()
{
    TestVault vault;
    for (int times = 0; times < 3; ++times) {
        const ImportOutcome outcome = vault.bring(Devices, u"assets.csv"_s);
        QCOMPARE(counts(outcome), u"2/0/0"_s);
        QVERIFY(vault::undo(*vault, *outcome.act));
        QCOMPARE(vault.titles(), QStringList());
    }
}

void tst_Importer::whatPeopleRemovedAfterAllStaysRemoved()
{
    TestVault vault;
    vault.bring(Devices, u"assets.csv"_s);
    const vault::RecordKey key = vault.record(u"sw1"_s).key();
    const ActId restoring = crypto::newUlid<ActId>(vault.clock);
    vault.remove(u"sw1"_s);
    QVERIFY(vault->edit({{key, vault::Verb::Restore, {}, {}}}, restoring));
    QVERIFY(vault::undo(*vault, restoring));
    QCOMPARE(vault.titles(), QStringList{u"sw2"_s});

    const ImportOutcome outcome = vault.bring(Devices, u"assets.csv"_s);

    QCOMPARE(counts(outcome), u"0/0/2"_s);
    QCOMPARE(vault.titles(), QStringList{u"sw2"_s});
}

void tst_Importer::aLoginWithoutATitleIsCalledAfterWhatItOpens()
{
    TestVault vault;
    vault.bring("System;Benutzer;Kennwort\nPlotter;admin;Kiesel77\nZeituhr;admin;Wiese88\n", u"logins.csv"_s);

    // The order of rows says nothing.
    const ImportOutcome again =
            vault.bring("System;Benutzer;Kennwort\nZeituhr;admin;Wiese88\nPlotter;admin;Kiesel77\n", u"logins.csv"_s);

    QCOMPARE(counts(again), u"0/0/2"_s);
    QCOMPARE(vault.shown(u"Plotter"_s, u"username"_s), u"admin"_s);
    QCOMPARE(vault.shown(u"Zeituhr"_s, u"username"_s), u"admin"_s);
}

QTEST_GUILESS_MAIN(tst_Importer)
#include "tst_importer.moc"
